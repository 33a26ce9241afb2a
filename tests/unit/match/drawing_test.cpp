// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <knotfinder/match/drawing_limits.h>

#include <catch2/catch.hpp>

#include <random>

using namespace knotfinder;
using namespace knotfinder::match;

namespace {

const test::LoadedFakeAtlas &fake()
{
    static const test::LoadedFakeAtlas atlas;
    return atlas;
}

Result<PainDrawing> parse(const std::string &text)
{
    return parseDrawing(text, "d.json", fake().atlas->regions(), {"neutral", "female", "male"}, {"burning", "aching"},
                        {"looking_down"});
}

std::string problemOf(const std::string &marks, const std::string &more = "")
{
    const auto drawing =
        parse(R"({"format": "knotfinder-drawing", "version": 1, "marks": [)" + marks + "]" + more + "}");
    return drawing ? "" : toLine(drawing.problems().front());
}

} // namespace

TEST_CASE("A drawing survives being written and read")
{
    PainDrawing drawing;
    drawing.date = "2026-11-23";
    drawing.figure = "female";
    drawing.note = "line one\nline \"two\"";
    drawing.worseWith = {"looking_down"};
    drawing.marks.push_back({{"upper.right", "top"}, {}, 7, {"burning"}, "my neck"});
    drawing.marks.push_back({{}, {{{{-80.1F, 120.4F, 50}, {-80, 140, 50}}, 12.5F}}, 3, {}, ""});
    drawing.marks.front().erased = {{{{-80, 130, 50}}, 4.2F}};
    drawing.easedWith = {"looking_down"};
    drawing.namedMuscles = {"trapezius"};
    drawing.answers = {{"infection", false}, {"cauda_equina", true}};
    drawing.signs = {{"infection", "fever since \"Monday\""}};
    const auto again = parse(toJson(drawing));
    REQUIRE(again.ok());
    CHECK(again.value() == drawing);
}

TEST_CASE("The sheet of a drawing is kept as it is, whatever it says")
{
    PainDrawing drawing;
    drawing.marks.push_back({{"top"}, {}, 7, {}, ""});
    drawing.sheet = R"({"knotfinder_template":7,"of":["a later version",{"x":1}]})";
    const auto again = parse(toJson(drawing));
    REQUIRE(again.ok());
    CHECK(again.value() == drawing);
    CHECK(problemOf(R"({"regions": ["top"]})", R"(, "sheet": [])").find("/sheet") != std::string::npos);
    CHECK(problemOf(R"({"regions": ["top"]})", R"(, "sheet": {"a": 1, "a": 2})").find("d.json") != std::string::npos);
    const auto large = R"(, "sheet": {"a": ")" + std::string(maxSheetBytes, 'x') + "\"}";
    CHECK(problemOf(R"({"regions": ["top"]})", large).find("256 KiB") != std::string::npos);
    drawing.sheet = "no object"; // never written by the window
    CHECK(parse(toJson(drawing)).value().sheet.empty());
}

TEST_CASE("Every coordinate reads back to its last digit")
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> coordinate(-farthest, farthest);
    std::uniform_real_distribution<float> radius(smallestRadius, largestRadius);
    PainDrawing drawing;
    for (int i = 0; i < 300; ++i) {
        const BrushStroke stroke{{{coordinate(random), coordinate(random), coordinate(random)}}, radius(random)};
        drawing.marks.push_back({{}, {stroke}, 3, {}, "", {stroke}});
    }
    CHECK(parse(toJson(drawing)).value() == drawing);
    CHECK(toJson({"", "neutral", {{{}, {{{{12.3F, 0, 0}}, 9}}, 3, {}, ""}}, {}, ""}).find("12.3,") !=
          std::string::npos);
}

TEST_CASE("What a drawing leaves out has sensible values")
{
    const auto drawing =
        parse(R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": ["top"]}]})").value();
    CHECK(drawing.figure == "neutral");
    CHECK(drawing.marks.front().intensity == 5);
    CHECK(parse(R"({"format": "knotfinder-drawing", "version": 1})").value().marks.empty());
}

TEST_CASE("Each fault of a drawing is one clear line")
{
    CHECK(problemOf("").empty());
    CHECK(problemOf(R"({"regions": ["upper"]})") ==
          "d.json: /marks/0/regions/0: region 'upper' needs a side; allowed: 'upper.right' or 'upper.left'");
    CHECK(problemOf(R"({"regions": ["uper.left"]})").find("did you mean 'upper.left'") != std::string::npos);
    CHECK(problemOf(R"({"regions": ["top"], "intensity": 11})") ==
          "d.json: /marks/0/intensity: is no strength of pain; allowed: a whole number from 0 to 10");
    CHECK(problemOf(R"({"regions": ["top"], "intensity": 5.5})").find("/intensity") != std::string::npos);
    CHECK(problemOf(R"({"regions": ["top"], "quality": ["burnin"]})").find("did you mean 'burning'") !=
          std::string::npos);
    CHECK(problemOf(R"({"intensity": 3})").find("marks no place") != std::string::npos);
    CHECK(problemOf(R"({"regions": ["top"], "colour": 1})").find("unknown key 'colour'") != std::string::npos);
    CHECK(problemOf(R"({"strokes": [{"path": [[0, 1, 9e9]], "radius": 5}]})").find("is no point on the body") !=
          std::string::npos);
    CHECK(problemOf(R"({"strokes": [{"path": [[0, null, 1]], "radius": 5}]})").find("/path/0") != std::string::npos);
    CHECK(problemOf(R"({"strokes": [{"path": [[0, 1, 2]], "radius": 0}]})").find("is no radius") != std::string::npos);
    CHECK(problemOf(R"({"strokes": [{"path": [], "radius": 5}]})").find("has no points") != std::string::npos);
    CHECK(problemOf("", R"(, "worse_with": ["flying"])").find("unknown activity 'flying'") != std::string::npos);
    CHECK(problemOf("", R"(, "note": 3)").find("/note: is no text") != std::string::npos);
    CHECK(problemOf("", R"(, "eased_with": ["flying"])").find("unknown activity 'flying'") != std::string::npos);
    CHECK(problemOf("", R"(, "answers": {"a": "yes"})") == "d.json: /answers/a: is no answer; allowed: true or false");
    CHECK(problemOf("", R"(, "answers": ["a"])").find("/answers: is no object") != std::string::npos);
    CHECK(problemOf("", R"(, "signs": [{"flag": "a", "said": ""}])").find("unknown key 'said'") != std::string::npos);
    CHECK(problemOf("", R"(, "muscles": [3])").find("/muscles/0: is no text") != std::string::npos);
    CHECK(problemOf(R"({"regions": ["top"], "erased": [{"path": [], "radius": 5}]})").find("/erased/0/path") !=
          std::string::npos);
    CHECK(problemOf(R"({"erased": [{"path": [[1, 2, 3]], "radius": 5}]})").find("marks no place") != std::string::npos);
}

TEST_CASE("A radius is refused when it could not be written back")
{
    for (const char *radius : {"1e-50", "0.05", "-1", "300.5", "1e300", "true"})
        CHECK(problemOf(R"({"strokes": [{"path": [[0, 1, 2]], "radius": )" + std::string(radius) + "}]}") ==
              "d.json: /marks/0/strokes/0/radius: is no radius; allowed: a number of mm from 0.1 to 300");
    for (const char *radius : {"0.1", "1.2", "300"})
        CHECK(problemOf(R"({"strokes": [{"path": [[0, 1, 2]], "radius": )" + std::string(radius) + "}]}").empty());
}

TEST_CASE("Of very many unknown ids the first is named; near ones are looked for once")
{
    // 0.1 looked for near ids of each: this would have taken minutes.
    std::string areas = "\"uper.0\"";
    std::string qualities = "\"burnin0\"";
    for (int i = 1; i < 200'000; ++i) {
        areas += ",\"uper." + std::to_string(i) + "\"";
        qualities += ",\"burnin" + std::to_string(i) + "\"";
    }
    CHECK(problemOf("{\"regions\": [" + areas + "]}").find("/marks/0/regions/0: unknown region 'uper.0'") !=
          std::string::npos);
    CHECK(problemOf("{\"regions\": [\"top\"], \"quality\": [" + qualities + "]}").find("/marks/0/quality/0: ") !=
          std::string::npos);
}

TEST_CASE("Other files are told apart from drawings")
{
    const auto what = [](const std::string &text) { return parse(text).problems().front().what; };
    CHECK(what("{}") == "is no pain drawing");
    CHECK(what("[1]") == "is no object");
    CHECK(what(R"({"format": "knotfinder-drawing", "version": 2})") == "was made by a newer Knotfinder");
    CHECK(what(R"({"format": "knotfinder-drawing", "version": 1, "marks": )").find("is not JSON") == 0);
    CHECK(what(std::string(100'000, '[')).find("nested") == 0);
}

TEST_CASE("Hostile sizes are refused")
{
    std::string marks;
    for (std::size_t i = 0; i <= maxMarks; ++i)
        marks += (i == 0 ? "" : ",") + std::string(R"({"regions": ["top"]})");
    CHECK(problemOf(marks).find("at most 500") != std::string::npos);
    std::string path;
    for (std::size_t i = 0; i <= maxStrokePoints; ++i)
        path += i == 0 ? "[1,2,3]" : ",[1,2,3]";
    CHECK(problemOf(R"({"strokes": [{"radius": 5, "path": [)" + path + "]}]}").find("too many points") !=
          std::string::npos);
    std::string dabs;
    for (std::size_t i = 0; i < maxStrokes; ++i)
        dabs += std::string(i == 0 ? "" : ",") + R"({"radius": 5, "path": [[1, 2, 3]]})";
    const std::string one = R"(,{"radius": 5, "path": [[1, 2, 3]]})";
    CHECK(problemOf(R"({"strokes": [)" + dabs + R"(], "erased": [)" + dabs + "]}").empty());
    CHECK(problemOf(R"({"strokes": [)" + dabs + one + "]}").find("is one stroke too many") != std::string::npos);
    CHECK(problemOf(R"({"regions": ["top"], "erased": [)" + dabs + one + "]}").find("one erasing stroke too many") !=
          std::string::npos);
    CHECK(problemOf("", R"(, "note": ")" + std::string(maxTextBytes + 1, 'a') + "\"").find("/note: is no text") !=
          std::string::npos);
}

TEST_CASE("Marks become cells")
{
    const auto &atlas = *fake().atlas;
    const Mark region{{"upper.right"}, {}, 5, {}, ""};
    CHECK(cellsOf(region, atlas) == atlas.regions()[*atlas.regions().find("upper.right")].cells);
    const BrushStroke dab{{{-80, 200, 50}}, 15};
    const auto painted = cellsOf(dab, atlas);
    CHECK(painted.count() > 4);
    painted.forEach([&](body::CellId cell) { CHECK(atlas.surface().position(cell).x < 0); });
    Mark holed = region;
    holed.erased = {dab};
    CHECK(cellsOf(holed, atlas) == cellsOf(region, atlas) - painted);
    CHECK(cellsOf(BrushStroke{{{std::nanf(""), 0, 0}}, 15}, atlas).empty());
}
