// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_knowledge.h"

#include <knotfinder/base/files.h>
#include <knotfinder/care/review.h>
#include <knotfinder/care/words.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::care;
using namespace knotfinder::test;

namespace {

match::PainDrawing painIn(const std::vector<std::string> &regions, const std::vector<std::string> &qualities = {})
{
    match::PainDrawing drawing;
    match::Mark mark;
    mark.regions = regions;
    mark.quality = qualities;
    drawing.marks.push_back(mark);
    return drawing;
}

} // namespace

TEST_CASE("A red flag of the drawing stops the plan, and so does a yes", "[care]")
{
    auto request = requestFor("scalenes");
    CHECK(planOf(request).stop.empty());
    request.drawing = painIn({"front_of_chest.left", "inner_upper_arm.left"}, {"heavy"});
    const auto detected = planOf(request);
    REQUIRE(detected.needsHelpFirst());
    CHECK(detected.stop.front().id == "cardiac_chest_pain");
    CHECK_FALSE(detected.stop.front().answered);
    CHECK_FALSE(detected.stop.front().action.empty());
    CHECK(detected.items.front().exercises.empty());

    request.drawing = match::PainDrawing();
    request.drawing->answers = {{"fever_infection", true}, {"pulmonary_embolism", true}, {"sepsis", false}};
    const auto answered = planOf(request);
    REQUIRE(answered.stop.size() == 2);
    CHECK(answered.stop.front().id == "pulmonary_embolism"); // the more urgent one
    CHECK(answered.stop.front().answered);
}

TEST_CASE("What needs help today takes out as much as an emergency; what can wait takes out no more than it says",
          "[care]")
{
    for (const auto &flag : realKnowledge().redFlags) {
        INFO(flag.id);
        auto request = requestFor("gastrocnemius");
        request.drawing.emplace().answers[flag.id] = true;
        const auto plan = planOf(request);
        const auto &item = plan.items.front();
        const bool canWait = flag.advice == safety::Advice::soon;
        CHECK(plan.needsHelpFirst() != canWait);
        CHECK(item.stretches.empty() != canWait);
        CHECK(item.strengthening.empty() != canWait);
        CHECK(item.presses() == (canWait && !flag.noPressing));
        CHECK(whyWithheld(plan).empty() == item.presses());
    }
    auto asked = requestFor("gastrocnemius");
    asked.drawing.emplace().answers = {{"dvt_calf", false}, {"fever_infection", false}};
    CHECK(planOf(asked).items.front().presses());
}

TEST_CASE("Warnings belong to the places that hurt", "[care]")
{
    auto request = requestFor("gastrocnemius");
    request.drawing = painIn({"calf.right"});
    const auto plan = planOf(request);
    const auto names = [&](std::string_view word) {
        return std::any_of(plan.warnings.begin(), plan.warnings.end(),
                           [&](const Warning &one) { return one.text.find(word) != std::string::npos; });
    };
    CHECK(names("swollen"));
    CHECK_FALSE(names("headache"));
}

TEST_CASE("The first line names a danger of the muscle's own place", "[care]")
{
    const std::pair<const char *, const char *> own[] = {
        {"soleus", "swollen, warm"}, {"gastrocnemius", "swollen, warm"}, {"sternocleidomastoid", "neck or head pain"}};
    for (const auto &[muscle, danger] : own) {
        const auto plan = planOf(requestFor(muscle));
        REQUIRE(plan.first);
        INFO(muscle << ": " << sentenceOf(*plan.first));
        CHECK(plan.first->text.find(danger) != std::string::npos);
        CHECK(std::find(plan.warnings.begin(), plan.warnings.end(), *plan.first) != plan.warnings.end());
    }
}

TEST_CASE("A point that one side alone has is on that side, and its caution stands with it", "[care]")
{
    const auto plan = planOf(requestFor("pectoralis_major"));
    const auto &spot = plan.items.front().spots.back();
    CHECK(sideOf(spot) == "right side");
    CHECK(placeOf(spot).find("irregular heartbeat") != std::string::npos);
    for (const auto &warning : plan.warnings)
        CHECK(warning.text.find("irregular heartbeat") == std::string::npos);
}

TEST_CASE("What is to be left alone is not sent to a therapist as well", "[care]")
{
    for (const auto *muscle : {"trapezius", "soleus"}) {
        const auto place = placeOf(planOf(requestFor(muscle)).items.front().spots.back());
        INFO(place);
        CHECK(place.ends_with("Leave it alone."));
    }
}

TEST_CASE("What presses where the drawn pain may come from stands first", "[care]")
{
    auto request = requestFor("trapezius");
    const auto firstSpots = [&] { return planOf(request).items.front().exercises.front().spots; };
    CHECK(firstSpots().front() == 0);
    request.drawing = painIn({"inner_border_of_scapula.left"});
    const auto spots = firstSpots();
    CHECK(std::find(spots.begin(), spots.end(), std::size_t{3}) != spots.end());
    request.drawing = painIn({"temple.left"});
    CHECK(firstSpots().front() == 0);
}

TEST_CASE("The caution profile takes out what it rules out, with the reason, and asks no more", "[care]")
{
    auto request = requestFor("quadratus_lumborum");
    const auto open = planOf(request);
    CHECK(open.items.front().leftOut.empty());
    CHECK(open.askFirst.size() > 3);
    request.profile.asked = true;
    CHECK(planOf(request).askFirst.empty());
    CHECK(planOf(request).items.front().exercises == open.items.front().exercises);
    request.profile.holds = {"bleeding"};
    const auto plan = planOf(request);
    const auto &item = plan.items.front();
    CHECK_FALSE(item.presses());
    REQUIRE_FALSE(item.leftOut.empty());
    CHECK(item.leftOut.front().reason.find("Blood thinners") == 0);
    for (const auto &exercise : item.exercises)
        CHECK_FALSE(exercise.presses());
    for (const auto &spot : item.spots)
        CHECK_FALSE(spot.instead.empty());
}

TEST_CASE("Tools are named, each once; one's own body is none", "[care]")
{
    auto request = requestFor("rhomboids");
    for (const auto &choice : requestFor("infraspinatus").choices)
        request.choices.push_back(choice);
    const auto plan = planOf(request);
    CHECK(std::count(plan.need.begin(), plan.need.end(), "tennis ball") == 1);
    for (const auto &tool : plan.need)
        CHECK(tool.find("finger") == std::string::npos);
    for (const auto &item : plan.items)
        for (const auto &exercise : item.exercises)
            for (const auto &tool : exercise.tools)
                CHECK(std::find(plan.need.begin(), plan.need.end(), tool) != plan.need.end());
}

TEST_CASE("Points of one muscle make one item, a point named twice is on both sides", "[care]")
{
    Request request;
    request.choices = {{"trapezius.4", true, false},
                       {"rhomboids.1", true, false},
                       {"trapezius.5", true, false},
                       {"trapezius.4", false, true}};
    const auto plan = planOf(request);
    REQUIRE(plan.items.size() == 2);
    REQUIRE(plan.items[0].spots.size() == 2);
    CHECK(plan.items[0].spots[0].number == 4);
    CHECK((plan.items[0].spots[0].right && plan.items[0].spots[0].left));
    CHECK_FALSE(plan.items[0].spots[1].left);
}

TEST_CASE("Unknown points are all named; nothing chosen is a problem", "[care]")
{
    Request request;
    CHECK_FALSE(planFor(request, *realCatalog(), realKnowledge()).ok());
    request.choices = {{"trapezus.1"}, {"soleus.99"}};
    const auto plan = planFor(request, *realCatalog(), realKnowledge());
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.problems().size() == 2);
}

TEST_CASE("With a drawing, only the points that hurt are chosen, on the sides that hurt", "[care]")
{
    auto drawing = painIn({"inner_border_of_scapula.left"});
    const auto choices = choicesFor(*realCatalog(), "trapezius", &drawing);
    REQUIRE_FALSE(choices.empty());
    CHECK(choices.size() < choicesFor(*realCatalog(), "trapezius").size());
    for (const auto &choice : choices)
        CHECK((choice.left && !choice.right));
    drawing = painIn({"big_toe.left"});
    CHECK(choicesFor(*realCatalog(), "trapezius", &drawing).size() == choicesFor(*realCatalog(), "trapezius").size());
    CHECK(choicesFor(*realCatalog(), "no_such_muscle").empty());
}

TEST_CASE("The review holds every muscle with its marks", "[care]")
{
    const auto review = reviewOf(*realCatalog(), realKnowledge());
    for (const auto &entry : realCatalog()->muscles())
        CHECK(review.find("\n## " + entry.english + "\n") != std::string::npos);
    CHECK(review.find("✕ press") != std::string::npos);
    CHECK(review.find("○ leave alone") != std::string::npos);
}

TEST_CASE("The review in docs is what the program says today", "[care]")
{
    const auto kept = readFile(KNOTFINDER_SOURCE_SHARE "/docs/care-review.md").value();
    INFO("made anew by: knotfinder-cli care --review > docs/care-review.md");
    CHECK((reviewOf(*realCatalog(), realKnowledge()) == kept));
}

TEST_CASE("What is easily hurt is told with the exercise that presses near it", "[care]")
{
    const auto plan = planOf(requestFor("masseter"));
    const auto tells = [&](const Exercise &exercise, std::string_view word) {
        return std::any_of(exercise.dangers.begin(), exercise.dangers.end(),
                           [&](const std::string &danger) { return danger.find(word) != std::string::npos; });
    };
    const auto named = [&](std::string_view technique) -> const Exercise & {
        const auto &all = plan.items.front().exercises;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Exercise &one) { return one.technique == technique; });
        REQUIRE(found != all.end());
        return *found;
    };
    CHECK(tells(named("pinch"), "jaw corner"));
    CHECK_FALSE(tells(named("pinch"), "in front of the ear"));
    CHECK(tells(named("flat_fingers"), "in front of the ear"));
}

TEST_CASE("Of danger spots with a zone, only those near it are told", "[care]")
{
    for (const auto *muscle : {"supinator", "brachioradialis", "deltoid", "gluteus_medius", "vastus_medialis"})
        for (const auto &warning : planOf(requestFor(muscle)).warnings) {
            INFO(muscle << ": " << warning.text);
            CHECK(warning.text.find("wrist") == std::string::npos);
            CHECK(warning.text.find("groin pulse") == std::string::npos);
            CHECK(warning.text.find("front hip bone") == std::string::npos);
        }
}
