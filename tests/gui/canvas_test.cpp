// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;

TEST_CASE("A click on the centre of any area marks it, another unmarks it", "[canvas]")
{
    const TestWindow window;
    for (const auto &region : knotfinder::test::atlas()->regions()) {
        window.services().view.setViews({});
        CAPTURE(region.id);
        window.click(region.id);
        REQUIRE(window.drawing().marks.size() == 1);
        CHECK(window.drawing().marks.front().regions == std::vector{region.id});
        window.click(region.id);
        REQUIRE(window.drawing().marks.empty());
    }
}

TEST_CASE("All areas can be marked one after another, whatever shows by then", "[canvas]")
{
    const TestWindow window;
    std::size_t count = 0;
    for (const auto &region : knotfinder::test::atlas()->regions()) {
        window.services().view.setViews({});
        CAPTURE(region.id);
        window.click(region.id);
        REQUIRE(window.drawing().marks.size() == ++count);
    }
}

TEST_CASE("Hovering names an area and leaving forgets it", "[canvas]")
{
    const TestWindow window;
    window.hover("temple.right");
    const auto hovered = window.session().spotlight().hoveredRegion();
    REQUIRE(hovered);
    CHECK(knotfinder::test::atlas()->regions()[*hovered].id == "temple.right");
    QTest::mouseMove(&window.canvas(), QPoint(2, 2));
    CHECK_FALSE(window.session().spotlight().hoveredRegion());
}

TEST_CASE("Arrow keys move between neighbouring areas, Space marks, digits say how strong", "[canvas][keys]")
{
    const TestWindow window;
    window->focusCanvas();
    const auto start = window.canvas().focusedRegion();
    REQUIRE(start);
    QTest::keyClick(&window.canvas(), Qt::Key_Down);
    const auto below = window.canvas().focusedRegion();
    REQUIRE(below);
    CHECK(*below != *start);
    QTest::keyClick(&window.canvas(), Qt::Key_Space);
    REQUIRE(window.drawing().marks.size() == 1);
    QTest::keyClick(&window.canvas(), Qt::Key_7);
    CHECK(window.drawing().marks.front().intensity == 7);
    QTest::keyClick(&window.canvas(), Qt::Key_1);
    QTest::keyClick(&window.canvas(), Qt::Key_0);
    CHECK(window.drawing().marks.front().intensity == 10);
    QTest::keyClick(&window.canvas(), Qt::Key_Space);
    CHECK(window.drawing().marks.empty());
}

TEST_CASE("Every area that a view shows is reached by keys", "[canvas][keys]")
{
    const TestWindow window;
    for (const auto &view : knotfinder::test::atlas()->views()) {
        window.services().view.setViews({view.id});
        CAPTURE(view.id);
        window->focusCanvas();
        QTest::keyClick(&window.canvas(), Qt::Key_Home);
        const auto &spots = window.canvas().spots(0);
        const auto shown =
            static_cast<std::size_t>(std::ranges::count_if(spots, [](const auto &s) { return s.has_value(); }));
        std::set<std::size_t> reached;
        for (std::size_t i = 0; i < shown; ++i) {
            reached.insert(window.canvas().focusedRegion().value());
            QTest::keyClick(&window.canvas(), Qt::Key_PageDown);
        }
        CHECK(reached.size() == shown);
    }
}

TEST_CASE("The wheel zooms at the pointer, dragging the middle button pans, fit shows all", "[canvas]")
{
    const TestWindow window;
    const auto whole = window.canvas().board().scale();
    const QPoint at = window.centreOf("inner_border_of_scapula.left");
    const auto region = window.canvas().regionAt(at);
    QWheelEvent wheel(at, window.canvas().mapToGlobal(at), {}, {0, 480}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&window.canvas(), &wheel);
    CHECK(window.canvas().board().scale() > 1.5 * whole);
    CHECK(window.canvas().regionAt(at) == region);
    QTest::mousePress(&window.canvas(), Qt::MiddleButton, {}, at);
    QTest::mouseMove(&window.canvas(), at + QPoint(60, 40));
    QTest::mouseRelease(&window.canvas(), Qt::MiddleButton, {}, at + QPoint(60, 40));
    CHECK(window.canvas().regionAt(at + QPoint(60, 40)) == region);
    window.canvas().fit();
    CHECK(window.canvas().board().scale() == Approx(whole));
}

TEST_CASE("A brush stroke is one mark and one undo step; the eraser takes it away", "[canvas][brush]")
{
    const TestWindow window;
    window.services().view.setTool(gui::Tool::brush);
    const auto from = window.centreOf("calf.left");
    const auto drag = [&] {
        QTest::mousePress(&window.canvas(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 12; ++i)
            QTest::mouseMove(&window.canvas(), from + QPoint(0, 3 * i));
        QTest::mouseRelease(&window.canvas(), Qt::LeftButton, {}, from + QPoint(0, 36));
    };
    drag();
    REQUIRE(window.drawing().marks.size() == 1);
    CHECK(window.drawing().marks.front().strokes.size() == 1);
    CHECK(window.session().editor().undoStack().count() == 1);
    CHECK_FALSE(window.session().answers().rows().empty());
    window.services().view.setTool(gui::Tool::eraser);
    window.services().view.setBrushRadius(60);
    drag();
    CHECK(window.drawing().marks.empty());
    window.session().editor().undoStack().undo();
    CHECK(window.drawing().marks.size() == 1);
}
