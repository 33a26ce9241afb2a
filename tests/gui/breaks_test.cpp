// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/reminded.h"

#include "guide/guide_window.h"
#include "journal/journal_keeper.h"
#include "widgets/message_bar.h"
#include "widgets/technique_picture.h"

#include <QAccessible>

#include <catch2/catch.hpp>

#include <algorithm>

using knotfinder::test::Dressed;
using knotfinder::test::Reminded;
namespace breaks = knotfinder::breaks;
namespace gui = knotfinder::gui;
namespace safety = knotfinder::safety;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("Reminders are off until they are switched on, and then cost a look every 20 seconds", "[breaks]")
{
    Reminded reminded(false);
    CHECK(reminded.state() == breaks::State::off);
    CHECK(reminded.host().lookInterval() == 0);
    CHECK(QGuiApplication::quitOnLastWindowClosed());
    reminded.pass(120min);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.host().nextWords() == u"Breaks are off");
    reminded.main.services().breaks.setOn(true);
    CHECK_FALSE(QGuiApplication::quitOnLastWindowClosed());
    CHECK(reminded.host().lookInterval() >= 15'000);
    CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    reminded.pass(29min);
    CHECK(reminded.host().nextWords() == u"Next break in 1 minute");
    reminded.pass(1min);
    REQUIRE(reminded.shown() != nullptr);
    CHECK(reminded.host().lookInterval() >= 100);
    reminded.main.services().breaks.setOn(false);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.host().lookInterval() == 0);
    CHECK(QGuiApplication::quitOnLastWindowClosed());
}

TEST_CASE("A break shows movements with picture and steps, counts down and goes by itself", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    CHECK(reminded.words().contains(u"Squeeze the shoulder blades"_s));
    CHECK(reminded.words().contains(u"Draw the shoulder blades together"_s));
    CHECK(reminded.words().contains(u"Get ready"_s));
    CHECK(reminded.announced().contains(u"Time for a short break. Squeeze the shoulder blades."_s));
    auto *picture = reminded.shown()->findChild<gui::TechniquePicture *>();
    REQUIRE(picture != nullptr);
    CHECK(picture->accessibleName().contains(u"shoulder blades come together"_s));
    reminded.countDown(11);
    CHECK(reminded.words().contains(u"Slowly, with calm breaths"_s));
    CHECK(reminded.shown()->round().secondsLeft() == 29);
    reminded.countDown(30);
    CHECK(reminded.words().contains(u"And then: Shoulders up and back"_s));
    reminded.countDown(25);
    CHECK(reminded.words().contains(u"That was it."_s));
    CHECK(reminded.announced().contains(u"That was it."_s));
    CHECK(reminded.state() == breaks::State::showing);
    reminded.countDown(61);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    reminded.due(); // another one than before
    CHECK(reminded.words().contains(u"Hands to the ceiling"_s));
}

TEST_CASE("Done goes on to the next movement and ends the break, by mouse, key and screen reader", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    const auto done = [&](int how) {
        if (how == 0)
            reminded.click(u"Done"_s);
        else if (how == 1)
            QTest::keyClick(reminded.button(u"Done"_s), Qt::Key_Return);
        else
            QAccessible::queryAccessibleInterface(reminded.button(u"Done"_s))
                ->actionInterface()
                ->doAction(QAccessibleActionInterface::pressAction());
    };
    const int how = GENERATE(0, 1, 2);
    done(how);
    QTest::qWait(200); // it is shown pressed for a moment
    REQUIRE(reminded.shown() != nullptr);
    CHECK(reminded.words().contains(u"Shoulders up and back"_s));
    done(how);
    QTest::qWait(200);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.state() == breaks::State::waiting);
}

TEST_CASE("A break is put off, skipped or closed", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    SECTION("five minutes")
    {
        reminded.click(u"In 5 minutes"_s);
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.host().nextWords() == u"Next break in 5 minutes");
        reminded.pass(5min);
        CHECK(reminded.shown() != nullptr);
    }
    SECTION("ten minutes")
    {
        reminded.click(u"In 10 minutes"_s);
        CHECK(reminded.host().nextWords() == u"Next break in 10 minutes");
    }
    SECTION("skipped")
    {
        reminded.click(u"Skip this break"_s);
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    SECTION("Escape")
    {
        QTest::keyClick(reminded.shown(), Qt::Key_Escape);
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    SECTION("its frame")
    {
        reminded.shown()->close();
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

TEST_CASE("A break does not take the keyboard from whoever types", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    CHECK(reminded.shown()->testAttribute(Qt::WA_ShowWithoutActivating));
    CHECK_FALSE(reminded.shown()->testAttribute(Qt::WA_QuitOnClose));
    for (const auto *button : reminded.shown()->findChildren<QPushButton *>())
        CHECK(button->focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("Idle time, a session of pressing and what must not be disturbed are minded", "[breaks]")
{
    Reminded reminded;
    reminded.pass(29min);
    SECTION("away from the desk")
    {
        reminded.main.desk.idle = 5min;
        reminded.pass(1min);
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    SECTION("away while it shows")
    {
        reminded.due();
        reminded.main.desk.idle = 5min;
        reminded.countDown(21);
        CHECK(reminded.shown() == nullptr);
    }
    SECTION("do not disturb")
    {
        reminded.main.desk.doNotDisturb = true;
        reminded.pass(5min);
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.host().nextWords() == u"A break waits: 'do not disturb' is on");
        reminded.main.desk.doNotDisturb = false;
        reminded.pass(1min);
        CHECK(reminded.shown() != nullptr);
    }
    SECTION("pressing")
    {
        reminded.main.session().pressNow({{"trapezius.4", true, false}});
        auto *guide = reminded.main->findChild<gui::GuideWindow *>();
        REQUIRE(guide != nullptr);
        reminded.pass(5min);
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.host().nextWords() == u"A break waits until you are done here");
        reminded.main.session().keepDone({});
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
        guide->close();
    }
}

TEST_CASE("A break now needs no reminders, and stays off afterwards", "[breaks]")
{
    Reminded reminded(false);
    reminded.main->takeBreak();
    REQUIRE(reminded.shown() != nullptr);
    reminded.main->takeBreak(); // there is one already
    QTest::keyClick(reminded.shown(), Qt::Key_Escape);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.state() == breaks::State::off);
}

TEST_CASE("What hurts by the journal is stretched, by what suits the reader", "[breaks]")
{
    Reminded reminded;
    {
        const auto file = (reminded.main.folder + u"/journal/journal.sqlite"_s).toStdString();
        gui::JournalKeeper earlier(reminded.main.preferences->store(), file); // it is opened when a break asks
        earlier.setWish(true);
        const auto &now = reminded.main.journalTime;
        REQUIRE(earlier.keep(knotfinder::journal::PrintedSheet{{}, now, "Self-care", {"trapezius"}}));
    }
    reminded.host().breakNow();
    REQUIRE(reminded.shown() != nullptr);
    CHECK(reminded.shown()->movements().front().muscle == "trapezius");
    SECTION("a caution that holds takes it out while it shows")
    {
        reminded.main.services().cautions.setHolds("fracture", true);
        REQUIRE(reminded.shown() != nullptr);
        CHECK(reminded.shown()->movements().front().id == "stand_up");
    }
    SECTION("an emergency ends it, and none comes on demand")
    {
        auto &editor = reminded.main.session().editor();
        const auto &flags = reminded.main.session().safety()->redFlags;
        const auto urgent = std::find_if(flags.begin(), flags.end(), [](const safety::RedFlag &flag) {
            return flag.advice == safety::Advice::emergency;
        });
        editor.setAnswer(urgent->id, true);
        CHECK(QTest::qWaitFor([&] { return reminded.shown() == nullptr; }));
        reminded.host().breakNow();
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.main->messages()->isVisible());
        CHECK(reminded.state() == breaks::State::waiting);
    }
    SECTION("data read anew leaves it standing")
    {
        reminded.main.session().reloadKnowledge();
        CHECK(reminded.shown() != nullptr);
        reminded.countDown(30);
    }
}

TEST_CASE("A break fits the screen with every size of text and every theme", "[breaks][screens]")
{
    const int percent = GENERATE(80, 100, 200);
    const auto theme = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast);
    const Dressed dressed(theme, percent);
    Reminded reminded;
    reminded.host().setHurts([] { return knotfinder::catalog::Texts{"scalenes", "trapezius"}; });
    reminded.host().breakNow();
    REQUIRE(reminded.shown() != nullptr);
    REQUIRE(QTest::qWaitForWindowExposed(reminded.shown()));
    const auto room = reminded.shown()->screen()->availableGeometry();
    CHECK(room.contains(reminded.shown()->geometry()));
    for (const auto *button : reminded.shown()->findChildren<QPushButton *>()) {
        CAPTURE(button->text());
        CHECK(reminded.shown()->rect().contains(QRect(button->mapTo(reminded.shown(), QPoint()), button->size())));
        CHECK_FALSE(QAccessible::queryAccessibleInterface(const_cast<QPushButton *>(button))
                        ->text(QAccessible::Name)
                        .isEmpty());
    }
}
