// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "search/search_field.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::Dressed;
using knotfinder::test::markFour;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// Pictures of the window in the states that matter. With KNOTFINDER_SHOTS=DIR they are kept there, to be looked at.
namespace {

void keep(const TestWindow &window, const QString &name)
{
    QTest::qWait(700); // until figures are painted sharp and the page of the best answer shows
    const auto picture = window->grab();
    REQUIRE(picture.size() == window->size() * picture.devicePixelRatio());
    const auto directory = qEnvironmentVariable("KNOTFINDER_SHOTS");
    if (!directory.isEmpty()) {
        QDir().mkpath(directory);
        REQUIRE(picture.save(directory + u'/' + name + u".png"_s));
    }
}

/// The window that was opened last beside the main one.
void keepOpened(const TestWindow &window, const QString &name)
{
    QTest::qWait(250);
    for (auto *widget : QApplication::topLevelWidgets())
        if (widget != window.window.get() && widget->isVisible() && widget->isWindow() &&
            (widget->windowType() == Qt::Dialog || widget->windowType() == Qt::Window)) {
            REQUIRE_FALSE(widget->grab().isNull());
            const auto directory = qEnvironmentVariable("KNOTFINDER_SHOTS");
            if (!directory.isEmpty())
                REQUIRE(widget->grab().save(directory + u'/' + name + u".png"_s));
            widget->close();
            QTest::qWait(20);
            return;
        }
    FAIL("no window was opened for " << name.toStdString());
}

void describe(const TestWindow &window, const QString &sentence, bool enter)
{
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    field->clear();
    QTest::keyClicks(field, sentence);
    QTest::qWait(150);
    if (enter)
        QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

TEST_CASE("Pictures of the window: from empty to a sentence", "[states]")
{
    const TestWindow window;
    keep(window, u"01-empty"_s);
    window.click("inner_border_of_scapula.left");
    keep(window, u"02-one-area"_s);
    window.session().editor().clear();
    markFour(window);
    keep(window, u"03-four-areas"_s);
    window.session().openMuscle("trapezius");
    keep(window, u"04-page"_s);
    const auto &rows = window.session().answers().rows();
    window.session().spotlight().compare({rows[0].points.front(), rows[1].points.front()});
    keep(window, u"05-compare"_s);
    window.session().closePage();
    window.session().editor().clear();
    describe(window, u"burning between my shoulder blades when I look at my phone"_s, false);
    keep(window, u"06-search-sentence"_s);
    describe(window, u"burning between my shoulder blades when I look at my phone"_s, true);
    keep(window, u"07-described"_s);
}

TEST_CASE("Pictures of the window: panels and views", "[states]")
{
    const TestWindow window;
    markFour(window);
    window->openPanel("pain");
    keep(window, u"08-your-pain"_s);
    window->openPanel("browse");
    keep(window, u"09-browse"_s);
    window->openPanel("answers");
    window.services().view.setCloseUp("head");
    keep(window, u"10-head"_s);
    window.services().view.setCloseUp("hands");
    keep(window, u"11-hands"_s);
    window.services().view.setCloseUp("feet");
    keep(window, u"12-feet"_s);
    window.services().view.setViews({"front", "back", "right", "left", "soles"});
    keep(window, u"13-all-views"_s);
}

TEST_CASE("Pictures of the window: dark, high contrast, large text", "[states]")
{
    {
        const Dressed dark(gui::ThemeChoice::dark, 100);
        const TestWindow window;
        markFour(window);
        window.session().openMuscle("trapezius");
        keep(window, u"14-dark"_s);
    }
    {
        const Dressed contrast(gui::ThemeChoice::highContrast, 100);
        const TestWindow window;
        markFour(window);
        window.session().openMuscle("trapezius");
        keep(window, u"15-high-contrast"_s);
    }
    const Dressed large(gui::ThemeChoice::light, 200);
    const TestWindow window;
    markFour(window);
    keep(window, u"16-text-200"_s);
    window.session().openMuscle("trapezius");
    keep(window, u"17-text-200-page"_s);
}

TEST_CASE("Pictures of what else opens", "[states]")
{
    const TestWindow window;
    markFour(window);
    window->showSettings();
    keepOpened(window, u"22-settings"_s);
    window->showShortcuts();
    keepOpened(window, u"23-keys"_s);
    window->showAbout();
    keepOpened(window, u"24-about"_s);
    window->showManual();
    keepOpened(window, u"25-manual"_s);
    window->makeSheet();
    keepOpened(window, u"26-sheet"_s);
    window->showHints();
    keep(window, u"27-first-steps"_s);
}

TEST_CASE("Pictures of the window: right to left, small and large screens", "[states]")
{
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const TestWindow window;
        markFour(window);
        window.session().openMuscle("trapezius");
        keep(window, u"18-right-to-left"_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
    {
        const TestWindow window({1024, 768});
        markFour(window);
        keep(window, u"19-1024x768"_s);
        window.session().openMuscle("trapezius");
        keep(window, u"20-1024x768-page"_s);
    }
    const TestWindow window({2560, 1440});
    markFour(window);
    window.session().openMuscle("trapezius");
    keep(window, u"21-2560x1440"_s);
}
