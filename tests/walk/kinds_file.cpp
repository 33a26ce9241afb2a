// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include <knotfinder/base/files.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

constexpr std::size_t fewFiles = 4;

/// What the user will say to the questions that come up.
void decide(Walked &walked, Numbers &numbers)
{
    using Unsaved = gui::Dialogs::Unsaved;
    using Changed = gui::Dialogs::Changed;
    auto &dialogs = *walked.window().dialogs;
    dialogs.unsaved = numbers.of(std::vector{Unsaved::save, Unsaved::discard, Unsaved::discard, Unsaved::cancel});
    dialogs.changed = numbers.of(std::vector{Changed::overwrite, Changed::saveAs, Changed::reload, Changed::cancel});
    dialogs.closeSheet = numbers.oneIn(2);
    dialogs.path = numbers.oneIn(6) ? QString() : walked.file(numbers.below(fewFiles));
}

void newDrawing(Walked &walked, Numbers &numbers)
{
    walked.release();
    decide(walked, numbers);
    walked.choose(u"New drawing"_s);
}

void open(Walked &walked, Numbers &numbers)
{
    walked.release();
    decide(walked, numbers);
    walked.choose(u"Open"_s);
}

/// A file that is no drawing changes nothing.
void openBroken(Walked &walked, Numbers &numbers)
{
    walked.release();
    decide(walked, numbers);
    walked.window().dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    const auto path = walked.file(99);
    if (QFile file(path); !file.open(QIODevice::WriteOnly) || file.write("{\"format\": \"knotfinder-drawing\"") < 0)
        throw Failed("walk", "no file can be written");
    const auto before = walked.editor().drawing();
    walked.main().openFile(path);
    if (walked.editor().drawing() != before)
        throw Failed("open", "a file that cannot be read changed the drawing");
}

void save(Walked &walked, Numbers &numbers)
{
    decide(walked, numbers);
    walked.choose(u"Save"_s);
}

/// What was saved is opened again, and is the drawing.
void saveAs(Walked &walked, Numbers &numbers)
{
    walked.release();
    auto &document = walked.window().services().document;
    auto &dialogs = *walked.window().dialogs;
    dialogs.changed = gui::Dialogs::Changed::overwrite;
    dialogs.path = walked.file(numbers.below(fewFiles));
    if (!walked.main().saveDrawingAs())
        throw Failed("save", "the drawing cannot be saved");
    const auto read = document.read(document.path());
    if (!read)
        throw Failed("save", "what was saved cannot be opened: " + toLine(read.problems().front()));
    auto saved = read.value();
    saved.date = walked.editor().drawing().date;
    if (saved != walked.editor().drawing())
        throw Failed("save", "what was saved is another drawing");
    if (document.isModified())
        throw Failed("save", "a drawing that was just saved counts as changed");
}

/// Someone else writes the file that is open here.
void changeOutside(Walked &walked, Numbers &numbers)
{
    const auto path = walked.window().services().document.path();
    if (path.isEmpty())
        return;
    if (numbers.oneIn(3))
        QFile::remove(path);
    else if (QFile file(path); file.open(QIODevice::Append))
        file.write("\n");
}

} // namespace

std::vector<Kind> fileKinds()
{
    return {
        {"new", 4, newDrawing},
        {"open", 5, open},
        {"open_broken", 2, openBroken},
        {"save", 5, save},
        {"save_as", 5, saveAs},
        {"change_outside", 2, changeOutside},
        {"same_as_last_time", 3, [](Walked &w, Numbers &) { w.choose(u"Same as last time"_s); }},
        {"reload_data", 2, [](Walked &w, Numbers &) { w.session().reloadKnowledge(); }},
        {"kill_and_restore", 1, [](Walked &w, Numbers &) { w.killAndRestart(); }},
        {"keep_safe", 3,
         [](Walked &w, Numbers &) {
             if (const auto kept = w.window().services().autosave.flush(); !kept)
                 throw Failed("autosave", toLine(kept.problems().front()));
         }},
        {"export_picture", 1,
         [](Walked &w, Numbers &n) {
             w.window().dialogs->path = w.file(n.below(fewFiles)) + (n.oneIn(2) ? u".png"_s : u".svg"_s);
             w.choose(u"Export the picture"_s);
         }},
        {"copy_picture", 1, [](Walked &w, Numbers &) { w.choose(u"Copy the picture"_s); }},
    };
}

} // namespace knotfinder::walk
