// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/round.h>

#include <catch2/catch.hpp>

using namespace knotfinder::breaks;
using namespace std::chrono_literals;
using Phase = Round::Phase;

namespace {

/// Looks five times a second for so long.
void pass(Round &round, Milliseconds &now, std::chrono::seconds time)
{
    for (int look = 0; look < 5 * time.count(); ++look)
        round.advance(now += 200ms);
}

} // namespace

TEST_CASE("A break counts down time to get ready, then each turn", "[breaks]")
{
    Milliseconds now = 7h;
    Round round({30, 20}, now);
    CHECK(round.phase() == Phase::ready);
    CHECK(round.secondsLeft() == 10);
    CHECK_FALSE(round.isLast());
    pass(round, now, 9s);
    CHECK(round.secondsLeft() == 1);
    pass(round, now, 1s);
    CHECK(round.phase() == Phase::moving);
    CHECK(round.secondsLeft() == 30);
    pass(round, now, 15s);
    CHECK(round.progress() == Approx(0.5));
    pass(round, now, 15s);
    CHECK(round.phase() == Phase::ready);
    CHECK(round.turn() == 1);
    CHECK(round.isLast());
    CHECK(round.secondsLeft() == 5);
    pass(round, now, 25s);
    CHECK(round.phase() == Phase::over);
    CHECK(round.secondsLeft() == 0);
    CHECK(round.progress() == 1);
    pass(round, now, 25s);
    CHECK(round.phase() == Phase::over);
}

TEST_CASE("What is done early goes on to the next turn, and ends after the last", "[breaks]")
{
    Milliseconds now = 1s;
    Round round({30, 20}, now);
    round.next(now);
    CHECK(round.turn() == 1);
    CHECK(round.phase() == Phase::ready);
    pass(round, now, 6s);
    CHECK(round.phase() == Phase::moving);
    round.next(now);
    CHECK(round.phase() == Phase::over);
    round.next(now);
    CHECK(round.phase() == Phase::over);
}

TEST_CASE("A machine that slept and a clock set back cost no time of a turn", "[breaks]")
{
    Milliseconds now = 10h;
    Round round({30}, now);
    pass(round, now, 12s);
    CHECK(round.secondsLeft() == 28);
    CHECK_FALSE(round.advance(now += 8h));
    CHECK(round.secondsLeft() == 28);
    CHECK_FALSE(round.advance(now -= 3h));
    CHECK(round.secondsLeft() == 28);
    pass(round, now, 3s);
    CHECK(round.secondsLeft() == 25);
}
