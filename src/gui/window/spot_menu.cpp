// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/spot_menu.h"

#include "canvas/body_canvas.h"
#include "services/services.h"
#include "session/words.h"
#include "window/main_window.h"
#include "window/menu_kit.h"

namespace knotfinder::gui {
namespace {

void addAreaEntries(QMenu &menu, Session &session, std::size_t index)
{
    auto &editor = session.editor();
    const auto &region = session.atlas().regions()[index];
    const auto mark = edits::markOf(editor.drawing(), region.id);
    const auto name = words::asEntry(words::region(region));
    const bool whole = edits::isMarkedWhole(editor.drawing(), editor.pain(), region);
    addEntry(menu, whole ? MainWindow::tr("Unmark: %1").arg(name) : MainWindow::tr("Mark: %1").arg(name), {}, &editor,
             [&editor, index] { editor.toggleRegion(index); });
    if (mark && region.side != body::Side::midline)
        addEntry(menu, MainWindow::tr("Mark the other side too"), {}, &editor,
                 [&editor, id = editor.idOf(*mark)] { editor.mirror(id); });
}

} // namespace

void showSpotMenu(MainWindow &window, const QPoint &globalPos, std::optional<std::size_t> cell)
{
    auto &session = window.services().session;
    QMenu menu(&window);
    if (cell)
        addAreaEntries(menu, session, session.atlas().surface().regionIndex(static_cast<body::CellId>(*cell)));
    if (const auto knot = window.canvas()->knotAt(window.canvas()->mapFromGlobal(globalPos));
        knot && session.hasCatalog())
        addEntry(menu, MainWindow::tr("Read about %1").arg(words::asEntry(words::point(session.catalog(), *knot))), {},
                 &window,
                 [&session, knot] { session.openMuscle(session.catalog().points()[knot->point].muscle, {*knot}); });
    if (cell)
        addEntry(menu, MainWindow::tr("What lies here"), {}, &window,
                 [&window, cell] { window.showWhatLiesAt(*cell); });
    menu.addSeparator();
    addEntry(menu, MainWindow::tr("Show the whole figures"), {}, window.canvas(), &BodyCanvas::fit);
    menu.exec(globalPos);
}

} // namespace knotfinder::gui
