// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/safety/assess.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using knotfinder::safety::Advice;
using knotfinder::safety::Because;
using knotfinder::safety::PainGroup;
using knotfinder::safety::PainPattern;
using knotfinder::safety::RedFlag;
using knotfinder::test::LoadedFakeAtlas;

namespace {

match::Mark mark(const std::vector<std::string> &regions, const std::vector<std::string> &qualities = {},
                 int strength = 5)
{
    match::Mark made;
    made.regions = regions;
    made.quality = qualities;
    made.intensity = strength;
    return made;
}

match::PainDrawing drawing(const std::vector<match::Mark> &marks)
{
    match::PainDrawing made;
    made.marks = marks;
    return made;
}

PainPattern pattern(const std::vector<PainGroup> &hurts, int fit, bool raises = false)
{
    PainPattern made;
    made.hurts = hurts;
    made.fit = fit;
    made.raises = raises;
    return made;
}

PainGroup in(const catalog::Texts &regions, const catalog::Texts &qualities = {})
{
    PainGroup group;
    group.regions = regions;
    group.qualities = qualities;
    return group;
}

RedFlag flag(const std::string &id, Advice advice, const std::vector<PainPattern> &patterns)
{
    RedFlag made;
    made.id = id;
    made.advice = advice;
    made.question = "Is it " + id + "?";
    made.patterns = patterns;
    return made;
}

RedFlag anywhere(const std::string &id, Advice advice)
{
    RedFlag made = flag(id, advice, {});
    made.anywhere = true;
    made.sign = "Sign of " + id;
    return made;
}

/// "id" for each flag to ask about, "id!" for each raised one, in order.
std::string raised(const match::PainDrawing &drawing, const safety::Knowledge &knowledge, const body::Atlas &atlas)
{
    std::string text;
    for (const auto &item : assess(drawing, knowledge, atlas).flags)
        text += (text.empty() ? "" : " ") + item.flag->id + (item.detected ? "!" : "");
    return text;
}

std::string asked(const match::PainDrawing &drawing, const safety::Knowledge &knowledge, const body::Atlas &atlas)
{
    std::string text;
    for (const auto &question : assess(drawing, knowledge, atlas).questions)
        text += (text.empty() ? "" : " ") + question.id;
    return text;
}

} // namespace

TEST_CASE("What fits the place best comes first, then the most urgent, and what fits any place last", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {anywhere("any", Advice::emergency),
                          flag("loose", Advice::emergency, {pattern({in({"upper"})}, 3)}),
                          flag("close", Advice::soon, {pattern({in({"upper"})}, 8)}),
                          flag("urgent", Advice::sameDay, {pattern({in({"upper"})}, 8)})};
    CHECK(raised(drawing({}), knowledge, *fake.atlas).empty());
    CHECK(raised(drawing({mark({"lower.left"})}), knowledge, *fake.atlas) == "any");
    CHECK(raised(drawing({mark({"upper.right"})}), knowledge, *fake.atlas) == "urgent close loose any");
}

TEST_CASE("A flag fits less well when most of the pain lies elsewhere", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("part", Advice::soon, {pattern({in({"upper"})}, 8)}),
                          flag("all", Advice::soon, {pattern({in({"upper", "lower"})}, 7)})};
    CHECK(raised(drawing({mark({"upper.left"})}), knowledge, *fake.atlas) == "part all");
    CHECK(raised(drawing({mark({"upper.left"}), mark({"lower.left"}, {}, 9)}), knowledge, *fake.atlas) == "all part");
}

TEST_CASE("A pattern is met when each of its groups hurts as it says", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    const auto isRaised = [&](const match::PainDrawing &drawn) {
        return raised(drawn, knowledge, *fake.atlas).find('!') != std::string::npos;
    };
    const auto use = [&](const PainPattern &one) { knowledge.redFlags = {flag("f", Advice::soon, {one})}; };
    SECTION("places, each on its side")
    {
        use(pattern({in({"upper"}), in({"lower.left", "top"})}, 5, true));
        CHECK_FALSE(isRaised(drawing({mark({"upper.right"})})));
        CHECK_FALSE(isRaised(drawing({mark({"upper.right", "lower.right"})})));
        CHECK(isRaised(drawing({mark({"upper.right", "lower.left"})})));
        CHECK(isRaised(drawing({mark({"upper.left"}), mark({"top"})})));
    }
    SECTION("a quality felt in that very place")
    {
        use(pattern({in({"upper"}, {"tight"})}, 5, true));
        CHECK(isRaised(drawing({mark({"upper.left"}, {"aching", "tight"})})));
        CHECK_FALSE(isRaised(drawing({mark({"upper.left"}, {"aching"})})));
        CHECK_FALSE(isRaised(drawing({mark({"upper.left"}), mark({"lower.left"}, {"tight"})})));
    }
    SECTION("strength")
    {
        auto strong = in({"upper"});
        strong.strength = 8;
        use(pattern({strong}, 5, true));
        CHECK(isRaised(drawing({mark({"upper.left"}, {}, 8)})));
        CHECK_FALSE(isRaised(drawing({mark({"upper.left"}, {}, 7), mark({"lower.left"}, {}, 10)})));
    }
    SECTION("one side or both")
    {
        auto group = in({"upper"});
        group.sides = PainGroup::Sides::both;
        use(pattern({group}, 5, true));
        CHECK(isRaised(drawing({mark({"upper.left"}), mark({"upper.right"})})));
        CHECK_FALSE(isRaised(drawing({mark({"upper.left", "lower.right"})})));
        group.sides = PainGroup::Sides::one;
        use(pattern({group}, 5, true));
        CHECK(isRaised(drawing({mark({"upper.left", "lower.right"})})));
        CHECK_FALSE(isRaised(drawing({mark({"upper.left", "upper.right"})})));
    }
    SECTION("activities")
    {
        auto made = pattern({in({"upper"})}, 5, true);
        made.worseWith = {"uphill"};
        made.unlessWorseWith = {"push_ups"};
        use(made);
        auto drawn = drawing({mark({"upper.left"})});
        CHECK_FALSE(isRaised(drawn));
        drawn.worseWith = {"uphill"};
        CHECK(isRaised(drawn));
        drawn.worseWith = {"uphill", "push_ups"};
        CHECK_FALSE(isRaised(drawn));
        made = pattern({in({"upper"})}, 5, true);
        made.easedWith = {"walking"};
        use(made);
        CHECK_FALSE(isRaised(drawn));
        drawn.easedWith = {"walking"};
        CHECK(isRaised(drawn));
    }
}

TEST_CASE("Raised flags come first, an emergency above what fits better", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("asked", Advice::emergency, {pattern({in({"upper"})}, 10)}),
                          flag("soon", Advice::soon, {pattern({in({"upper"})}, 9, true)}),
                          flag("now", Advice::emergency, {pattern({in({"upper"})}, 2, true)})};
    CHECK(raised(drawing({mark({"upper.left"})}), knowledge, *fake.atlas) == "now! soon! asked");
    CHECK(assess(drawing({mark({"upper.left"})}), knowledge, *fake.atlas).emergency());
    CHECK_FALSE(assess(drawing({mark({"lower.left"})}), knowledge, *fake.atlas).emergency());
}

TEST_CASE("A flag says what raised it: words, then an answer, then the places", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("drawn", Advice::soon, {pattern({in({"upper"}), in({"lower"})}, 5, true)}),
                          flag("other", Advice::emergency, {pattern({in({"top"})}, 5)}),
                          anywhere("sign", Advice::sameDay)};
    auto drawn = drawing({mark({"upper.left", "lower.left", "top"})});
    const auto because = [&](const char *id) {
        for (const auto &one : assess(drawn, knowledge, *fake.atlas).flags)
            if (one.flag->id == id && one.detected)
                return one.because;
        return Because{Because::Kind::drawn, "not raised"};
    };
    const auto &regions = fake.atlas->regions();
    CHECK(because("drawn") == Because{Because::Kind::drawn, sidedLabel(regions[*regions.find("upper.left")]) + ", " +
                                                                sidedLabel(regions[*regions.find("lower.left")])});
    CHECK(because("other").text == "not raised");
    drawn.answers = {{"drawn", true}, {"other", true}, {"sign", true}, {"unheard_of", true}};
    CHECK(because("drawn") == Because{Because::Kind::answered, "Is it drawn?"});
    CHECK(because("other") == Because{Because::Kind::answered, "Is it other?"});
    CHECK(because("sign") == Because{Because::Kind::answered, "Sign of sign"});
    drawn.signs = {{"other", "crushing"}, {"unheard_of", "words"}};
    CHECK(because("other") == Because{Because::Kind::said, "crushing"});
    CHECK(describe(because("other")) == "You said: crushing");
    // Words count where nothing is drawn, too.
    drawn.marks.clear();
    drawn.answers.clear();
    CHECK(raised(drawn, knowledge, *fake.atlas) == "other! sign");
}

TEST_CASE("A no does not silence what words or the drawing show, and an answer can be taken back", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("drawn", Advice::soon, {pattern({in({"upper"})}, 5, true)}),
                          flag("asked", Advice::soon, {pattern({in({"upper"})}, 4)})};
    auto drawn = drawing({mark({"upper.left"})});
    drawn.answers = {{"drawn", false}, {"asked", true}};
    CHECK(raised(drawn, knowledge, *fake.atlas) == "drawn! asked!");
    drawn.answers = {{"asked", false}};
    CHECK(raised(drawn, knowledge, *fake.atlas) == "drawn! asked");
    drawn.answers.clear();
    CHECK(raised(drawn, knowledge, *fake.atlas) == "drawn! asked");
}

TEST_CASE("At most three questions: the signs that fit any place, then the most telling of the place", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("d", Advice::soon, {pattern({in({"upper"})}, 5)}),
                          anywhere("a", Advice::soon),
                          flag("c", Advice::soon, {pattern({in({"upper"})}, 9)}),
                          flag("b", Advice::emergency, {pattern({in({"upper"})}, 9)}),
                          anywhere("e", Advice::sameDay),
                          flag("plain", Advice::soon, {pattern({in({"upper"})}, 10, true)}),
                          flag("weak", Advice::emergency, {pattern({in({"lower"})}, 3)})};
    auto drawn = drawing({mark({"upper.left"})});
    CHECK(asked(drawn, knowledge, *fake.atlas) == "anywhere b c");
    CHECK(asked(drawing({mark({"lower.left"})}), knowledge, *fake.atlas) == "anywhere");
    // Answers change no question: each can be seen and taken back.
    drawn.answers = {{"b", true}, {"c", false}, {"a", true}};
    CHECK(asked(drawn, knowledge, *fake.atlas) == "anywhere b c");
    const auto questions = assess(drawn, knowledge, *fake.atlas).questions;
    CHECK(questions[0].about == std::vector<std::string>{"a", "e"});
    REQUIRE(questions[0].signs.size() == 2);
    CHECK(questions[0].signs[0].answer == true);
    CHECK_FALSE(questions[0].signs[1].answer);
    CHECK(questions[0].answer == true);
    CHECK(questions[1].answer == true);
    CHECK(questions[2].answer == false);
    drawn.answers = {{"anywhere", false}};
    const auto none = assess(drawn, knowledge, *fake.atlas).questions;
    CHECK(none[0].answer == false);
    CHECK_FALSE(none[1].answered());
}

TEST_CASE("What was answered about a place that hurts no more can still be taken back", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("up", Advice::soon, {pattern({in({"upper"})}, 5)}),
                          flag("low", Advice::emergency, {pattern({in({"lower"})}, 5)}), anywhere("a", Advice::soon)};
    auto drawn = drawing({mark({"upper.left"})});
    drawn.answers = {{"low", true}, {"up", false}};
    const auto assessment = assess(drawn, knowledge, *fake.atlas);
    CHECK(assessment.emergency());
    REQUIRE(assessment.earlier.size() == 1);
    CHECK(assessment.earlier[0].id == "low");
    CHECK(assessment.earlier[0].answer == true);
    drawn.marks.clear();
    CHECK(raised(drawn, knowledge, *fake.atlas) == "low! a");
    drawn.answers.clear();
    CHECK(raised(drawn, knowledge, *fake.atlas).empty());
}

TEST_CASE("It does not matter in how many strokes and marks the same skin is painted", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("upper", Advice::soon, {pattern({in({"upper"}, {"tight"})}, 5, true)})};
    match::Mark painted = mark({}, {"tight"});
    painted.strokes.push_back({{{-80, 300, 50}}, 40});
    CHECK(raised(drawing({painted}), knowledge, *fake.atlas) == "upper!");
    // As an eraser leaves it: one stroke a cell.
    const auto &surface = fake.atlas->surface();
    std::vector<match::BrushStroke> dots;
    cellsOf(painted, *fake.atlas).forEach([&](body::CellId cell) { dots.push_back({{surface.position(cell)}, 1}); });
    REQUIRE(dots.size() > 12);
    match::Mark dotted = mark({}, {"tight"});
    dotted.strokes = dots;
    CHECK(raised(drawing({dotted}), knowledge, *fake.atlas) == "upper!");
    std::vector<match::Mark> marks;
    for (const auto &dot : dots) {
        marks.push_back(mark({}, {"tight"}));
        marks.back().strokes = {dot};
    }
    CHECK(raised(drawing(marks), knowledge, *fake.atlas) == "upper!");
    // A stroke over the border into the next region does not count.
    painted.strokes = {{{{-80, 20, 50}}, 15}};
    CHECK(raised(drawing({painted}), knowledge, *fake.atlas).empty());
    // Nor does a place with no pain and nothing else felt; what is numb without pain does.
    CHECK(raised(drawing({mark({"upper.left"}, {}, 0)}), knowledge, *fake.atlas).empty());
    CHECK(raised(drawing({mark({"upper.left"}, {"tight"}, 0)}), knowledge, *fake.atlas) == "upper!");
}
