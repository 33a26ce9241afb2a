// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "browse/browse_panel.h"
#include "canvas/body_canvas.h"
#include "help/about_box.h"
#include "help/hints.h"
#include "help/manual_window.h"
#include "help/shortcut_list.h"
#include "output/page_print.h"
#include "output/picture_export.h"
#include "output/sheet_window.h"
#include "session/words.h"
#include "settings/settings_dialog.h"
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/panel_column.h"
#include "window/services.h"

#include <knotfinder/base/files.h>

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

// What the window opens besides itself: sheet, print, export, settings, help.
namespace knotfinder::gui {
namespace {

constexpr double clipboardScale = 1.0; ///< pixels per mm of the figure

/// Points of the open page, else those that together explain the pain, else the best answer.
std::vector<care::Choice> choicesOf(Session &session)
{
    const auto &catalog = session.catalog();
    const auto &drawing = session.editor().drawing();
    if (!session.pages().current().empty())
        return care::choicesFor(catalog, session.pages().current(), drawing.marks.empty() ? nullptr : &drawing);
    auto refs = session.answers().together();
    if (refs.empty() && !session.answers().rows().empty())
        refs = session.answers().rows().front().points;
    std::vector<care::Choice> choices;
    for (const auto &ref : refs) {
        const auto &id = catalog.points()[ref.point].id;
        auto known = std::ranges::find(choices, id, &care::Choice::point);
        if (known == choices.end())
            known = choices.insert(choices.end(), {id, false, false});
        known->right = known->right || ref.side != body::Side::left;
        known->left = known->left || ref.side != body::Side::right;
    }
    return choices;
}

} // namespace

void MainWindow::makeSheet()
{
    auto &session = services_->session;
    session.loadKnowledge();
    if (!session.hasCatalog())
        return;
    auto choices = choicesOf(session);
    if (choices.empty()) {
        messages_->show(NoteBox::Tone::info,
                        tr("Mark where it hurts, or open a muscle's page, to make a sheet of it."));
        return;
    }
    auto *window = new SheetWindow(session, *services_->dialogs, services_->preferences.store(), this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setObjectName(u"sheetWindow"_s);
    window->setChoices(std::move(choices));
    window->show();
}

void MainWindow::printPage()
{
    auto &session = services_->session;
    if (!session.hasCatalog() || session.pages().shown().empty()) {
        messages_->show(NoteBox::Tone::info, tr("Open a muscle's page to print it."));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        pageDocument(session, session.pages().shown())->print(&printer);
}

void MainWindow::exportPicture()
{
    const auto filter = tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF (*.pdf)");
    auto path = services_->dialogs->askSave(this, tr("Export the picture"), tr("pain.png"), filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".png"_s;
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

void MainWindow::showManual()
{
    auto *manual = new ManualWindow(this);
    manual->setAttribute(Qt::WA_DeleteOnClose);
    manual->show();
}

void MainWindow::showHints()
{
    services_->preferences.setHintsSeen(true);
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
