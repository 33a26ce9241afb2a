// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_host.h"
#include "browse/browse_panel.h"
#include "canvas/body_canvas.h"
#include "guide/guide_host.h"
#include "help/about_box.h"
#include "help/hints.h"
#include "help/manual_window.h"
#include "help/shortcut_list.h"
#include "journal/journal_host.h"
#include "output/page_print.h"
#include "output/picture_export.h"
#include "output/sheet_window.h"
#include "services/services.h"
#include "session/words.h"
#include "settings/settings_dialog.h"
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/memory.h"
#include "window/panel_column.h"

#include <knotfinder/base/files.h>

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QPrinter>

using namespace Qt::StringLiterals;

// What the window opens besides itself: sheet, print, export, settings, help.
namespace knotfinder::gui {
namespace {

constexpr double clipboardScale = 1.0; ///< pixels per mm of the figure

} // namespace

void MainWindow::makeSheet()
{
    auto &session = services_->session;
    session.loadKnowledge();
    if (!session.hasCatalog())
        return;
    if (!canWarn())
        return;
    const auto &subject = session.subject();
    const auto choices = choicesOf(session.catalog(), subject.sheet);
    if (choices.empty()) {
        messages_->show(NoteBox::Tone::info,
                        subject.muscle.empty()
                            ? tr("Mark where it hurts, or open a muscle's page, to make a sheet of it.")
                            : tr("Tick at least one knot on the page to make a sheet of it."));
        return;
    }
    auto *window = new SheetWindow(session, *services_->dialogs, services_->preferences.store(), services_->cautions,
                                   services_->templates, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setObjectName(u"sheetWindow"_s);
    connect(window, &SheetWindow::wentOut, journal_, &JournalHost::keepSheet);
    connect(window, &QObject::destroyed, this, [] { giveMemoryBack(); }); // a sheet takes many megabytes to make
    window->setChoices(choices);
    window->show();
}

/// Says why nothing goes out on paper that would lack its warnings.
bool MainWindow::canWarn()
{
    if (services_->session.safety() != nullptr)
        return true;
    messages_->show(NoteBox::Tone::danger,
                    tr("No sheet and no page goes out: the rules that say when to get help first "
                       "could not be read, and it would lack them."));
    return false;
}

void MainWindow::pressNow(const std::vector<care::Choice> &choices)
{
    guide_->open(choices);
}

void MainWindow::showJournal()
{
    journal_->open();
}

void MainWindow::printPage()
{
    auto &session = services_->session;
    const auto shown = session.muscle(session.pages().shown());
    if (!shown) {
        messages_->show(NoteBox::Tone::info, tr("Open a muscle's page to print it."));
        return;
    }
    if (!canWarn())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Knotfinder: %1").arg(words::text(shown->muscle().english)));
    if (!services_->dialogs->askPrinter(this, printer))
        return;
    if (gui::printPage(printer, session, shown->id()))
        messages_->show(NoteBox::Tone::good, tr("The page is on its way to the printer."));
    else
        messages_->show(NoteBox::Tone::danger,
                        tr("The page was not printed: the printer cannot be reached. Check that it is on."));
}

void MainWindow::exportPicture()
{
    const auto filter = tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF (*.pdf)");
    const auto path =
        withEnding(services_->dialogs->askSave(this, tr("Export the picture"), tr("pain.png"), filter), u".png"_s);
    if (path.isEmpty())
        return;
    const auto bytes = pictureBytes(services_->session, services_->view, QFileInfo(path).suffix().toLower());
    const auto written = bytes ? writeFile(path.toStdString(),
                                           {bytes.value().constData(), static_cast<std::size_t>(bytes.value().size())})
                               : Outcome(bytes.problems());
    if (written)
        messages_->show(NoteBox::Tone::good, tr("Saved: %1").arg(path));
    else
        say(tr("The picture could not be saved there; choose another place."), written.problems());
}

void MainWindow::copyPicture()
{
    QApplication::clipboard()->setImage(pictureImage(services_->session, services_->view, clipboardScale));
    messages_->show(NoteBox::Tone::good, tr("The picture is on the clipboard."));
}

void MainWindow::showWhatLiesAt(std::size_t cell)
{
    if (auto *browse = qobject_cast<BrowsePanel *>(panels_->open("browse")))
        browse->showWhatLiesAt(static_cast<body::CellId>(cell));
    if (!panels_->isVisible())
        services_->session.pages().close();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(*services_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::takeBreak()
{
    breaks_->breakNow();
}

void MainWindow::showManual()
{
    auto *manual = new ManualWindow(this);
    manual->setAttribute(Qt::WA_DeleteOnClose);
    manual->show();
}

void MainWindow::showHints()
{
    auto *hints = new Hints(this, panels_);
    hints->show();
}

void MainWindow::showShortcuts()
{
    auto *list = new ShortcutList(*this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->show();
}

void MainWindow::showAbout()
{
    services_->session.loadKnowledge();
    auto *box = new AboutBox(services_->session, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->show();
}

} // namespace knotfinder::gui
