// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "examples.h"

#include <knotfinder/journal/early_stops.h>
#include <knotfinder/journal/words.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::journal;
using knotfinder::test::aSession;
using knotfinder::test::evening;

namespace {

constexpr int hoursOfDay = 24;

/// A round that pressed these knots on the right, the last one last.
Session round(std::vector<std::string> points, const std::string &stopped, int hoursLater = 0)
{
    auto session = aSession(5, 3, hoursLater);
    session.spots.clear();
    for (auto &point : points)
        session.spots.push_back({std::move(point), body::Side::right, 40, ""});
    session.stopped = stopped;
    return session;
}

std::optional<LastTime> lastOf(const std::vector<Session> &sessions, const std::string &point, int daysLater = 0)
{
    return lastTimeOf(sessions, point, body::Side::right, dayOf(evening(daysLater * hoursOfDay)));
}

bool rests(const std::vector<Session> &sessions, const std::string &point, int daysLater = 0)
{
    const auto last = lastOf(sessions, point, daysLater);
    return last && last->rests;
}

} // namespace

TEST_CASE("A reason to stop is known by its words, the program's own or a hand's", "[journal][early stops]")
{
    for (const auto reason :
         {EarlyStop::numb, EarlyStop::dizzy, EarlyStop::sharp, EarlyStop::tooStrong, EarlyStop::other})
        CHECK(earlyStopIn(toString(reason)) == reason);
    CHECK(earlyStopIn("Numbness in two fingers") == EarlyStop::numb);
    CHECK(earlyStopIn("it TINGLED, and was sharp") == EarlyStop::numb); // the graver one
    CHECK(earlyStopIn("felt a bit faint") == EarlyStop::dizzy);
    for (const char *none : {"", "the phone rang", "a wrong number"})
        CHECK_FALSE(earlyStopIn(none));
}

TEST_CASE("A knot that went numb is left alone until a later round pressed it well", "[journal][early stops]")
{
    std::vector sessions{round({"trapezius.3", "trapezius.4"}, "numb or tingling")};
    CHECK(rests(sessions, "trapezius.4"));
    CHECK(rests(sessions, "trapezius.4", 400));
    CHECK_FALSE(lastOf(sessions, "trapezius.3")); // it was not the one
    CHECK_FALSE(lastTimeOf(sessions, "trapezius.4", body::Side::left, dayOf(evening())));
    sessions.push_back(round({"trapezius.3"}, "", hoursOfDay));
    CHECK(rests(sessions, "trapezius.4", 1)); // not pressed in it
    SECTION("pressed well later")
    {
        sessions.push_back(round({"trapezius.4"}, "", 2 * hoursOfDay));
        CHECK_FALSE(lastOf(sessions, "trapezius.4", 2));
        SECTION("whatever the order in which they come")
        {
            std::ranges::reverse(sessions);
            CHECK_FALSE(lastOf(sessions, "trapezius.4", 2));
        }
    }
    SECTION("well earlier, brought in afterwards")
    {
        sessions.push_back(round({"trapezius.4"}, "", -hoursOfDay));
        CHECK(rests(sessions, "trapezius.4", 2));
    }
    SECTION("its session deleted or corrected")
    {
        sessions.front().stopped.clear();
        CHECK_FALSE(lastOf(sessions, "trapezius.4", 1));
        sessions.erase(sessions.begin());
        CHECK_FALSE(lastOf(sessions, "trapezius.4", 1));
    }
}

TEST_CASE("Other reasons let a knot rest for a while, and are told the next time", "[journal][early stops]")
{
    const std::vector sharp{round({"trapezius.4"}, "sharp pain")};
    CHECK(rests(sharp, "trapezius.4"));
    CHECK(lastOf(sharp, "trapezius.4", 1) == LastTime{EarlyStop::sharp, false});
    const std::vector strong{round({"trapezius.4"}, "too strong")};
    CHECK(rests(strong, "trapezius.4", 1));
    CHECK(lastOf(strong, "trapezius.4", 2) == LastTime{EarlyStop::tooStrong, false});
    const std::vector dizzy{round({"trapezius.4"}, "dizzy or unwell")};
    CHECK(rests(dizzy, "trapezius.4"));
    CHECK(rests(dizzy, "soleus.1")); // no more of anything that day
    CHECK(lastOf(dizzy, "trapezius.4", 1) == LastTime{EarlyStop::dizzy, false});
    CHECK_FALSE(lastOf(dizzy, "soleus.1", 1));
    const std::vector other{round({"trapezius.4"}, "something else")};
    CHECK(rests(other, "trapezius.4"));
    CHECK_FALSE(lastOf(other, "trapezius.4", 1));
    CHECK_FALSE(lastOf({round({"trapezius.4"}, "the phone rang")}, "trapezius.4"));
}

TEST_CASE("Each of them is said in a sentence that says what to do", "[journal][early stops]")
{
    CHECK(words::lastTime({EarlyStop::numb, true}) ==
          "You stopped because it went numb or tingled. Leave this spot alone.");
    for (const auto reason :
         {EarlyStop::numb, EarlyStop::dizzy, EarlyStop::sharp, EarlyStop::tooStrong, EarlyStop::other})
        CHECK_FALSE(words::lastTime({reason, true}).empty());
    for (const auto reason : {EarlyStop::dizzy, EarlyStop::sharp, EarlyStop::tooStrong})
        CHECK_FALSE(words::lastTime({reason, false}).empty());
}

TEST_CASE("What helped gives no verdict on a knot at which the last round ended early", "[journal][early stops]")
{
    std::vector sessions{round({"trapezius.4"}, "numb or tingling"), round({"soleus.1"}, "")};
    const auto helped = whatHelped(sessions);
    REQUIRE(helped.size() == 2);
    CHECK(helped[1].point == "trapezius.4"); // last
    CHECK(helped[1].stopped == EarlyStop::numb);
    CHECK_FALSE(helped[0].stopped);
    const auto said = words::helped(helped[1]);
    CHECK(words::change(sessions[0]) == "from 5 to 3");
    CHECK(words::change(sessions[1]) == "from 5 to 3: much less pain");
    CHECK(said == "1 session, from 5 to 3; it ended early: numb or tingling");
    for (int i = 0; i < fewestSessions; ++i) // however often it had been well
        sessions.insert(sessions.begin(), round({"trapezius.4"}, "", -hoursOfDay));
    CHECK(words::helped(whatHelped(sessions).back()) ==
          "5 sessions, from 5 to 3 on average; the last one ended early: numb or tingling");
}
