// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include "output/sheet_desk.h"
#include "output/sheet_window.h"
#include "output/template_store.h"
#include "session/words.h"

#include <knotfinder/base/files.h>
#include <knotfinder/sheet/arrangement_json.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

enum Tab { musclesTab, exercisesTab, wordsTab, styleTab };

/// The sheet is for the muscles that were in sight when it was asked for.
void openSheet(Walked &walked, Numbers & /*numbers*/)
{
    walked.release();
    QStringList muscles;
    for (const auto &ref : walked.session().subject().sheet) {
        const auto &id = walked.session().catalog().points()[ref.point].muscle;
        const auto name = gui::words::shortName(walked.session().catalog().findMuscle(id)->english);
        if (!muscles.contains(name))
            muscles << name;
    }
    const auto before = walked.windows().size();
    walked.choose(u"Make a sheet"_s);
    const auto windows = walked.windows();
    if ((windows.size() > before) != !muscles.isEmpty())
        throw Failed("sheet", muscles.isEmpty() ? "a sheet of nothing opened" : "no sheet opened");
    if (!walked.editor().drawing().sheet.empty())
        muscles.clear(); // in the kept sheet they may be called otherwise
    if (windows.size() > before)
        walked.sheets.emplace_back(windows.back(), muscles);
}

gui::SheetWindow *anySheet(Walked &walked, Numbers &numbers, QStringList *muscles = nullptr)
{
    std::erase_if(walked.sheets, [](const auto &sheet) { return !sheet.first || !sheet.first->isVisible(); });
    if (walked.sheets.empty())
        return nullptr;
    const auto &chosen = numbers.of(walked.sheets);
    if (muscles != nullptr)
        *muscles = chosen.second;
    return qobject_cast<gui::SheetWindow *>(chosen.first);
}

/// One to be changed: the reader may leave all of it out.
gui::SheetWindow *sheetToChange(Walked &walked, Numbers &numbers, Tab tab)
{
    auto *sheet = anySheet(walked, numbers);
    if (sheet == nullptr)
        return nullptr;
    for (auto &[window, muscles] : walked.sheets)
        if (window.data() == sheet)
            muscles.clear();
    sheet->findChild<QTabWidget *>()->setCurrentIndex(tab);
    return sheet;
}

/// What is told in the tree of a sheet, as long as it can be ticked or changed.
std::vector<QTreeWidgetItem *> linesOf(gui::SheetWindow &sheet, const QString &tree, Qt::ItemFlag flag)
{
    std::vector<QTreeWidgetItem *> lines;
    for (QTreeWidgetItemIterator line(sheet.findChild<QTreeWidget *>(tree)); *line != nullptr; ++line)
        if (((*line)->flags() & flag) != 0)
            lines.push_back(*line);
    return lines;
}

void saveSheet(Walked &walked, Numbers &numbers)
{
    QStringList muscles;
    auto *sheet = anySheet(walked, numbers, &muscles);
    if (sheet == nullptr)
        return;
    const auto path = walked.file(7) + u".html"_s;
    if (!sheet->saveTo(path)) {
        if (sheet->desk().document())
            throw Failed("sheet", "it cannot be saved");
        return; // no muscle is left on it
    }
    const auto bytes = readFile(path.toStdString());
    const auto html = bytes ? QString::fromStdString(bytes.value()) : QString();
    if (sheet->desk().plan().needsHelpFirst()) {
        if (!sheet->desk().document().value().items.empty())
            throw Failed("sheet", "it tells an exercise in an emergency");
        return;
    }
    for (const auto &muscle : muscles)
        if (muscles.size() == 1 && !html.contains(muscle.toHtmlEscaped(), Qt::CaseInsensitive))
            throw Failed("sheet", "it was asked for " + muscle.toStdString() + " and does not name it");
    if (sheet->desk().document().value().warning.empty())
        throw Failed("sheet", "it has no warning");
}

void addMuscle(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, musclesTab);
    if (sheet == nullptr)
        return;
    const auto &muscle = numbers.of(sheet->desk().source().catalog->muscles());
    auto *search = sheet->findChild<QLineEdit *>(u"sheetAddMuscle"_s);
    search->setText(gui::words::text(muscle.english));
    QTest::keyClick(search, Qt::Key_Return);
}

/// A muscle moves or goes.
void moveMuscle(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, musclesTab);
    auto *list = sheet == nullptr ? nullptr : sheet->findChild<QListWidget *>(u"sheetMuscles"_s);
    if (list == nullptr || list->count() == 0)
        return;
    list->setCurrentRow(numbers.between(0, list->count() - 1));
    if (numbers.oneIn(4))
        QTest::keyClick(list, Qt::Key_Delete);
    else
        QTest::keyClick(list, numbers.oneIn(2) ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier);
}

void tickExercise(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, exercisesTab);
    if (sheet == nullptr)
        return;
    const auto lines = linesOf(*sheet, u"sheetExercises"_s, Qt::ItemIsUserCheckable);
    if (lines.empty())
        return;
    auto *line = numbers.of(lines);
    const auto before = sheet->desk().arrangement();
    line->setCheckState(0, line->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    if (sheet->desk().arrangement() == before)
        throw Failed("sheet", "a tick changed nothing");
}

void editLine(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, wordsTab);
    if (sheet == nullptr)
        return;
    const auto lines = linesOf(*sheet, u"sheetWords"_s, Qt::ItemIsEditable);
    if (lines.empty())
        return;
    auto *line = numbers.of(lines);
    if ((line->flags() & Qt::ItemIsUserCheckable) != 0 && numbers.oneIn(3))
        line->setCheckState(0, line->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    else if (numbers.oneIn(4)) {
        line->treeWidget()->setCurrentItem(line);
        sheet->findChild<QAbstractButton *>(u"sheetAddLine"_s)->click();
    } else
        line->setText(0, u"in other words %1"_s.arg(numbers.below(9)));
}

/// Something that is typed or chosen.
void useSheetFields(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, numbers.oneIn(2) ? musclesTab : styleTab);
    if (sheet == nullptr)
        return;
    const auto visible = [&](auto *type) {
        std::vector<decltype(type)> found;
        for (auto *widget : sheet->findChildren<std::remove_pointer_t<decltype(type)> *>())
            if (widget->isVisible() && widget->isEnabled())
                found.push_back(widget);
        return found;
    };
    if (const auto boxes = visible(static_cast<QComboBox *>(nullptr)); numbers.oneIn(3) && !boxes.empty()) {
        auto *box = numbers.of(boxes);
        box->setFocus();
        QTest::keyClick(box, numbers.oneIn(2) ? Qt::Key_Down : Qt::Key_Up);
    } else if (const auto lines = visible(static_cast<QLineEdit *>(nullptr)); numbers.oneIn(2) && !lines.empty()) {
        QTest::keyClicks(numbers.of(lines), u"Ada <b>"_s);
    } else {
        std::vector<QAbstractButton *> switches;
        for (auto *button : visible(static_cast<QAbstractButton *>(nullptr)))
            if (button->isCheckable())
                switches.push_back(button);
        if (!switches.empty())
            numbers.of(switches)->click();
    }
}

/// What is taken back and done again is as it was.
void undoInSheet(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, musclesTab);
    if (sheet == nullptr || !sheet->desk().undoStack().canUndo())
        return;
    auto &steps = sheet->desk().undoStack();
    const auto before = sheet->desk().arrangement();
    steps.undo();
    if (sheet->desk().arrangement() == before)
        throw Failed("sheet", "undo changed nothing");
    steps.redo();
    if (sheet->desk().arrangement() != before)
        throw Failed("sheet", "what was done again is not as it was");
    if (numbers.oneIn(2))
        steps.undo();
}

/// What is kept as a template is what comes back, but for the person.
void keepTemplate(Walked &walked, Numbers &numbers)
{
    auto *sheet = anySheet(walked, numbers);
    if (sheet == nullptr)
        return;
    const auto &store = walked.window().services().templates;
    const auto name = u"Template %1"_s.arg(numbers.below(3));
    auto arrangement = sheet->desk().arrangement();
    if (!store.save(name, arrangement))
        throw Failed("template", "it cannot be kept");
    const auto kept = store.all();
    const auto found = std::ranges::find(kept, name, &gui::TemplateStore::Kept::name);
    if (found == kept.end())
        throw Failed("template", "it is not there");
    const auto read = store.read(found->file, {});
    arrangement.person.clear();
    if (!read)
        throw Failed("template", toLine(read.problems().front()));
    if (!read.value().problems.empty())
        throw Failed("template", toLine(read.value().problems.front()));
    if (read.value().arrangement != arrangement)
        throw Failed("template",
                     "kept " + sheet::toJson(arrangement) + "\nread " + sheet::toJson(read.value().arrangement));
}

void useTemplate(Walked &walked, Numbers &numbers)
{
    auto *sheet = sheetToChange(walked, numbers, musclesTab);
    const auto kept = walked.window().services().templates.all();
    if (sheet == nullptr || kept.empty())
        return;
    const auto person = sheet->desk().arrangement().person;
    if (!sheet->applyTemplate(numbers.of(kept).file))
        throw Failed("template", "it cannot be used");
    if (sheet->desk().arrangement().person != person)
        throw Failed("template", "it changed the person");
}

void closeSheet(Walked &walked, Numbers &numbers)
{
    walked.window().dialogs->closeSheet = !numbers.oneIn(3);
    if (auto *sheet = anySheet(walked, numbers))
        sheet->close();
}

} // namespace

std::vector<Kind> sheetKinds()
{
    return {
        {"sheet", 4, openSheet},
        {"sheet_add_muscle", 3, addMuscle},
        {"sheet_move_muscle", 3, moveMuscle},
        {"sheet_exercise", 4, tickExercise},
        {"sheet_line", 4, editLine},
        {"sheet_edit", 4, useSheetFields},
        {"sheet_undo", 4, undoInSheet},
        {"sheet_template_keep", 2, keepTemplate},
        {"sheet_template_use", 2, useTemplate},
        {"sheet_save", 3, saveSheet},
        {"sheet_close", 4, closeSheet},
    };
}

} // namespace knotfinder::walk
