// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/guide/run.h>

#include <catch2/catch.hpp>

#include <random>

using namespace knotfinder;
using namespace knotfinder::guide;

namespace {

Step stepOf(StepKind kind, int seconds, int nth)
{
    Step step;
    step.kind = kind;
    step.seconds = seconds;
    step.limits = {20, 60};
    step.most = 120;
    step.item = "trapezius";
    step.technique = "ball_lying";
    step.point = kind == StepKind::getStretch || kind == StepKind::stretch ? "" : "trapezius." + std::to_string(nth);
    step.number = nth;
    step.nth = nth;
    step.side = body::Side::right;
    return step;
}

Script twoSpots()
{
    Script script;
    script.spots = 2;
    script.steps = {stepOf(StepKind::countIn, 10, 1),    stepOf(StepKind::hold, 40, 1),
                    stepOf(StepKind::easeOff, 4, 1),     stepOf(StepKind::nextSpot, 5, 2),
                    stepOf(StepKind::hold, 40, 2),       stepOf(StepKind::easeOff, 4, 2),
                    stepOf(StepKind::getStretch, 10, 0), stepOf(StepKind::stretch, 25, 0)};
    return script;
}

/// A run whose clock the test sets.
struct Timed
{
    Run run{twoSpots()};
    Milliseconds now{123456};

    Timed() { run.start(now); }
    Happened pass(int milliseconds, int every = 100)
    {
        Happened all;
        for (int left = milliseconds; left > 0; left -= every) {
            now += Milliseconds(std::min(every, left));
            const auto one = run.advance(now);
            all.began |= one.began;
            all.second |= one.second;
            all.slept |= one.slept;
            all.finished |= one.finished;
        }
        return all;
    }
    void toHold() { pass(10000); }
};

} // namespace

TEST_CASE("A session goes on by itself from the count-in to the end", "[guide]")
{
    Timed timed;
    CHECK(timed.run.secondsLeftInAll() == 138);
    CHECK(timed.run.work()->kind == StepKind::hold);
    CHECK(timed.pass(9900).began == false);
    CHECK(timed.run.secondsLeft() == 1);
    CHECK(timed.pass(100).began);
    CHECK(timed.run.step().kind == StepKind::hold);
    CHECK(timed.run.secondsLeft() == 40);
    timed.pass(10000);
    CHECK(timed.run.progress() == Approx(0.25));
    CHECK(timed.run.secondsLeftInAll() == 118);
    CHECK(timed.pass(118000).finished);
    CHECK(timed.run.state() == State::ended);
    const auto done = timed.run.done();
    CHECK(done.complete);
    REQUIRE(done.worked.size() == 3);
    CHECK(done.worked[0] == Worked{"trapezius", "trapezius.1", "ball_lying", body::Side::right, 40});
    CHECK(done.worked[2].point.empty());
    CHECK(done.spots() == 2);
    CHECK(done.stretches() == 1);
    CHECK(done.seconds() == 105);
}

TEST_CASE("Time that is looked at unevenly is not lost: five minutes drift by nothing", "[guide]")
{
    Script script;
    for (int i = 0; i < 60; ++i)
        script.steps.push_back(stepOf(i % 2 == 0 ? StepKind::nextSpot : StepKind::hold, 5, i));
    Run run(script);
    std::mt19937 random(7);
    Milliseconds now{0};
    run.start(now);
    while (now < Milliseconds(299999)) {
        now = std::min(now + Milliseconds(1 + random() % 1700), Milliseconds(299999));
        run.advance(now);
    }
    CHECK(run.index() == 59);
    CHECK(run.state() == State::running);
    CHECK(run.advance(Milliseconds(300000)).finished);
}

TEST_CASE("A pause stops the time truly", "[guide]")
{
    Timed timed;
    timed.toHold();
    timed.pass(12345, 45);
    const auto left = timed.run.secondsLeftInAll();
    timed.run.pause(timed.now);
    CHECK(timed.run.state() == State::paused);
    timed.pass(3600 * 1000, 60000);
    CHECK(timed.run.secondsLeftInAll() == left);
    timed.run.resume(timed.now);
    timed.pass(1000);
    CHECK(timed.run.secondsLeftInAll() == left - 1);
}

TEST_CASE("A machine that slept in mid-hold pauses, and what it slept does not count", "[guide]")
{
    Timed timed;
    timed.toHold();
    timed.pass(5000);
    timed.now += std::chrono::hours(2);
    CHECK(timed.run.advance(timed.now).slept);
    CHECK(timed.run.state() == State::paused);
    CHECK(timed.run.secondsLeft() == 35);
    CHECK(timed.run.done().seconds() == 5);
    timed.run.resume(timed.now);
    timed.pass(35000);
    CHECK(timed.run.step().kind == StepKind::easeOff);
}

TEST_CASE("A clock set back costs no time", "[guide]")
{
    Timed timed;
    timed.toHold();
    timed.pass(5000);
    timed.now -= std::chrono::hours(1);
    CHECK_FALSE(timed.run.advance(timed.now).slept);
    CHECK(timed.run.secondsLeft() == 35);
    timed.pass(1000);
    CHECK(timed.run.secondsLeft() == 34);
}

TEST_CASE("Skipping goes to the next spot and keeps what was done; after the last it ends", "[guide]")
{
    Timed timed;
    CHECK(timed.run.skip(timed.now).began); // from the count-in: that spot is left out
    CHECK(timed.run.step().kind == StepKind::nextSpot);
    timed.pass(5000 + 7000);
    CHECK(timed.run.step().kind == StepKind::hold);
    CHECK(timed.run.skip(timed.now).began);
    CHECK(timed.run.step().kind == StepKind::getStretch);
    CHECK(timed.run.skip(timed.now).finished);
    CHECK(timed.run.state() == State::ended);
    const auto done = timed.run.done();
    REQUIRE(done.worked.size() == 1);
    CHECK(done.worked[0].point == "trapezius.2");
    CHECK(done.worked[0].seconds == 7);
    CHECK_FALSE(timed.run.skip(timed.now).anything());
}

TEST_CASE("Repeating goes back to get into place again, from there to the spot before", "[guide]")
{
    Timed timed;
    timed.toHold();
    timed.pass(20000);
    CHECK(timed.run.repeat(timed.now));
    CHECK(timed.run.index() == 0);
    CHECK(timed.run.repeat(timed.now)); // the first has none before it
    CHECK(timed.run.index() == 0);
    timed.pass(10000 + 40000 + 4000);
    CHECK(timed.run.step().kind == StepKind::nextSpot);
    CHECK(timed.run.done().seconds() == 60);
    CHECK(timed.run.repeat(timed.now)); // 60 and 40 are within 120
    CHECK(timed.run.index() == 0);
    timed.pass(10000 + 40000);
    CHECK_FALSE(timed.run.repeat(timed.now)); // 100 and 40 are not
    CHECK(timed.run.step().kind == StepKind::easeOff);
    CHECK(timed.run.done().worked.front().seconds == 100);
}

TEST_CASE("What was worked on last comes last, also when it was gone back to", "[guide]")
{
    Timed timed;
    timed.pass(10000 + 40000 + 4000 + 5000 + 2000);
    CHECK(timed.run.done().worked.back().point == "trapezius.2");
    REQUIRE(timed.run.repeat(timed.now));
    REQUIRE(timed.run.repeat(timed.now)); // from the lead-in to the spot before
    timed.pass(10000 + 3000);
    const auto done = timed.run.done();
    REQUIRE(done.worked.size() == 2);
    CHECK(done.worked.back().point == "trapezius.1");
    CHECK(done.worked.back().seconds == 43);
}

TEST_CASE("A hold is changed within its dose, for this spot and those to come", "[guide]")
{
    Timed timed;
    timed.toHold();
    CHECK(timed.run.changeHold(holdStep, timed.now));
    CHECK(timed.run.secondsLeft() == 45);
    for (int i = 0; i < 9; ++i)
        static_cast<void>(timed.run.changeHold(holdStep, timed.now));
    CHECK(timed.run.secondsLeft() == 60);
    CHECK_FALSE(timed.run.changeHold(holdStep, timed.now));
    CHECK(timed.run.script().steps[4].seconds == 60);
    CHECK(timed.run.script().steps[7].seconds == 25); // the stretch stays
    timed.pass(30000);
    for (int i = 0; i < 9; ++i)
        static_cast<void>(timed.run.changeHold(-holdStep, timed.now));
    CHECK(timed.run.step().kind == StepKind::easeOff); // it was made shorter than it had lasted
    CHECK(timed.run.done().seconds() == 30);
    CHECK(timed.run.script().steps[4].seconds == 20);
}

TEST_CASE("Whatever one does, no spot is held longer than it may be", "[guide]")
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        Timed timed;
        for (int act = 0; act < 200 && timed.run.state() != State::ended; ++act) {
            switch (random() % 7) {
            case 0: static_cast<void>(timed.run.repeat(timed.now)); break;
            case 1: static_cast<void>(timed.run.changeHold(random() % 2 == 0 ? holdStep : -holdStep, timed.now)); break;
            case 2: timed.run.pause(timed.now); break;
            case 3: timed.now += Milliseconds(random() % 9000); break;
            case 4: static_cast<void>(random() % 5 == 0 ? timed.run.skip(timed.now) : Happened()); break;
            default: timed.run.resume(timed.now); timed.pass(static_cast<int>(random() % 20000), 500);
            }
            for (const auto &one : timed.run.done().worked)
                REQUIRE(one.seconds <= 120);
            REQUIRE(timed.run.secondsLeft() >= 0);
            REQUIRE(timed.run.secondsLeftInAll() >= timed.run.secondsLeft());
        }
    }
}

TEST_CASE("Ending keeps what was done, and nothing moves afterwards", "[guide]")
{
    Timed timed;
    timed.toHold();
    timed.pass(12000);
    timed.run.end(timed.now);
    CHECK(timed.run.state() == State::ended);
    CHECK_FALSE(timed.run.done().complete);
    CHECK(timed.run.done().seconds() == 12);
    CHECK_FALSE(timed.pass(50000).anything());
    CHECK_FALSE(timed.run.repeat(timed.now));
    CHECK_FALSE(timed.run.changeHold(holdStep, timed.now));
    timed.run.resume(timed.now);
    CHECK(timed.run.state() == State::ended);
}
