// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/rhythm.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::breaks;

namespace {

constexpr int monday = 1;
constexpr int friday = 5;
constexpr int saturday = 6;
constexpr int sunday = 7;

Now at(int hour, int minute, int weekday = monday)
{
    return {Milliseconds(0), hour * 60 + minute, weekday};
}

} // namespace

TEST_CASE("Working hours begin with their first minute and end before their last", "[breaks]")
{
    const Hours hours{9 * 60, 17 * 60 + 30, false};
    CHECK_FALSE(hours.hold(at(8, 59)));
    CHECK(hours.hold(at(9, 0)));
    CHECK(hours.hold(at(17, 29)));
    CHECK_FALSE(hours.hold(at(17, 30)));
    CHECK(hours.hold(at(12, 0, sunday)));
}

TEST_CASE("Working hours may go past midnight, and the same times mean all day", "[breaks]")
{
    const Hours night{22 * 60, 6 * 60, false};
    CHECK(night.hold(at(23, 0)));
    CHECK(night.hold(at(0, 0)));
    CHECK(night.hold(at(5, 59)));
    CHECK_FALSE(night.hold(at(6, 0)));
    CHECK_FALSE(night.hold(at(12, 0)));
    const Hours always{8 * 60, 8 * 60, false};
    for (int hour = 0; hour < 24; ++hour)
        CHECK(always.hold(at(hour, 0)));
}

TEST_CASE("Weekdays alone leave out what begins on a Saturday or Sunday", "[breaks]")
{
    const Hours day{9 * 60, 18 * 60, true};
    CHECK(day.hold(at(10, 0, friday)));
    CHECK_FALSE(day.hold(at(10, 0, saturday)));
    CHECK_FALSE(day.hold(at(10, 0, sunday)));
    const Hours night{22 * 60, 6 * 60, true};
    CHECK(night.hold(at(2, 0, saturday))); // it began on Friday
    CHECK_FALSE(night.hold(at(23, 0, saturday)));
    CHECK_FALSE(night.hold(at(2, 0, monday)));
    CHECK(night.hold(at(23, 0, monday)));
}

TEST_CASE("What lies outside the limits is said in words and brought within", "[breaks]")
{
    CHECK(check({}).empty());
    CHECK(check({20, {}}).empty());
    CHECK(check({90, {}}).empty());
    const auto problems = check({5, {-1, minutesOfDay, false}});
    REQUIRE(problems.size() == 3);
    CHECK(toLine(problems[0]) == "a break every 5 minutes; allowed: every 20 to 90 minutes");
    CHECK(toLine(problems[1]).find("the start of work is minute -1") != std::string::npos);
    CHECK(toLine(problems[2]).find("the end of work is minute 1440") != std::string::npos);
    CHECK(withinLimits({5, {-1, minutesOfDay, true}}) == Rhythm{20, {0, minutesOfDay - 1, true}});
    CHECK(withinLimits({1000, {}}).everyMinutes == 90);
    CHECK(withinLimits({45, {}}) == Rhythm{45, {}});
}
