// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/reminder.h>

#include <catch2/catch.hpp>

using namespace knotfinder::breaks;
using namespace std::chrono_literals;

namespace {

/// A working day with a clock and a desk of the test's own, looked at every 15 seconds.
struct Day
{
    explicit Day(const Rhythm &rhythm = {30, {9 * 60, 18 * 60, false}}) : reminder(rhythm) { reminder.switchOn(now); }

    void pass(std::chrono::minutes time)
    {
        for (auto step = 0s; step < time; step += 15s) {
            now.sinceBoot += 15s;
            wall += 15s;
            now.minute = static_cast<int>(std::chrono::floor<std::chrono::minutes>(wall).count()) % minutesOfDay;
            reminder.advance(now, desk);
        }
    }
    /// Nobody looks meanwhile.
    void sleep(std::chrono::minutes time)
    {
        now.sinceBoot += time;
        wall += time;
        now.minute = static_cast<int>(std::chrono::floor<std::chrono::minutes>(wall).count()) % minutesOfDay;
        reminder.advance(now, desk);
    }
    [[nodiscard]] State state() const { return reminder.state(); }

    std::chrono::seconds wall = 10h;
    Now now{5h, 10 * 60, 1};
    Desk desk;
    Reminder reminder;
};

} // namespace

TEST_CASE("Nothing happens until reminders are switched on", "[breaks]")
{
    Reminder reminder({});
    reminder.advance({9h, 600, 1}, {});
    CHECK(reminder.state() == State::off);
    CHECK(reminder.left() == 0s);
    reminder.pauseFor(60, {});
    CHECK(reminder.state() == State::off);
}

TEST_CASE("A break comes after the time chosen, and the next one after it was taken", "[breaks]")
{
    Day day;
    CHECK(day.reminder.left() == 30min);
    day.pass(29min);
    CHECK(day.state() == State::waiting);
    CHECK(day.reminder.left() == 1min);
    day.pass(1min);
    CHECK(day.state() == State::showing);
    day.pass(3min);
    CHECK(day.state() == State::showing);
    day.reminder.taken(day.now);
    CHECK(day.state() == State::waiting);
    day.pass(29min);
    CHECK(day.state() == State::waiting);
    day.pass(1min);
    CHECK(day.state() == State::showing);
}

TEST_CASE("A break put off comes again after five or ten minutes", "[breaks]")
{
    const int minutes = GENERATE(5, 10);
    Day day;
    day.pass(30min);
    day.reminder.postpone(minutes, day.now);
    CHECK(day.state() == State::waiting);
    day.pass(std::chrono::minutes(minutes - 1));
    CHECK(day.state() == State::waiting);
    day.pass(1min);
    CHECK(day.state() == State::showing);
}

TEST_CASE("Five minutes without a key are a break", "[breaks]")
{
    Day day;
    day.pass(25min);
    day.desk.idle = 4min + 59s;
    day.pass(1min);
    CHECK(day.reminder.left() == 4min);
    day.desk.idle = 5min;
    day.pass(1min);
    CHECK(day.reminder.left() == 30min);
    day.pass(60min); // all that time away
    CHECK(day.state() == State::waiting);
    CHECK(day.reminder.left() == 30min);
    day.desk.idle = 0s;
    day.pass(29min);
    CHECK(day.state() == State::waiting);
    day.pass(1min);
    CHECK(day.state() == State::showing);
    day.desk.idle = 5min; // nobody is there to see it
    day.pass(1min);
    CHECK(day.state() == State::waiting);
    CHECK(day.reminder.left() == 30min);
}

TEST_CASE("A machine that slept has had its break", "[breaks]")
{
    Day day;
    day.pass(29min);
    SECTION("while it waits")
    {
        day.sleep(40min);
        CHECK(day.state() == State::waiting);
        CHECK(day.reminder.left() == 30min);
    }
    SECTION("while one shows")
    {
        day.pass(1min);
        day.sleep(40min);
        CHECK(day.state() == State::waiting);
        CHECK(day.reminder.left() == 30min);
    }
    SECTION("a short while counts as work")
    {
        day.sleep(2min);
        CHECK(day.state() == State::showing);
    }
}

TEST_CASE("Clocks set back and other time zones neither hasten nor lose a break", "[breaks]")
{
    Day day;
    day.pass(20min);
    day.now.sinceBoot -= 2h; // never by itself; it costs nothing
    day.reminder.advance(day.now, day.desk);
    CHECK(day.reminder.left() == 10min);
    day.wall += 3h; // the flight has landed
    day.pass(9min);
    CHECK(day.state() == State::waiting);
    CHECK(day.reminder.left() == 1min);
    day.wall -= 5h; // before working hours there
    day.pass(1min);
    CHECK(day.state() == State::offHours);
}

TEST_CASE("Outside working hours nothing comes, and the count begins anew with them", "[breaks]")
{
    Day day;
    day.wall = 17h + 45min;
    day.pass(20min);
    CHECK(day.state() == State::offHours);
    CHECK(day.reminder.left() == 0s);
    day.wall = 8h + 59min;
    day.pass(1min);
    CHECK(day.state() == State::waiting);
    CHECK(day.reminder.left() == 30min);
    day.wall = 17h + 40min;
    day.pass(30min); // 18:10
    CHECK(day.state() == State::offHours);
}

TEST_CASE("A break that shows at the end of work stays", "[breaks]")
{
    Day day;
    day.wall = 17h + 29min;
    day.pass(30min);
    REQUIRE(day.state() == State::showing);
    day.pass(2min);
    CHECK(day.state() == State::showing);
    day.reminder.taken(day.now);
    day.pass(1min);
    CHECK(day.state() == State::offHours);
}

TEST_CASE("What must not be disturbed holds a break back, and no longer", "[breaks]")
{
    Day day;
    const auto [set, why] = GENERATE(table<bool Desk::*, Holding>({{&Desk::doNotDisturb, Holding::doNotDisturb},
                                                                   {&Desk::fullScreen, Holding::fullScreen},
                                                                   {&Desk::busy, Holding::busy}}));
    day.desk.*set = true;
    day.pass(45min);
    CHECK(day.state() == State::held);
    CHECK(day.reminder.holding() == why);
    day.desk.*set = false;
    day.pass(1min);
    CHECK(day.state() == State::showing);
    CHECK(day.reminder.holding() == Holding::nothing);
    day.desk.*set = true; // what shows already stays
    day.pass(1min);
    CHECK(day.state() == State::showing);
}

TEST_CASE("A break held back is forgotten when one leaves the desk meanwhile", "[breaks]")
{
    Day day;
    day.desk.doNotDisturb = true;
    day.pass(40min);
    REQUIRE(day.state() == State::held);
    day.desk.idle = 6min;
    day.pass(1min);
    CHECK(day.state() == State::waiting);
    CHECK(day.reminder.holding() == Holding::nothing);
}

TEST_CASE("A break at once needs no hour and no quiet", "[breaks]")
{
    Day day;
    day.desk.doNotDisturb = true;
    day.wall = 3h;
    day.pass(1min);
    day.reminder.breakNow();
    CHECK(day.state() == State::showing);
    day.pass(1min);
    CHECK(day.state() == State::showing);
    day.reminder.taken(day.now);
    day.pass(1min);
    CHECK(day.state() == State::offHours);
    Reminder off({});
    off.breakNow();
    CHECK(off.state() == State::showing);
    off.taken({});
    CHECK(off.state() == State::off);
}

TEST_CASE("Paused for an hour nothing comes, and afterwards the count begins anew", "[breaks]")
{
    Day day;
    day.pass(20min);
    day.reminder.pauseFor(60, day.now);
    CHECK(day.state() == State::paused);
    CHECK(day.reminder.left() == 60min);
    day.reminder.taken(day.now); // what was pressed meanwhile does not end it
    CHECK(day.state() == State::paused);
    SECTION("to its end")
    {
        day.pass(59min);
        CHECK(day.state() == State::paused);
        day.pass(1min);
        CHECK(day.state() == State::waiting);
        CHECK(day.reminder.left() == 30min);
    }
    SECTION("asleep")
    {
        day.sleep(90min);
        CHECK(day.state() == State::waiting);
    }
    SECTION("ended by hand")
    {
        day.reminder.goOn(day.now);
        CHECK(day.state() == State::waiting);
        CHECK(day.reminder.left() == 30min);
    }
    SECTION("by switching off")
    {
        day.reminder.switchOff();
        CHECK(day.state() == State::off);
    }
}

TEST_CASE("A new rhythm holds at once where it is shorter, and its limits hold always", "[breaks]")
{
    Day day({90, {0, 0, false}});
    day.pass(10min);
    day.reminder.setRhythm({40, {0, 0, false}});
    CHECK(day.reminder.left() == 40min);
    day.reminder.setRhythm({60, {0, 0, false}});
    CHECK(day.reminder.left() == 40min);
    day.reminder.setRhythm({1, {0, 0, false}});
    CHECK(day.reminder.rhythm().everyMinutes == 20);
    CHECK(day.reminder.left() == 20min);
}
