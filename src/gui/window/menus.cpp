// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/menus.h"

#include "services/services.h"
#include "session/words.h"
#include "window/main_window.h"
#include "window/menu_kit.h"

#include <knotfinder/render/plain_text.h>

#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QToolButton>

namespace knotfinder::gui {
namespace {

void fillRecent(QMenu &menu, MainWindow &window)
{
    menu.clear();
    const auto files = window.services().recent.all();
    for (const auto &file : files) {
        auto *action = menu.addAction(words::asEntry(render::plainText(QFileInfo(file).fileName())));
        action->setToolTip(render::plainText(file));
        QObject::connect(action, &QAction::triggered, &window, [&window, file] { window.openFile(file); });
    }
    if (files.isEmpty())
        menu.addAction(MainWindow::tr("Nothing opened yet"))->setEnabled(false);
    else
        addEntry(menu, MainWindow::tr("Clear this list"), {}, &window.services().recent, &RecentFiles::clear);
}

void fillBookmarks(QMenu &menu, MainWindow &window)
{
    menu.clear();
    auto &services = window.services();
    services.session.loadKnowledge();
    for (const auto &id : services.bookmarks.all())
        if (const auto *muscle = services.session.hasCatalog() ? services.session.catalog().findMuscle(id) : nullptr)
            addEntry(menu, words::asEntry(words::bothNames(*muscle)), {}, &window,
                     [&window, id] { window.services().session.openMuscle(id); });
    if (menu.isEmpty())
        menu.addAction(MainWindow::tr("Nothing saved yet: press the bookmark on a page"))->setEnabled(false);
}

} // namespace

void buildMenus(MainWindow &window)
{
    addFileMenu(window);
    addEditMenu(window);
    addViewMenu(window);
    addGoMenu(window);
    addSettingsMenu(window);
    addHelpMenu(window);
    // What a narrow window has no room for hides behind a button that Qt leaves without a name.
    if (auto *more = window.menuBar()->findChild<QToolButton *>(QStringLiteral("qt_menubar_ext_button")))
        more->setAccessibleName(MainWindow::tr("More menus"));
}

void addFileMenu(MainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(MainWindow::tr("&File"));
    addEntry(menu, MainWindow::tr("&New drawing"), QKeySequence::New, &window, &MainWindow::newDrawing);
    addEntry(menu, MainWindow::tr("&Open…"), QKeySequence::Open, &window, &MainWindow::openDrawing);
    auto *recent = menu.addMenu(MainWindow::tr("Open &recent"));
    QObject::connect(recent, &QMenu::aboutToShow, &window, [recent, &window] { fillRecent(*recent, window); });
    addEntry(menu, MainWindow::tr("Same as &last time"), Qt::CTRL | Qt::Key_L, &window, &MainWindow::showLastDrawing);
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("&Save"), QKeySequence::Save, &window, &MainWindow::saveDrawing);
    addEntry(menu, MainWindow::tr("Save &as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, &window, &MainWindow::saveDrawingAs);
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("&Make a sheet…"), Qt::CTRL | Qt::Key_P, &window, &MainWindow::makeSheet);
    addEntry(menu, MainWindow::tr("&Print this page…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, &window,
             &MainWindow::printPage);
    addEntry(menu, MainWindow::tr("&Export the picture…"), Qt::CTRL | Qt::Key_E, &window, &MainWindow::exportPicture);
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &window, &MainWindow::quit);
}

void addGoMenu(MainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(MainWindow::tr("&Go"));
    auto &pages = window.services().session.pages();
    addEntry(menu, MainWindow::tr("&Describe or find…"), QKeySequence::Find, &window, &MainWindow::focusSearch);
    addEntry(menu, MainWindow::tr("&Figures"), Qt::Key_F6, &window, &MainWindow::focusCanvas);
    addEntry(menu, MainWindow::tr("&Answers"), Qt::ALT | Qt::Key_1, &window,
             [&window] { window.openPanel("answers"); });
    addEntry(menu, MainWindow::tr("Your &pain"), Qt::ALT | Qt::Key_2, &window, [&window] { window.openPanel("pain"); });
    addEntry(menu, MainWindow::tr("&Browse"), Qt::ALT | Qt::Key_3, &window, [&window] { window.openPanel("browse"); });
    addEntry(menu, MainWindow::tr("Pain &journal…"), Qt::CTRL | Qt::Key_J, &window, &MainWindow::showJournal);
    menu.addSeparator();
    auto *back = addEntry(menu, MainWindow::tr("Bac&k"), Qt::ALT | Qt::Key_Left, &pages, &PageHistory::goBack);
    auto *forward =
        addEntry(menu, MainWindow::tr("For&ward"), Qt::ALT | Qt::Key_Right, &pages, &PageHistory::goForward);
    const auto refresh = [&pages, back, forward] {
        back->setEnabled(pages.canGoBack());
        forward->setEnabled(pages.canGoForward());
    };
    QObject::connect(&pages, &PageHistory::currentChanged, &menu, refresh);
    refresh();
    auto *saved = menu.addMenu(MainWindow::tr("&Saved pages"));
    QObject::connect(saved, &QMenu::aboutToShow, &window, [saved, &window] { fillBookmarks(*saved, window); });
}

void addHelpMenu(MainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(MainWindow::tr("&Help"));
    addEntry(menu, MainWindow::tr("&Manual"), QKeySequence(Qt::Key_F1), &window, &MainWindow::showManual);
    addEntry(menu, MainWindow::tr("&First steps"), {}, &window, &MainWindow::showHints);
    addEntry(menu, MainWindow::tr("&Keys"), Qt::CTRL | Qt::Key_Question, &window, &MainWindow::showShortcuts);
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("&About Knotfinder"), {}, &window, &MainWindow::showAbout);
}

} // namespace knotfinder::gui
