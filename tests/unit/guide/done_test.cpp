// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/guide/done.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::guide;

TEST_CASE("A summary says what was done in plain words", "[guide]")
{
    Done done;
    CHECK(summaryOf(done) == Texts{"Nothing was pressed."});
    done.worked = {{"trapezius", "trapezius.3", "ball_lying", body::Side::right, 60},
                   {"trapezius", "trapezius.4", "ball_lying", body::Side::right, 80},
                   {"trapezius", "trapezius.4", "ball_lying", body::Side::left, 95}};
    done.before = 7;
    done.after = 4;
    done.familiar = Familiar::partly;
    CHECK(summaryOf(done) ==
          Texts{"3 spots, 4 minutes.", "Pain 7 before, 4 after.", "Pressing brought part of your pain."});
    done.worked = {{"trapezius", "trapezius.3", "ball_lying", std::nullopt, 20},
                   {"trapezius", "", "stretch_neck_side", std::nullopt, 5}};
    done.after.reset();
    done.familiar.reset();
    CHECK(summaryOf(done) == Texts{"1 spot and 1 stretch, less than half a minute.", "Pain 7 before."});
}

TEST_CASE("Each reason to stop has its advice, and the exercise's own word where the body says stop", "[guide]")
{
    const std::string own = "Stop when the soreness has eased. Stop at once if it tingles or turns sharp.";
    const std::string again = "For this exercise: stop at once if it tingles or turns sharp.";
    for (const auto reason :
         {StopReason::sharp, StopReason::numb, StopReason::tooStrong, StopReason::dizzy, StopReason::other}) {
        INFO(toString(reason));
        const auto advice = adviceFor(reason, own);
        CHECK(advice.size() >= 2);
        const bool bodily = reason == StopReason::sharp || reason == StopReason::numb || reason == StopReason::dizzy;
        CHECK((std::find(advice.begin(), advice.end(), again) != advice.end()) == bodily);
        CHECK(adviceFor(reason, "").size() + (bodily ? 1 : 0) == advice.size());
    }
}

TEST_CASE("When to call emergency services stands before everything else", "[guide]")
{
    const auto calls = [](const std::string &line) { return line.find("112, 999 or 911") != std::string::npos; };
    for (const auto reason :
         {StopReason::sharp, StopReason::numb, StopReason::tooStrong, StopReason::dizzy, StopReason::other}) {
        const auto advice = adviceFor(reason, "Stop at once if it tingles.");
        CHECK(std::none_of(advice.begin() + 1, advice.end(), calls));
    }
    CHECK(calls(adviceFor(StopReason::numb, {}).front()));
    CHECK(calls(adviceFor(StopReason::dizzy, {}).front()));
}

TEST_CASE("Times are said in minutes and seconds", "[guide]")
{
    CHECK(minutesAndSeconds(50) == "50 s");
    CHECK(minutesAndSeconds(60) == "1 min");
    CHECK(minutesAndSeconds(250) == "4 min 10 s");
    CHECK(aboutTime(176) == "about 3 minutes");
    CHECK(aboutTime(54) == "about 1 minute");
    CHECK(aboutTime(20) == "less than half a minute");
}
