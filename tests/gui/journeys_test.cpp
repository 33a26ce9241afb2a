// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "browse/browse_panel.h"
#include "search/search_field.h"

#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>
#include <map>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

/// The arrow keys from one area to another on one picture, fewest first; empty when there is no way.
std::vector<Qt::Key> way(const gui::BodyCanvas &canvas, std::size_t pane, std::size_t from, std::size_t to)
{
    using gui::Direction;
    const std::pair<Direction, Qt::Key> arrows[] = {{Direction::up, Qt::Key_Up},
                                                    {Direction::down, Qt::Key_Down},
                                                    {Direction::left, Qt::Key_Left},
                                                    {Direction::right, Qt::Key_Right}};
    std::map<std::size_t, std::pair<std::size_t, Qt::Key>> cameFrom;
    std::deque<std::size_t> open{from};
    while (!open.empty() && !cameFrom.contains(to)) {
        const auto at = open.front();
        open.pop_front();
        for (const auto &[direction, key] : arrows)
            if (const auto next =
                    gui::nextRegion(canvas.spots(pane), canvas.session().atlas().regions(), at, direction))
                if (*next != from && cameFrom.try_emplace(*next, at, key).second)
                    open.push_back(*next);
    }
    std::vector<Qt::Key> keys;
    for (auto at = to; at != from && cameFrom.contains(at); at = cameFrom[at].first)
        keys.insert(keys.begin(), cameFrom[at].second);
    return keys;
}

} // namespace

TEST_CASE("Four areas with strengths take four clicks and four keys", "[journey]")
{
    const TestWindow window;
    const std::pair<const char *, Qt::Key> wanted[] = {{"temple.right", Qt::Key_6},
                                                       {"back_of_neck.right", Qt::Key_4},
                                                       {"inner_border_of_scapula.left", Qt::Key_7},
                                                       {"calf.left", Qt::Key_3}};
    int clicks = 0;
    int keys = 0;
    for (const auto &[area, strength] : wanted) {
        window.click(area);
        ++clicks;
        QTest::keyClick(QApplication::focusWidget(), strength);
        ++keys;
    }
    CHECK(clicks <= 8);
    CHECK(keys <= 4);
    REQUIRE(window.drawing().marks.size() == 4);
    CHECK(window.drawing().marks[0].intensity == 6);
    CHECK(window.drawing().marks[3].intensity == 3);
}

TEST_CASE("The same four areas by keyboard alone", "[journey][keys]")
{
    const TestWindow window;
    const auto &regions = knotfinder::test::atlas()->regions();
    auto *canvas = &window.canvas();
    int keys = 0;
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(canvas, key);
        ++keys;
    };
    const std::tuple<const char *, std::size_t, Qt::Key> wanted[] = {
        {"temple.right", 0, Qt::Key_6},
        {"back_of_neck.right", 1, Qt::Key_4},
        {"inner_border_of_scapula.left", 1, Qt::Key_7},
        {"calf.left", 1, Qt::Key_3},
    };
    window->focusCanvas();
    for (const auto &[area, pane, strength] : wanted) {
        if (canvas->focusedPane() != pane)
            press(pane == 0 ? Qt::Key_Home : Qt::Key_End);
        const auto target = regions.find(area).value();
        for (const auto key : way(*canvas, pane, canvas->focusedRegion().value(), target))
            press(key);
        CAPTURE(area);
        REQUIRE(canvas->focusedRegion() == target);
        press(Qt::Key_Space);
        press(strength);
    }
    REQUIRE(window.drawing().marks.size() == 4);
    CHECK(window.drawing().marks[1].intensity == 4);
    CHECK(keys <= 60);
    WARN("keys used: " << keys);
}

TEST_CASE("Muscles are found by body part, by name, by area, and by what lies at a spot", "[browse]")
{
    const TestWindow window;
    window->openPanel("browse");
    auto *tree = window.find<QTreeWidget>("browse");
    CHECK(tree->topLevelItemCount() > 8);
    auto *head = tree->topLevelItem(0);
    head->setExpanded(true);
    auto *item = head->child(0);
    tree->scrollToItem(item);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    CHECK_FALSE(window.session().pages().current().empty());
    const auto cell = knotfinder::test::atlas()
                          ->regions()[knotfinder::test::atlas()->regions().find("inner_border_of_scapula.left").value()]
                          .centreCell;
    window->showWhatLiesAt(cell);
    REQUIRE(tree->topLevelItemCount() >= 2);
    bool trapezius = false;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            trapezius = trapezius || tree->topLevelItem(i)->child(j)->text(0).startsWith(u"Neck and shoulder muscle");
    CHECK(trapezius);
}

TEST_CASE("Pages go back and forward and keep their points in view", "[page]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    window.session().openMuscle("rhomboids");
    QTest::keyClick(window.window.get(), Qt::Key_Left, Qt::AltModifier);
    CHECK(window.session().pages().current() == "trapezius");
    const auto &pinned = window.session().subject().points;
    REQUIRE_FALSE(pinned.empty());
    CHECK(window.session().catalog().points()[pinned.front().point].muscle == "trapezius");
    QTest::keyClick(window.window.get(), Qt::Key_Right, Qt::AltModifier);
    CHECK(window.session().pages().current() == "rhomboids");
}

TEST_CASE("Every muscle's page opens, and switching figures keeps it", "[page]")
{
    const TestWindow window;
    for (const auto &muscle : window.session().catalog().muscles()) {
        window.session().openMuscle(muscle.id);
        QCoreApplication::processEvents();
        REQUIRE(window.session().pages().current() == muscle.id);
    }
    const auto last = window.session().pages().current();
    for (const auto &figure : knotfinder::test::atlas()->figures()) {
        window.session().editor().setFigure(figure.id);
        QCoreApplication::processEvents();
        CHECK(window.session().pages().current() == last);
    }
}

TEST_CASE("Pain in chest and arm is a red flag at once", "[answer][safety]")
{
    const TestWindow window;
    window.click("sternum");
    window.click("inner_upper_arm.left");
    const auto &flags = window.session().answers().safety().flags;
    REQUIRE_FALSE(flags.empty());
    CHECK(flags.front().detected);
}

TEST_CASE("Settings are kept for the next start", "[settings]")
{
    QTemporaryDir folder;
    {
        const TestWindow window({1300, 800}, folder.path());
        window.preferences->setTextPercent(150);
        window.services().bookmarks.toggle("trapezius");
    }
    const TestWindow window({1300, 800}, folder.path());
    CHECK(window.preferences->textPercent() == 150);
    CHECK(window.services().bookmarks.contains("trapezius"));
}
