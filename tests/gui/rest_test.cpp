// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "window/rest.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>
#include <QTest>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace std::chrono_literals;

TEST_CASE("A rest begins once, and again only after somebody has used the program")
{
    QWidget used;
    gui::Rest rest(50ms);
    QSignalSpy begun(&rest, &gui::Rest::begun);
    REQUIRE(begun.wait());
    CHECK_FALSE(begun.wait(300));
    QTest::mouseClick(&used, Qt::LeftButton);
    CHECK(begun.wait());
    QTest::keyClick(&used, Qt::Key_A);
    CHECK(begun.wait());
    CHECK(begun.size() == 3);
}

TEST_CASE("What is let go in a rest is on the screen as before when it is looked at again")
{
    const TestWindow window;
    window.click("front_of_chest.left");
    window.session().openMuscle("trapezius");
    QCoreApplication::processEvents();
    const auto whole = window->grab().toImage();
    const auto figures = window.canvas().grab().toImage();
    auto *rest = window->findChild<gui::Rest *>();
    REQUIRE(rest != nullptr);
    Q_EMIT rest->begun();
    CHECK(window->grab().toImage() == whole);
    window.session().closePage();
    Q_EMIT rest->begun();
    window.session().openMuscle("trapezius");
    QCoreApplication::processEvents();
    CHECK(window.canvas().grab().toImage() == figures);
}
