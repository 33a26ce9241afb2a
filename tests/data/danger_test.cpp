// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/catalog/search.h>
#include <knotfinder/match/told.h>
#include <knotfinder/safety/assess.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using namespace knotfinder;
using nlohmann::json;

namespace {

const std::filesystem::path share = KNOTFINDER_SOURCE_SHARE;

const body::Atlas &atlas()
{
    static const auto loaded = body::Atlas::load(share / "assets" / "atlas").value();
    return *loaded;
}

const safety::Knowledge &knowledge()
{
    static const auto loaded = safety::load(share / "data" / "safety.json", atlas().regions()).value();
    return loaded;
}

match::PainDrawing drawingOf(const json &presentation)
{
    match::PainDrawing drawing;
    drawing.worseWith = presentation.at("worse_with").get<std::vector<std::string>>();
    for (const auto &region : presentation.at("regions")) {
        match::Mark mark;
        mark.regions = {region.get<std::string>()};
        mark.quality = presentation.at("qualities").get<std::vector<std::string>>();
        mark.intensity = presentation.at("strength").get<int>();
        drawing.marks.push_back(mark);
    }
    return drawing;
}

match::PainDrawing drawingOf(const std::vector<std::string> &regions, const std::string &quality, int strength)
{
    match::PainDrawing drawing;
    for (const auto &region : regions) {
        drawing.marks.emplace_back();
        drawing.marks.back().regions = {region};
        drawing.marks.back().quality = {quality};
        drawing.marks.back().intensity = strength;
    }
    return drawing;
}

bool amongFirst(const safety::Assessment &assessment, std::size_t first, const json &ids, bool detected)
{
    const auto end = assessment.flags.begin() + static_cast<std::ptrdiff_t>(std::min(first, assessment.flags.size()));
    return std::any_of(assessment.flags.begin(), end, [&](const safety::Raised &raised) {
        return (raised.detected || !detected) && std::find(ids.begin(), ids.end(), raised.flag->id) != ids.end();
    });
}

bool anyRaised(const safety::Assessment &assessment)
{
    return std::any_of(assessment.flags.begin(), assessment.flags.end(),
                       [](const safety::Raised &raised) { return raised.detected; });
}

/// The regions of one side that meet a pattern, marked as it says; a group on both sides brings its twin.
match::PainDrawing meeting(const safety::PainPattern &pattern, const std::string &side)
{
    match::PainDrawing drawing;
    const auto add = [&](const std::string &region, const safety::PainGroup &group) {
        match::Mark mark;
        mark.regions = {region};
        mark.intensity = std::max(group.strength, 5);
        if (!group.qualities.empty())
            mark.quality = {group.qualities.front()};
        drawing.marks.push_back(mark);
    };
    const auto sided = [](const std::string &id, const std::string &wanted) {
        const bool plain = atlas().regions().needsSide(id);
        return plain ? id + '.' + wanted : id;
    };
    for (const auto &group : pattern.hurts) {
        const auto fits = [&](const std::string &id) { return atlas().regions().find(sided(id, side)).has_value(); };
        const auto region = std::find_if(group.regions.begin(), group.regions.end(), fits);
        REQUIRE(region != group.regions.end());
        add(sided(*region, side), group);
        if (group.sides == safety::PainGroup::Sides::both) {
            const auto twin = std::find_if(group.regions.begin(), group.regions.end(),
                                           [](const auto &id) { return atlas().regions().needsSide(id); });
            REQUIRE(twin != group.regions.end());
            add(sided(*twin, "left"), group);
            add(sided(*twin, "right"), group);
        }
    }
    if (!pattern.worseWith.empty())
        drawing.worseWith = {pattern.worseWith.front()};
    if (!pattern.easedWith.empty())
        drawing.easedWith = {pattern.easedWith.front()};
    return drawing;
}

/// The same skin as an eraser leaves it: one stroke a cell.
match::PainDrawing painted(const match::PainDrawing &clicked)
{
    match::PainDrawing drawing = clicked;
    for (auto &mark : drawing.marks) {
        const auto cells = cellsOf(mark, atlas());
        mark.regions.clear();
        cells.forEach([&](body::CellId cell) { mark.strokes.push_back({{atlas().surface().position(cell)}, 1.0F}); });
    }
    return drawing;
}

const safety::Raised *found(const safety::Assessment &assessment, const std::string &flag)
{
    const auto at = std::find_if(assessment.flags.begin(), assessment.flags.end(),
                                 [&](const safety::Raised &raised) { return raised.flag->id == flag; });
    return at == assessment.flags.end() ? nullptr : &*at;
}

} // namespace

TEST_CASE("Every pattern of every red flag can be met, whichever way the skin is marked", "[data][safety]")
{
    for (const auto &flag : knowledge().redFlags)
        for (std::size_t i = 0; i < flag.patterns.size(); ++i) {
            INFO(flag.id << ", pattern " << i);
            const auto &pattern = flag.patterns[i];
            const auto meets = [&](const std::string &side, bool paint) {
                const auto drawing = meeting(pattern, side);
                const auto assessment = safety::assess(paint ? painted(drawing) : drawing, knowledge(), atlas());
                const auto *raised = found(assessment, flag.id);
                return raised != nullptr && raised->fit >= pattern.fit * 0.6 && (raised->detected || !pattern.raises);
            };
            CHECK((meets("left", false) || meets("right", false)));
            if (pattern.raises)
                CHECK((meets("left", true) || meets("right", true)));
        }
}

TEST_CASE("Every red flag is raised by words and by a yes, with or without a place", "[data][safety]")
{
    for (const auto &flag : knowledge().redFlags) {
        INFO(flag.id);
        for (auto drawing : {match::PainDrawing(), drawingOf({"front_of_knee.left"}, "aching", 4)}) {
            drawing.signs = {{flag.id, "as said"}};
            const auto stated = safety::assess(drawing, knowledge(), atlas());
            REQUIRE(found(stated, flag.id) != nullptr);
            CHECK(found(stated, flag.id)->because == safety::Because{safety::Because::Kind::said, "as said"});
            drawing.signs.clear();
            drawing.answers = {{flag.id, true}};
            const auto answered = safety::assess(drawing, knowledge(), atlas());
            REQUIRE(found(answered, flag.id) != nullptr);
            CHECK(found(answered, flag.id)->because.kind == safety::Because::Kind::answered);
            CHECK(answered.emergency() == (flag.advice == safety::Advice::emergency));
        }
    }
}

TEST_CASE("Every warning is short and plain enough to be read in pain", "[data][safety]")
{
    static constexpr int longest = 20; // words of a sentence
    const auto check = [](const std::string &id, const std::string &text) {
        INFO(id << ": " << text);
        int words = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == ' ' || i + 1 == text.size())
                ++words;
            if ((text[i] == '.' || text[i] == '?') && (i + 1 == text.size() || text[i + 1] == ' ')) {
                CHECK(words <= longest);
                words = i + 1 == text.size() ? 0 : -1;
            }
        }
        CHECK(words <= longest);
    };
    for (const auto &flag : knowledge().redFlags)
        for (const auto *text : {&flag.title, &flag.text, &flag.shortText, &flag.why, &flag.action, &flag.question})
            check(flag.id, *text);
    for (const auto &one : knowledge().contraindications) {
        check(one.id, one.rule);
        check(one.id, one.why);
        CHECK(std::count(one.title.begin(), one.title.end(), ' ') < 6); // at most six words
    }
}

TEST_CASE("Dangerous pain brings its warning among the first three, harmless pain raises none", "[data][safety]")
{
    const auto cases = readJsonFile((share / "tests" / "data" / "danger_cases.json").string()).value();
    REQUIRE(cases.size() >= 30);
    for (const auto &one : cases) {
        INFO(one.at("id") << ": " << one.at("condition"));
        const auto assessment = safety::assess(drawingOf(one), knowledge(), atlas());
        if (one.contains("first3"))
            CHECK(amongFirst(assessment, 3, one.at("first3"), one.value("raised", false)));
        else
            CHECK_FALSE(anyRaised(assessment));
        CHECK(assessment.questions.size() <= safety::mostQuestions);
    }
}

TEST_CASE("Whatever hurts, there are one to three questions, and the first fits any place", "[data][safety]")
{
    const auto ids = atlas().regions().ids();
    const auto check = [](const match::PainDrawing &drawing) {
        const auto questions = safety::assess(drawing, knowledge(), atlas()).questions;
        REQUIRE(!questions.empty());
        CHECK(questions.size() <= safety::mostQuestions);
        CHECK(questions.front().id == safety::anywhereQuestion);
        CHECK(questions.front().signs.size() >= 5);
        CHECK(questions.front().signs.size() <= 10);
    };
    for (const auto &id : ids)
        for (const char *quality : {"aching", "numb"}) {
            INFO(id << ' ' << quality);
            check(drawingOf({id}, quality, 6));
        }
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp): the same sets each time
    for (int i = 0; i < 200; ++i) {
        std::vector<std::string> some;
        std::sample(ids.begin(), ids.end(), std::back_inserter(some), 1 + i % 9, random);
        check(drawingOf(some, "stabbing", 1 + i % 10));
    }
}

TEST_CASE("A single ache of middling strength without a word raises nothing", "[data][safety]")
{
    for (const auto &id : atlas().regions().ids()) {
        INFO(id);
        CHECK_FALSE(anyRaised(safety::assess(drawingOf({id}, "aching", 5), knowledge(), atlas())));
    }
}

TEST_CASE("Chest pain with arm or jaw pain is an emergency before anything else", "[data][safety]")
{
    for (const char *chest : {"sternum", "front_of_chest.left", "breast.left", "side_of_chest.left"})
        for (const char *other : {"inner_upper_arm.left", "front_of_forearm.left", "lower_jaw.left", "jaw_angle.right",
                                  "little_finger_side_of_forearm.left", "front_of_upper_arm.right"}) {
            INFO(chest << " with " << other);
            const auto assessment = safety::assess(drawingOf({chest, other}, "aching", 5), knowledge(), atlas());
            CHECK(amongFirst(assessment, 1, json{"cardiac_chest_pain"}, true));
            CHECK(assessment.emergency());
        }
    // Numb between the legs, without any pain.
    CHECK(safety::assess(drawingOf({"perineum"}, "numb", 0), knowledge(), atlas()).emergency());
    for (const char *quality : {"tight", "heavy"})
        CHECK(safety::assess(drawingOf({"sternum"}, quality, 4), knowledge(), atlas()).emergency());
}

TEST_CASE("One numb leg of unsaid side is no alarm for two, and two are", "[data][safety]")
{
    const catalog::Search search(
        catalog::Catalog::load(body::Atlas::load(share / "assets" / "atlas").value(), share / "data").value());
    const auto alarms = [&](const char *text) {
        const auto drawing = match::drawingOf(search.understand(text));
        return safety::assess(drawing, knowledge(), atlas()).emergency();
    };
    for (const char *harmless : {"my leg is numb and my low back hurts", "foot asleep and my back is achy",
                                 "bottom numb from the seat", "my foot tingles and my back is stiff"}) {
        INFO(harmless);
        CHECK_FALSE(alarms(harmless));
    }
    for (const char *danger :
         {"both legs are numb and my low back hurts", "my feet tingle and my back aches", "numb between the legs",
          "my leg is numb, my low back hurts and I can't pee", "my bottom is numb and my back hurts"}) {
        INFO(danger);
        CHECK(alarms(danger));
    }
}
