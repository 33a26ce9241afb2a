// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_host.h"
#include "journal/journal_host.h"
#include "output/sheet_window.h"
#include "services/services.h"
#include "session/words.h"
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/panel_column.h"

#include <knotfinder/render/muscle_art.h>

#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

// What the window does with files: open, save, rescue, drop, close.
namespace knotfinder::gui {
namespace {

constexpr std::size_t mostLines = 3;

QString drawingFilter()
{
    return MainWindow::tr("Pain drawings (*%1);;All files (*)").arg(QLatin1StringView(Document::suffix));
}

QString withSuffix(const QString &path)
{
    return path.isEmpty() || path.endsWith(QLatin1StringView(".json")) ? path
                                                                       : path + QLatin1StringView(Document::suffix);
}

QString localFile(const QMimeData *data)
{
    return data->hasUrls() && data->urls().size() == 1 ? data->urls().front().toLocalFile() : QString();
}

bool isSameFile(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    const QFileInfo one(a);
    const QFileInfo other(b);
    return one.absoluteFilePath() == other.absoluteFilePath() ||
           (one.exists() && one.canonicalFilePath() == other.canonicalFilePath());
}

/// Whoever moves a file by dropping it deletes it afterwards: we only read it.
void takeCopy(QDropEvent &event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace

void MainWindow::say(const QString &lead, const Problems &problems)
{
    QStringList lines{lead};
    for (std::size_t i = 0; i < std::min(problems.size(), mostLines); ++i)
        lines << QString::fromStdString(toLine(problems[i]));
    if (problems.size() > mostLines)
        lines << tr("and %1 more").arg(problems.size() - mostLines);
    messages_->show(NoteBox::Tone::danger, lines.join(u'\n'));
}

void MainWindow::sayFault()
{
    services_->session.editor().settle();
    [[maybe_unused]] const auto kept = services_->autosave.flush();
    const auto said = tr("Something in the program failed, and what you asked for may not be done. What you marked is "
                         "kept. If it happens again, save and start anew.");
    if (messages_->text() != said) // what fails again while this is painted must not go round for ever
        messages_->show(NoteBox::Tone::danger, said);
}

void MainWindow::newDrawing()
{
    if (!mayLeave())
        return;
    if (!messages_->asks()) // it told of the drawing that goes
        messages_->dismiss();
    services_->document.startNew();
}

void MainWindow::openDrawing()
{
    const auto path = services_->dialogs->askOpen(this, tr("Open a pain drawing"), drawingFilter());
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString &path)
{
    if (!mayLeave())
        return;
    const auto opened = services_->document.open(path);
    if (opened && services_->document.isOpenElsewhere())
        messages_->show(NoteBox::Tone::info, tr("This drawing is open in another window too. Before one of them saves "
                                                "over what the other saved, it asks."));
    else if (opened)
        messages_->dismiss();
    else
        say(tr("%1 could not be opened. What you marked is unchanged.").arg(QFileInfo(path).fileName()),
            opened.problems());
}

bool MainWindow::saveDrawing()
{
    return services_->document.path().isEmpty() ? saveDrawingAs() : saveTo(services_->document.path());
}

bool MainWindow::saveDrawingAs()
{
    const auto path = askWhereToSave();
    return !path.isEmpty() && saveTo(path);
}

QString MainWindow::askWhereToSave()
{
    auto proposed = services_->document.path();
    if (proposed.isEmpty())
        proposed = tr("pain drawing") + QLatin1StringView(Document::suffix);
    return withSuffix(services_->dialogs->askSave(this, tr("Save the drawing"), proposed, drawingFilter()));
}

bool MainWindow::saveTo(const QString &path)
{
    services_->session.editor().settle();
    const auto onDisk =
        isSameFile(path, services_->document.path()) ? services_->document.onDisk() : Document::OnDisk::asKnown;
    if (onDisk != Document::OnDisk::asKnown) {
        const auto answer =
            services_->dialogs->askChanged(this, services_->document.name(), onDisk == Document::OnDisk::gone);
        if (answer == Dialogs::Changed::saveAs) {
            // Who now names the same file knows what is in it, and was asked by the chooser.
            const auto other = askWhereToSave();
            return !other.isEmpty() && writeTo(other);
        }
        if (answer == Dialogs::Changed::reload)
            readAgain();
        if (answer != Dialogs::Changed::overwrite)
            return false;
    }
    return writeTo(path);
}

bool MainWindow::writeTo(const QString &path)
{
    const auto saved = services_->document.saveAs(path);
    if (!saved)
        say(tr("The drawing could not be saved there. It is still here: choose another place with Save as."),
            saved.problems());
    else
        messages_->show(NoteBox::Tone::good, tr("Saved: %1").arg(QFileInfo(path).fileName()));
    return saved.ok();
}

void MainWindow::readAgain()
{
    const auto path = services_->document.path();
    if (const auto opened = services_->document.open(path); !opened)
        say(tr("%1 could not be read again. What you marked is unchanged.").arg(QFileInfo(path).fileName()),
            opened.problems());
}

/// The drawing that an entry of the journal was written with, in place of the one that is open.
void MainWindow::showEntry(const match::PainDrawing &drawing, const QString &of)
{
    if (!mayLeave())
        return;
    services_->session.followDrawing();
    services_->document.restore(drawing, {});
    messages_->show(NoteBox::Tone::info,
                    tr("This is your drawing of %1. The journal keeps its own, whatever you change here.").arg(of));
    raise();
    activateWindow();
}

bool MainWindow::mayLeave()
{
    auto &document = services_->document;
    services_->session.editor().settle();
    if (!document.hasWork())
        return true;
    switch (services_->dialogs->askUnsaved(this, document.name())) {
    case Dialogs::Unsaved::save: return saveDrawing();
    case Dialogs::Unsaved::discard: return true;
    case Dialogs::Unsaved::cancel: return false;
    }
    return false;
}

void MainWindow::showLastDrawing()
{
    auto last = services_->document.last();
    if (!last) {
        messages_->show(NoteBox::Tone::info,
                        tr("Nothing to repeat yet: your drawing is remembered when you close it."));
        return;
    }
    services_->session.followDrawing();
    services_->session.editor().bring(std::move(last).value(), tr("same as last time"));
}

void MainWindow::offerRescue()
{
    QStringList more;
    for (auto lost = services_->autosave.findLost(); !lost.isEmpty(); lost = services_->autosave.findLost()) {
        auto drawing = services_->document.read(lost);
        if (drawing) {
            offer(lost, drawing.value(), more.join(u'\n'));
            return;
        }
        const bool canWait = !services_->session.hasCatalog(); // the fault may be the data's
        const auto kept = canWait ? QString() : services_->autosave.setAside(lost);
        more << tr("A drawing that was not saved could not be read. Nothing was deleted; it lies here: %1")
                    .arg(kept.isEmpty() ? lost : kept)
             << QString::fromStdString(toLine(drawing.problems().front()));
    }
    if (more.isEmpty())
        return;
    if (!messages_->text().isEmpty())
        more.prepend(messages_->text());
    messages_->show(NoteBox::Tone::danger, more.join(u'\n'));
}

void MainWindow::offer(const QString &lost, const match::PainDrawing &rescued, const QString &more)
{
    auto text = tr("The program ended before a drawing was saved. Do you want it back?");
    if (!more.isEmpty())
        text += u'\n' + more;
    messages_->show(NoteBox::Tone::caution, text,
                    {{tr("Bring it back"), [this, lost, rescued] { bringBack(lost, rescued); }},
                     {tr("Throw it away"), [this, lost] {
                          services_->autosave.discard(lost);
                          offerRescue();
                      }}});
}

/// The file that was rescued goes only when the drawing is safe in a file of this window.
void MainWindow::bringBack(const QString &lost, const match::PainDrawing &rescued)
{
    if (!mayLeave()) {
        offer(lost, rescued);
        return;
    }
    services_->document.restore(rescued, {});
    const auto kept = services_->autosave.flush();
    if (!kept) {
        say(tr("The drawing is back, but it cannot be kept safe in the background. Save it; until then it also stays "
               "where it was."),
            kept.problems());
        return;
    }
    services_->autosave.discard(lost);
    offerRescue();
}

void MainWindow::sayAutosave(const QString &why)
{
    messages_->show(NoteBox::Tone::danger, tr("What you mark cannot be kept safe in the background, so a crash would "
                                              "lose it. Save the drawing.\n%1")
                                               .arg(why));
}

void MainWindow::reportKnowledge()
{
    auto &session = services_->session;
    QStringList lead;
    if (!session.hasCatalog())
        lead << tr("The muscles could not be read, so there are no answers.");
    else if (session.safety() == nullptr)
        lead << tr(
            "The rules that say when to get help first could not be read: no warning is shown, and no sheet goes "
            "out.");
    else if (!session.problems().empty())
        lead << tr("Some data could not be used and was left out; the rest works.");
    if (!session.lostPage().empty())
        lead << tr("The page of %1 was closed: the data does not hold this muscle any more.")
                    .arg(QString::fromStdString(session.lostPage()));
    if (!lead.isEmpty())
        say(lead.join(u' '), session.problems());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto sheets = findChildren<SheetWindow *>();
    const bool mayGo =
        std::ranges::all_of(sheets, [](SheetWindow *sheet) { return !sheet->isVisible() || sheet->close(); });
    if (!mayGo || !journal_->mayClose() || !mayLeave()) {
        event->ignore();
        return;
    }
    guide_->close();
    services_->document.remember();
    keepState();
    if (services_->breaks.on())
        services_->document.startNew(); // the program goes on for its reminders: opened again, it begins afresh
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        takeCopy(*event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    takeCopy(*event);
    openFile(localFile(event->mimeData()));
}

void MainWindow::reportMuscles()
{
    const auto &problems = services_->session.figures().muscles().problems();
    if (musclesReported_ || problems.empty())
        return;
    musclesReported_ = true;
    messages_->show(NoteBox::Tone::caution, tr("Some muscles are shown without their picture; zones and knots are "
                                               "right. To mend it, install the program again. (%1)")
                                                .arg(words::text(toLine(problems.front()))));
}

} // namespace knotfinder::gui
