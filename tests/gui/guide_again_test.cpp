// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/guided.h"
#include "support/journal_hands.h"

#include "widgets/message_bar.h"

#include <catch2/catch.hpp>

// What a round that ended early asks of the next one.

using namespace knotfinder::test;
namespace body = knotfinder::body;
namespace gui = knotfinder::gui;
namespace guide = knotfinder::guide;
namespace journal = knotfinder::journal;
using namespace Qt::StringLiterals;
using Wish = gui::JournalKeeper::Wish;

namespace {

const auto leaveAlone = u"You stopped because it went numb or tingled. Leave this spot alone."_s;

journal::Session stoppedAt(const TestWindow &window, const std::string &point, const std::string &stopped)
{
    journal::Session session;
    session.started = window.journalTime;
    session.seconds = 40;
    session.spots = {{point, body::Side::right, 40, "ball_wall"}};
    session.before = 5;
    session.after = 3;
    session.stopped = stopped;
    return session;
}

/// Opens Press now; null where nothing is to be pressed.
gui::GuideWindow *pressAgain(const TestWindow &window, const std::vector<knotfinder::care::Choice> &choices)
{
    if (auto *open = window->findChild<gui::GuideWindow *>())
        delete open;
    window.session().pressNow(choices);
    return window->findChild<gui::GuideWindow *>();
}

bool offersToPress(const QWidget &widget)
{
    return std::ranges::any_of(widget.findChildren<QPushButton *>(), [](const QPushButton *button) {
        return button->isVisible() && button->accessibleName().startsWith(u"Press now: "_s);
    });
}

bool presses(const gui::GuideWindow &window, const std::string &point, body::Side side)
{
    return std::ranges::any_of(window.run().script().steps,
                               [&](const guide::Step &step) { return step.point == point && step.side == side; });
}

} // namespace

TEST_CASE("A spot that went numb is offered nowhere again", "[guide][journal][safety]")
{
    TestWindow window;
    auto &keeper = window.services().journal;
    keeper.setWish(true);
    REQUIRE(keeper.keep(stoppedAt(window, "trapezius.4", "numb or tingling")));
    auto *opened = openOwnJournal(window);
    showJournalTab(*opened, 3);
    const auto *helped = part<QWidget>(*opened, "journalHelped");
    CHECK(shownIn(*helped).contains(leaveAlone));
    CHECK_FALSE(shownIn(*helped).contains(u"less pain"_s));
    CHECK_FALSE(offersToPress(*helped));
    passDays(window, 1);
    opened->readAgain();
    CHECK_FALSE(part<QPushButton>(*opened, "journalPress")->isVisible());

    CHECK(pressAgain(window, oneSpot) == nullptr);
    CHECK(window->messages()->text().contains(leaveAlone));
    const auto *other = pressAgain(window, {{"trapezius.4", true, true}});
    REQUIRE(other != nullptr);
    CHECK_FALSE(presses(*other, "trapezius.4", body::Side::right));
    CHECK(presses(*other, "trapezius.4", body::Side::left));
    CHECK(QTest::qWaitFor([&] { return shownIn(*other).contains(leaveAlone); }));

    SECTION("a red flag is said before it")
    {
        window.session().editor().setAnswer("pulmonary_embolism", true);
        CHECK(pressAgain(window, oneSpot) == nullptr);
        CHECK(window->messages()->text().contains(u"emergency services"_s));
    }
    SECTION("a later round that went well, brought in, ends it")
    {
        auto well = stoppedAt(window, "trapezius.4", {});
        REQUIRE(keeper.merge({{}, {well}, {}}));
        CHECK(pressAgain(window, oneSpot) != nullptr);
    }
    SECTION("an earlier one does not")
    {
        auto well = stoppedAt(window, "trapezius.4", {});
        well.started.seconds -= 10 * 86'400;
        REQUIRE(keeper.merge({{}, {well}, {}}));
        CHECK(pressAgain(window, oneSpot) == nullptr);
    }
    SECTION("deleting the session ends it")
    {
        REQUIRE(keeper.remove(journal::Kind::session, keeper.contents().sessions.front().id));
        CHECK(pressAgain(window, oneSpot) != nullptr);
    }
    SECTION("correcting it ends it")
    {
        auto corrected = keeper.contents().sessions.front();
        corrected.stopped = "the phone rang";
        REQUIRE(keeper.change(corrected));
        CHECK(pressAgain(window, oneSpot) != nullptr);
        opened->activateWindow();
        showJournalTab(*opened, 0);
        showJournalTab(*opened, 3);
        CHECK(QTest::qWaitFor([&] { return offersToPress(*part<QWidget>(*opened, "journalHelped")); }));
    }
}

TEST_CASE("Who keeps no journal is told as well, while the program runs", "[guide][safety]")
{
    Guided guided(oneSpot);
    const auto wish = GENERATE(Wish::notAsked, Wish::no, Wish::yes);
    if (wish != Wish::notAsked)
        guided.main.services().journal.setWish(wish == Wish::yes);
    guided.stopForNumbness();
    guided.click(u"Close"_s);
    if (wish == Wish::notAsked && GENERATE(false, true))
        guided.main.services().journal.setWish(false); // the no to what was asked
    CHECK(pressAgain(guided.main, oneSpot) == nullptr);
    CHECK(guided.main->messages()->text().contains(leaveAlone));
}

TEST_CASE("What warned but may be pressed again is said at the start", "[guide][safety]")
{
    TestWindow window;
    auto &keeper = window.services().journal;
    keeper.setWish(true);
    REQUIRE(keeper.keep(stoppedAt(window, "trapezius.4", "sharp pain")));
    CHECK(pressAgain(window, oneSpot) == nullptr);
    CHECK(window->messages()->text().contains(u"until tomorrow"_s));
    passDays(window, 1);
    const auto *next = pressAgain(window, oneSpot);
    REQUIRE(next != nullptr);
    CHECK(QTest::qWaitFor([&] { return shownIn(*next).contains(u"Last time you stopped because of sharp pain"_s); }));
}

TEST_CASE("After a round that made dizzy nothing is pressed that day", "[guide][safety]")
{
    TestWindow window;
    window.services().journal.setWish(true);
    REQUIRE(window.services().journal.keep(stoppedAt(window, "trapezius.4", "dizzy or unwell")));
    CHECK(pressAgain(window, {{"soleus.1", true, true}}) == nullptr);
    CHECK(window->messages()->text().count(u"Press no more today."_s) == 1);
    passDays(window, 1);
    CHECK(pressAgain(window, {{"soleus.1", true, true}}) != nullptr);
}
