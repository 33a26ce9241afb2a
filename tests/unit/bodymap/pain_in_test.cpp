// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_map.h"

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::bodymap;
using namespace knotfinder::test;

namespace {

/// "208:5 209:5"
std::string hurts(const std::vector<match::Mark> &marks)
{
    match::PainDrawing drawing;
    drawing.marks = marks;
    std::string text;
    for (const auto &pain : painIn(realMap(), match::makePain(drawing, realAtlas()), realAtlas()))
        text += (text.empty() ? "" : " ") + pain.code + ":" + std::to_string(pain.strength);
    return text;
}

match::Mark regions(std::vector<std::string> ids, int intensity = 5)
{
    match::Mark mark;
    mark.regions = std::move(ids);
    mark.intensity = intensity;
    return mark;
}

/// A dot in the middle of a region.
match::BrushStroke dot(const std::string &region)
{
    const auto &found = realAtlas().regions()[realAtlas().regions().find(region).value()];
    return {{realAtlas().surface().position(found.centreCell)}};
}

/// Strokes over all of a region.
std::vector<match::BrushStroke> over(const std::string &region)
{
    return match::strokesOver(realAtlas().regions()[realAtlas().regions().find(region).value()].cells, realAtlas());
}

match::Mark painted(std::vector<match::BrushStroke> strokes, int intensity = 5)
{
    match::Mark mark;
    mark.strokes = std::move(strokes);
    mark.intensity = intensity;
    return mark;
}

} // namespace

TEST_CASE("A region that hurts whole hurts where a good part of it lies", "[bodymap]")
{
    CHECK(hurts({regions({"temple.right"})}) == "101:5");
    CHECK(hurts({regions({"temple.left"})}) == "102:5");
    CHECK(hurts({regions({"nose"})}) == "103:5 104:5");                // both halves
    CHECK(hurts({regions({"outer_shoulder.left"})}) == "110:5 207:5"); // in front and behind
    CHECK(hurts({regions({"vertex"})}) == "101:5 102:5 201:5 202:5");  // all four
    CHECK(hurts({regions({"upper_buttock.right"})}) == "224:5");
    CHECK(hurts({regions({"heel.left", "lower_scapula.left"}, 7)}) == "208:7 237:7");
    CHECK(hurts({regions({"perineum"})}).empty());
}

TEST_CASE("A dot hurts where it lies, however small, and each dot of a mark does", "[bodymap]")
{
    CHECK(hurts({painted({dot("lower_scapula.left")})}) == "208:5");
    CHECK(hurts({painted({dot("lower_scapula.left"), dot("calf.right"), dot("calf.left"), dot("palm.left"),
                          dot("low_back.left")})}) == "128:5 208:5 218:5 233:5 234:5");
}

TEST_CASE("Paint that only brushes a segment does not make it hurt", "[bodymap]")
{
    const auto &surface = realAtlas().surface();
    const auto &back = realMap().segments[43]; // 208
    REQUIRE(back.code == "208");
    auto cells = back.cells;
    for (const auto *code : {"205", "207", "212"}) { // a cell of each that touches it
        const auto beside = std::ranges::find(realMap().segments, code, &Segment::code);
        bool found = false;
        beside->cells.forEach([&](body::CellId cell) {
            if (!found &&
                std::ranges::any_of(surface.neighbours(cell), [&](auto n) { return back.cells.contains(n); })) {
                cells.insert(cell);
                found = true;
            }
        });
        REQUIRE(found);
    }
    CHECK(hurts({painted(match::strokesOver(cells, realAtlas()))}) == "208:5");
}

TEST_CASE("What was erased does not hurt, nor does what is marked with 0", "[bodymap]")
{
    auto both = regions({"temple.left", "heel.left"});
    both.erased = over("heel.left");
    CHECK(hurts({both}) == "102:5");
    const auto temple = over("temple.left");
    both.erased.insert(both.erased.end(), temple.begin(), temple.end());
    CHECK(hurts({both}).empty());
    CHECK(hurts({regions({"temple.left"}, 0)}).empty());
    CHECK(hurts({}).empty());
}

TEST_CASE("A segment is as strong as the strongest mark that hurts there", "[bodymap]")
{
    CHECK(hurts({regions({"temple.left"}, 3), regions({"forehead.left"}, 8), regions({"nose"}, 2)}) ==
          "102:8 103:2 104:2");
}
