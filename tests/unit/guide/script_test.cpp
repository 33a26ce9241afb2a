// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <real_knowledge.h>

#include <knotfinder/care/words.h>
#include <knotfinder/guide/script.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace knotfinder;
using namespace knotfinder::guide;
using namespace knotfinder::test;

namespace {

std::variant<Script, Instead> scriptOf(const care::Plan &plan)
{
    return scriptFor(plan, *realCatalog());
}

Script scriptOf(const std::string &muscle, std::vector<care::Choice> choices)
{
    care::Request request = requestFor(muscle);
    if (!choices.empty())
        request.choices = std::move(choices);
    return std::get<Script>(scriptOf(planOf(request)));
}

/// Calls the check with each of the 144 muscles that can be pressed, and counts those that cannot.
template <typename Check>
std::size_t forEachScript(Check check)
{
    std::size_t without = 0;
    for (const auto &entry : realCatalog()->muscles()) {
        INFO(entry.id);
        const auto plan = planOf(requestFor(entry.id));
        const auto made = scriptOf(plan);
        if (const auto *script = std::get_if<Script>(&made))
            check(plan, *script);
        else
            ++without;
    }
    return without;
}

} // namespace

TEST_CASE("A script holds each spot to press once on each side, and none that is to be left alone", "[guide]")
{
    forEachScript([](const care::Plan &plan, const Script &script) {
        std::multiset<std::string> expected;
        for (const auto &spot : plan.items.front().spots) {
            if (spot.mark != care::SpotMark::press)
                continue;
            for (const auto *side : {spot.midline ? "midline"
                                     : spot.right ? "right"
                                                  : "",
                                     !spot.midline && spot.left ? "left" : ""})
                if (*side != '\0')
                    expected.insert(spot.point + '.' + side);
        }
        std::set<std::string> held;
        for (const auto &step : script.steps)
            if (step.kind == StepKind::hold)
                held.insert(step.point + '.' + (step.side ? std::string(body::toString(*step.side)) : "midline"));
        CHECK(held == std::set<std::string>(expected.begin(), expected.end()));
        CHECK(script.spots == static_cast<int>(expected.size()));
    });
}

TEST_CASE("Every hold and stretch of every muscle keeps to its technique", "[guide]")
{
    forEachScript([](const care::Plan &, const Script &script) {
        std::map<std::string, int> heldOn;
        for (const auto &step : script.steps) {
            INFO(step.technique << ' ' << step.point);
            const auto *technique = realCatalog()->findTechnique(step.technique);
            REQUIRE(technique != nullptr);
            if (!isWork(step.kind))
                continue;
            REQUIRE(technique->seconds);
            CHECK(technique->seconds->low <= step.limits.low);
            CHECK(step.limits.high <= technique->seconds->high);
            CHECK(step.limits.low <= step.seconds);
            CHECK(step.seconds <= step.limits.high);
            const auto spot = step.item + step.technique + step.point +
                              (step.side ? std::string(body::toString(*step.side)) : std::string());
            heldOn[spot] += step.seconds;
            CHECK(heldOn[spot] <= step.most);
            CHECK(step.most <= technique->seconds->high * technique->repeats.value_or(Range{1, 1}).high);
        }
    });
}

TEST_CASE("Between two holds there is always time to let go and to get into place", "[guide]")
{
    const auto without = forEachScript([](const care::Plan &, const Script &script) {
        REQUIRE(script.steps.size() >= 3);
        CHECK(script.steps.front().kind == StepKind::countIn);
        for (std::size_t i = 0; i < script.steps.size(); ++i) {
            const auto &step = script.steps[i];
            CHECK(step.seconds > 0);
            if (isWork(step.kind)) {
                REQUIRE(i > 0);
                CHECK(getsReady(script.steps[i - 1].kind));
            }
            if (step.kind == StepKind::hold) {
                REQUIRE(i + 1 < script.steps.size());
                CHECK(script.steps[i + 1].kind == StepKind::easeOff);
            }
        }
    });
    CHECK(without > 0); // muscles that nobody should press himself
    CHECK(without < 40);
}

TEST_CASE("Every step says in one line what to do, and work how it should feel", "[guide]")
{
    forEachScript([](const care::Plan &, const Script &script) {
        for (const auto &step : script.steps) {
            INFO(step.point << ' ' << step.doThis);
            CHECK_FALSE(step.doThis.empty());
            CHECK(step.doThis.find('%') == std::string::npos);
            CHECK_FALSE(step.where.empty());
            CHECK(step.feel.empty() != isWork(step.kind));
            if (step.kind == StepKind::hold)
                CHECK(care::countWords(step.doThis) <= 14);
        }
    });
}

TEST_CASE("Sides are pressed one after the other, and pictures show the side that is pressed", "[guide]")
{
    const auto script = scriptOf("trapezius", {{"trapezius.3", true, true}, {"trapezius.4", true, true}});
    std::vector<StepKind> kinds;
    for (const auto &step : script.steps)
        kinds.push_back(step.kind);
    using enum StepKind;
    const std::vector<StepKind> expected{countIn,    hold,        easeOff,     nextSpot, hold, easeOff,
                                         otherSide,  hold,        easeOff,     nextSpot, hold, easeOff,
                                         getStretch, intoStretch, intoStretch, stretch};
    CHECK(kinds == expected);
    CHECK(script.spots == 4);
    const auto &rightHold = script.steps[1];
    const auto &leftHold = script.steps[7];
    CHECK(rightHold.point == "trapezius.3");
    CHECK(rightHold.number == 3);
    CHECK(rightHold.side == body::Side::right);
    CHECK_FALSE(rightHold.illustration.mirrored);
    CHECK(leftHold.side == body::Side::left);
    CHECK(leftHold.nth == 3);
    CHECK(script.steps[6].doThis == "Change to the left side, ✕ 3.");
    CHECK(rightHold.feel == "3 to 5 of 10 is right. Ease off if it is more.");
    CHECK(script.need == Texts{"tennis ball", "carpet or mat"});
}

TEST_CASE("Every step of a stretch is told in turn, and the one that holds while it is held", "[guide]")
{
    forEachScript([](const care::Plan &plan, const Script &script) {
        const auto *best = care::bestStretch(plan.items.front(), *realCatalog());
        std::multiset<std::string> told;
        std::optional<body::Side> side;
        for (const auto &step : script.steps) {
            if (!step.point.empty())
                continue;
            REQUIRE(best != nullptr);
            CHECK(step.where == best->title);
            if (step.kind == StepKind::getStretch) {
                told.clear();
                side = step.side;
            }
            CHECK(step.side == side);
            told.insert(step.doThis);
            if (step.kind == StepKind::stretch)
                CHECK(step.doThis.find("pressure") == std::string::npos);
        }
        if (!told.empty())
            for (const auto &line : best->steps) {
                INFO(line);
                CHECK(told.count(line) == static_cast<std::size_t>(std::ranges::count(best->steps, line)));
            }
    });
    const auto script = scriptOf("trapezius", {{"trapezius.1", true, false}});
    std::vector<std::pair<StepKind, std::string>> lines;
    for (const auto &step : script.steps)
        if (step.point.empty())
            lines.emplace_back(step.kind, step.doThis);
    using enum StepKind;
    const std::vector<std::pair<StepKind, std::string>> expected{
        {getStretch, "Sit tall and sit on the hand of the sore side."},
        {intoStretch, "Tilt your head away until you feel a mild pull."},
        {intoStretch, "Turn your face slightly toward the sore side."},
        {stretch, "Breathe slowly. Keep the pull easy."},
        {outOfStretch, "Breathe slowly, then come back with the help of your hand."}};
    CHECK((lines == expected));
}

TEST_CASE("Who should leave a stretch out is told that before it begins", "[guide]")
{
    forEachScript([](const care::Plan &, const Script &script) {
        for (const auto &step : script.steps) {
            const bool leaves = step.point.empty() && (step.doThis.starts_with("With ") &&
                                                       step.doThis.find("leave this out") != std::string::npos);
            CHECK((!leaves || step.kind == StepKind::getStretch));
            const bool late = step.kind == StepKind::stretch || step.kind == StepKind::outOfStretch;
            CHECK_FALSE((late && step.doThis.find(" if ") != std::string::npos));
        }
    });
}

TEST_CASE("A long session holds each spot only as long as its dose begins", "[guide]")
{
    const auto shortOne = scriptOf("trapezius", {{"trapezius.4", true, false}});
    CHECK(shortOne.steps[1].seconds == 40); // of 20 to 60
    CHECK(shortOne.seconds() <= longSession);
    care::Request many;
    for (const auto *muscle : {"trapezius", "levator_scapulae", "infraspinatus", "gluteus_medius"})
        for (auto choice : care::allPointsOf(realCatalog()->muscle(muscle)))
            many.choices.push_back(choice);
    const auto longOne = std::get<Script>(scriptOf(planOf(many)));
    for (const auto &step : longOne.steps)
        if (step.kind == StepKind::hold)
            CHECK(step.seconds == step.limits.low);
}

TEST_CASE("A red flag leaves no session, but what to do", "[guide]")
{
    auto request = requestFor("trapezius");
    request.drawing = match::PainDrawing();
    for (const auto *flag : {"pulmonary_embolism", "fever_infection", "cancer_flags"}) {
        INFO(flag);
        request.drawing->answers = {{flag, true}};
        const auto plan = planOf(request);
        REQUIRE_FALSE(plan.stop.empty());
        const auto made = scriptOf(plan);
        const auto *instead = std::get_if<Instead>(&made);
        REQUIRE(instead != nullptr);
        CHECK(instead->urgent);
        CHECK(instead->lines.back() == plan.stop.front().action);
    }
}

TEST_CASE("What the reader's cautions rule out is not in a session, and without anything left it says why", "[guide]")
{
    auto request = requestFor("trapezius");
    request.profile.asked = true;
    request.profile.holds = {"osteoporosis"};
    const auto some = scriptOf(planOf(request));
    if (const auto *script = std::get_if<Script>(&some))
        for (const auto &step : script->steps) {
            const auto &notFor = realCatalog()->findTechnique(step.technique)->notFor;
            CHECK(std::find(notFor.begin(), notFor.end(), "osteoporosis") == notFor.end());
        }
    request.profile.holds = {"clot"};
    const auto none = scriptOf(planOf(request));
    const auto *instead = std::get_if<Instead>(&none);
    REQUIRE(instead != nullptr);
    CHECK_FALSE(instead->urgent);
    CHECK(instead->lines.size() >= 2);
}

TEST_CASE("A session may go on as long as the plan, made anew, still holds what it does", "[guide]")
{
    auto request = requestFor("trapezius");
    const auto script = std::get<Script>(scriptOf(planOf(request)));
    CHECK(isWithin(script, planOf(request)));
    auto marked = request; // what hurts changes the order of exercises only
    marked.drawing = match::PainDrawing();
    match::Mark mark;
    mark.regions = {"inner_border_of_scapula.right"};
    marked.drawing->marks.push_back(mark);
    CHECK(isWithin(script, planOf(marked)));
    auto ruledOut = request;
    ruledOut.profile.asked = true;
    ruledOut.profile.holds = {"osteoporosis"};
    CHECK_FALSE(isWithin(script, planOf(ruledOut)));
    marked.drawing->answers = {{"fever_infection", true}};
    CHECK_FALSE(isWithin(script, planOf(marked)));
    CHECK_FALSE(isWithin(script, planOf(requestFor("scalenes"))));
}
