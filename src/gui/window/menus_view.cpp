// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/body_canvas.h"
#include "canvas/view_switch.h"
#include "services/services.h"
#include "session/words.h"
#include "window/main_window.h"
#include "window/menu_kit.h"
#include "window/menus.h"

#include <QActionGroup>
#include <QMenuBar>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr double zoomStep = 1.4;
constexpr int textStep = 10; ///< percent

void addTools(QMenu &menu, ViewState &view)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &text, Qt::Key key, Tool tool) {
        auto *action = addSwitch(menu, text, view.tool() == tool, &view, [&view, tool] { view.setTool(tool); });
        action->setShortcut(Qt::CTRL | key);
        group->addAction(action);
        QObject::connect(&view, &ViewState::toolChanged, action,
                         [action, &view, tool] { action->setChecked(view.tool() == tool); });
    };
    add(MainWindow::tr("&Click areas"), Qt::Key_1, Tool::area);
    add(MainWindow::tr("&Paint"), Qt::Key_2, Tool::brush);
    add(MainWindow::tr("&Erase"), Qt::Key_3, Tool::eraser);
}

/// Whole views can be shown in any combination, in the order of the atlas.
void toggleView(const body::Atlas &atlas, ViewState &state, const std::string &id)
{
    std::vector<std::string> views;
    for (const auto &view : atlas.views()) {
        const bool shown = state.closeUp().empty() && std::ranges::find(state.views(), view.id) != state.views().end();
        if (shown != (view.id == id))
            views.push_back(view.id);
    }
    state.setViews(std::move(views));
}

void addViews(QMenu &menu, const body::Atlas &atlas, ViewState &state)
{
    for (const auto &view : atlas.views()) {
        auto *action = addSwitch(menu, words::text(view.label), false, &state,
                                 [&atlas, &state, id = view.id] { toggleView(atlas, state, id); });
        const auto refresh = [action, &state, id = view.id] {
            action->setChecked(state.closeUp().empty() && std::ranges::find(state.views(), id) != state.views().end());
        };
        QObject::connect(&state, &ViewState::viewsChanged, action, refresh);
        QObject::connect(&menu, &QMenu::aboutToShow, action, refresh);
        refresh();
    }
    menu.addSeparator();
    for (const auto &group : atlas.viewGroups())
        if (!group.closeUp.empty())
            addEntry(menu, MainWindow::tr("Close up: %1").arg(words::text(group.label)), {}, &state,
                     [&state, id = group.closeUp] { state.setCloseUp(id); });
}

void addLayers(QMenu &menu, ViewState &state)
{
    const auto add = [&](const QString &text, bool Layers::*layer) {
        addSwitch(menu, text, state.layers().*layer, &state, [&state, layer](bool on) {
            auto layers = state.layers();
            layers.*layer = on;
            state.setLayers(layers);
        });
    };
    add(MainWindow::tr("&Pain zones"), &Layers::zones);
    add(MainWindow::tr("&Knots (X)"), &Layers::knots);
    add(MainWindow::tr("&Muscles"), &Layers::muscles);
    add(MainWindow::tr("Area &borders"), &Layers::regionEdges);
    add(MainWindow::tr("Area &names"), &Layers::regionNames);
}

void addFigures(QMenu &menu, MainWindow &window)
{
    auto &services = window.services();
    auto *group = new QActionGroup(&menu);
    for (const auto &figure : services.session.atlas().figures()) {
        const auto id = figure.id;
        auto *action = addSwitch(menu, words::text(figure.label), false, &window, [&window, id] {
            window.services().session.editor().setFigure(id);
            window.services().preferences.setFigure(words::text(id));
        });
        group->addAction(action);
        const auto refresh = [action, &services, id] {
            action->setChecked(services.session.editor().drawing().figure == id);
        };
        QObject::connect(&menu, &QMenu::aboutToShow, action, refresh);
        refresh();
    }
}

} // namespace

void addEditMenu(MainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(MainWindow::tr("&Edit"));
    auto &services = window.services();
    auto &editor = services.session.editor();
    auto *undo = editor.undoStack().createUndoAction(&menu, MainWindow::tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    auto *redo = editor.undoStack().createRedoAction(&menu, MainWindow::tr("&Redo"));
    // A stroke in the making comes first: the editor knows of it, the stack does not.
    undo->disconnect(SIGNAL(triggered(bool)));
    redo->disconnect(SIGNAL(triggered(bool)));
    QObject::connect(undo, &QAction::triggered, &editor, &DrawingEditor::undo);
    QObject::connect(redo, &QAction::triggered, &editor, &DrawingEditor::redo);
    undo->setProperty(lastingName, MainWindow::tr("Undo"));
    redo->setProperty(lastingName, MainWindow::tr("Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu.addAction(undo);
    menu.addAction(redo);
    menu.addSeparator();
    addTools(menu, services.view);
    menu.addSeparator();
    auto *mirror = addEntry(menu, MainWindow::tr("Mark the &other side too"), Qt::CTRL | Qt::Key_M, &editor,
                            &DrawingEditor::mirrorCurrent);
    auto *remove = addEntry(menu, MainWindow::tr("&Delete this area"), Qt::CTRL | Qt::Key_Delete, &editor,
                            &DrawingEditor::removeCurrent);
    addEntry(menu, MainWindow::tr("C&lear all"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, &editor, &DrawingEditor::clear);
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("Copy the &picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &window,
             &MainWindow::copyPicture);
    const auto refresh = [mirror, remove, &editor] {
        mirror->setEnabled(editor.current().has_value());
        remove->setEnabled(editor.current().has_value());
    };
    QObject::connect(&editor, &DrawingEditor::currentChanged, &menu, refresh);
    refresh();
}

void addViewMenu(MainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(MainWindow::tr("&View"));
    auto &services = window.services();
    auto *canvas = window.canvas();
    addViews(menu, services.session.atlas(), services.view);
    menu.addSeparator();
    addFigures(*menu.addMenu(MainWindow::tr("&Figure")), window);
    addLayers(*menu.addMenu(MainWindow::tr("&Layers")), services.view);
    menu.addSeparator();
    const auto zoom = [canvas](double factor) {
        return [canvas, factor] { canvas->zoomAt(QRectF(canvas->rect()).center(), factor); };
    };
    addEntry(menu, MainWindow::tr("Zoom &in"), QKeySequence::ZoomIn, canvas, zoom(zoomStep));
    addEntry(menu, MainWindow::tr("Zoom &out"), QKeySequence::ZoomOut, canvas, zoom(1 / zoomStep));
    addEntry(menu, MainWindow::tr("&Whole figures"), Qt::CTRL | Qt::Key_0, canvas, &BodyCanvas::fit);
    menu.addSeparator();
    auto *panels =
        addEntry(menu, MainWindow::tr("&Side panels"), QKeySequence(Qt::Key_F9), &window, &MainWindow::togglePanels);
    panels->setCheckable(true);
    panels->setChecked(true);
    auto *full = addEntry(menu, MainWindow::tr("F&ull screen"), QKeySequence(Qt::Key_F11), &window,
                          [&window](bool on) { on ? window.showFullScreen() : window.showNormal(); });
    full->setCheckable(true);
}

void addSettingsMenu(MainWindow &window)
{
    auto &menu = *window.menuBar()->addMenu(MainWindow::tr("&Settings"));
    auto &preferences = window.services().preferences;
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &text, ThemeChoice theme) {
        auto *action = addSwitch(menu, text, preferences.theme() == theme, &preferences,
                                 [&preferences, theme] { preferences.setTheme(theme); });
        group->addAction(action);
        QObject::connect(&preferences, &Preferences::lookChanged, action,
                         [action, &preferences, theme] { action->setChecked(preferences.theme() == theme); });
    };
    add(MainWindow::tr("As the s&ystem"), ThemeChoice::system);
    add(MainWindow::tr("&Light"), ThemeChoice::light);
    add(MainWindow::tr("&Dark"), ThemeChoice::dark);
    add(MainWindow::tr("&High contrast"), ThemeChoice::highContrast);
    menu.addSeparator();
    const auto resize = [&preferences](int by) {
        return [&preferences, by] { preferences.setTextPercent(preferences.textPercent() + by); };
    };
    addEntry(menu, MainWindow::tr("L&arger text"), Qt::CTRL | Qt::ALT | Qt::Key_Plus, &preferences, resize(textStep));
    addEntry(menu, MainWindow::tr("S&maller text"), Qt::CTRL | Qt::ALT | Qt::Key_Minus, &preferences,
             resize(-textStep));
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("Take a &break now"), {}, &window, &MainWindow::takeBreak);
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("&Settings…"), Qt::CTRL | Qt::Key_Comma, &window, &MainWindow::showSettings);
}

} // namespace knotfinder::gui
