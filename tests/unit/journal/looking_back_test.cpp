// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "examples.h"

#include <knotfinder/journal/words.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::journal;
using knotfinder::test::anEntry;
using knotfinder::test::aSession;
using knotfinder::test::evening;

namespace {

Day dayNamed(const char *iso)
{
    return dayFrom(iso).value();
}

body::CellSet cells(std::initializer_list<body::CellId> ids)
{
    body::CellSet set(8);
    for (const auto id : ids)
        set.insert(id);
    return set;
}

/// Sessions of one knot with these changes, all from 6.
std::vector<Session> sessionsWith(const std::vector<int> &changes)
{
    std::vector<Session> sessions;
    for (const int change : changes) {
        sessions.push_back(aSession(6, 6 + change));
        sessions.back().spots.resize(1);
    }
    return sessions;
}

} // namespace

TEST_CASE("A day's score is the mean of its entries, as the reader's days go", "[journal][looking back]")
{
    const std::vector entries{anEntry(6, 0), anEntry(3, 5), anEntry(2, 6)}; // 18:05, 23:05, 00:05
    const auto days = dayScores(entries);
    REQUIRE(days.size() == 2);
    CHECK(days[0] == DayScore{dayNamed("2026-03-01"), 4.5, 6, 2});
    CHECK(days[1] == DayScore{dayNamed("2026-03-02"), 2, 2, 1});
    CHECK(dayScores({}).empty());
}

TEST_CASE("The score of one area is of the entries that name it", "[journal][looking back]")
{
    std::vector entries{anEntry(6), anEntry(4, 24)};
    entries[1].areas = {{"Left foot", 4}};
    CHECK(areasOf(entries) == std::vector<std::string>{"Left foot", "Nape, \"deep\"", "Right temple"});
    entries.push_back(anEntry(2, 48));
    CHECK(areasOf(entries).back() == "Left foot");
    const auto foot = dayScores(entries, "Left foot");
    REQUIRE(foot.size() == 1);
    CHECK(foot[0] == DayScore{dayNamed("2026-03-02"), 4, 4, 1});
}

TEST_CASE("Relief is told by sessions that say both", "[journal][looking back]")
{
    CHECK(reliefs({aSession(6, 4), aSession({}, 4), aSession(6, {})}) == std::vector<Relief>{{evening(1), 6, 4}});
}

TEST_CASE("An overlay tells first, last and how often", "[journal][looking back]")
{
    const auto shown = overlay({cells({1, 2}), cells({2, 3}), cells({2, 7})});
    CHECK(shown.first == cells({1, 2}));
    CHECK(shown.last == cells({2, 7}));
    CHECK(shown.drawings == 3);
    CHECK(shown.times == std::vector<int>{0, 1, 3, 1, 0, 0, 0, 1});
    CHECK(shown.atLeast(1) == cells({1, 2, 3, 7}));
    CHECK(shown.atLeast(2) == cells({2}));
    CHECK(shown.atLeast(0) == cells({1, 2, 3, 7}));
    CHECK(overlay({}).drawings == 0);
}

TEST_CASE("A change matters from 1 point or 15 %, much from 2 points or 33 %", "[journal][looking back]")
{
    CHECK(changeBetween(6, 6) == Change::same);
    CHECK(changeBetween(6, 5.5) == Change::same);
    CHECK(changeBetween(6, 5) == Change::littleBetter);
    CHECK(changeBetween(6, 4) == Change::muchBetter);
    CHECK(changeBetween(10, 8.5) == Change::littleBetter); // 15 %
    CHECK(changeBetween(3, 2.5) == Change::littleBetter);  // 17 %
    CHECK(changeBetween(3, 2) == Change::muchBetter);      // 33 %
    CHECK(changeBetween(0, 0) == Change::same);
    CHECK(changeBetween(0, 1) == Change::littleWorse);
    CHECK(changeBetween(1, 1.9) == Change::same); // pain that grows goes by points alone
    CHECK(changeBetween(4, 6) == Change::muchWorse);
}

TEST_CASE("What helped says how sure that is", "[journal][looking back]")
{
    CHECK(whatHelped(sessionsWith({-2, -3, -2}))[0].sureness == Sureness::tooFew);
    const auto sure = whatHelped(sessionsWith({-2, -3, -2, -3}))[0];
    CHECK(sure.sureness == Sureness::fairly);
    CHECK(sure.change() == Approx(-2.5));
    CHECK(sure.spread == Approx(0.5774).margin(0.0001));
    CHECK(sure.point == "trapezius.1");
    CHECK(sure.familiar == 4);
    CHECK(whatHelped(sessionsWith({-6, 1, -4, 2}))[0].sureness == Sureness::uncertain);
    CHECK(whatHelped(sessionsWith({0, 0, 0, 0}))[0].sureness == Sureness::uncertain);
    CHECK(whatHelped({}).empty());
}

TEST_CASE("What helped counts a knot once a session, and sorts the surer first", "[journal][looking back]")
{
    auto sessions = sessionsWith({-1, -1, -1, -1});
    for (auto &session : sessions)
        session.spots.push_back(session.spots.front());
    auto strong = aSession(9, 1);
    strong.spots = {{"soleus.1", body::Side::left, 60, ""}};
    sessions.push_back(strong);
    auto untold = aSession({}, {});
    untold.spots = {{"trapezius.1", body::Side::right, 60, ""}};
    untold.familiar = Familiar::no;
    sessions.push_back(untold);
    const auto helped = whatHelped(sessions);
    REQUIRE(helped.size() == 2);
    CHECK(helped[0].point == "trapezius.1");
    CHECK(helped[0].sessions == 5);
    CHECK(helped[0].told == 4);
    CHECK(helped[0].familiar == 4);
    CHECK(words::helped(helped[0]) == "4 of 5 sessions, from 6 to 5 on average (a little less pain); fairly sure");
    CHECK(words::helped(helped[1]) == "1 session, from 9 to 1");
    auto two = sessionsWith({-2, -3});
    for (auto &session : two)
        session.stopped.clear();
    CHECK(words::helped(whatHelped(two)[0]) == "2 sessions, from 6 to 3.5 on average");
    CHECK(words::helped({}) == "0 sessions, none with a strength before and after");
}

TEST_CASE("Days with an entry are counted, without streaks", "[journal][looking back]")
{
    const std::vector entries{anEntry(6, 0), anEntry(3, 1), anEntry(2, 48), anEntry(2, 240)};
    CHECK(daysWithEntry(entries, dayNamed("2026-03-03")) == 2);
    CHECK(daysWithEntry(entries, dayNamed("2026-03-08")) == 1);
    CHECK(daysWithEntry(entries, dayNamed("2026-02-01")) == 0);
    CHECK(words::days(5, 7) == "5 of 7 days");
}

TEST_CASE("Muscles of late are those pressed or on a sheet, the latest first", "[journal][looking back]")
{
    Contents contents;
    contents.sessions = {aSession(6, 4, -24 * 30), aSession(6, 4, 1)};
    contents.sessions.front().spots.front().point = "soleus.1";
    contents.sessions.back().spots.back().point = "rhomboids.1";
    contents.sheets = {aSheet()}; // trapezius and levator scapulae, an hour later
    const auto today = dayOf(evening(3));
    CHECK(musclesLately(contents, today) == std::vector<std::string>{"trapezius", "levator_scapulae", "rhomboids"});
    CHECK(musclesLately(contents, today, 60).back() == "soleus");
    CHECK(musclesLately(contents, dayOf(evening(24 * 20))).empty());
    CHECK(musclesLately(contents, dayOf(evening(-24 * 2))).empty());
    CHECK(musclesLately({}, today).empty());
}

TEST_CASE("Words are plain and never speak of success", "[journal][words]")
{
    CHECK(words::day(dayNamed("2026-03-01")) == "Sunday 1 March 2026");
    CHECK(words::moment(evening()) == "1 March 2026, 18:05");
    CHECK(words::score(4.25) == "4.3");
    CHECK(words::score(3.98) == "4");
    CHECK(words::duration(1) == "1 second");
    CHECK(words::duration(240) == "4 minutes");
    CHECK(words::change(6, 4) == "from 6 to 4: much less pain");
    CHECK(words::dayScore({{}, 4.5, 6, 2}) == "4.5 (2 entries, highest 6)");
    CHECK(words::dayScore({{}, 4, 4, 1}) == "4");
    CHECK(words::relief({evening(), 6, 4}) == "6 \u2192 4 at 18:05");
    for (const auto change :
         {Change::muchWorse, Change::littleWorse, Change::same, Change::littleBetter, Change::muchBetter})
        CHECK(words::change(change).find("success") == std::string::npos);
}
