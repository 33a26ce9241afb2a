// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_map.h"

#include <temporary_folder.h>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <functional>

using namespace knotfinder;
using namespace knotfinder::bodymap;
using namespace knotfinder::test;
using nlohmann::ordered_json;

namespace {

/// The first line that is said of the map's file with a change.
std::string saidOf(const std::function<void(ordered_json &)> &change)
{
    std::ifstream stream(choirFile);
    auto document = ordered_json::parse(stream);
    change(document);
    const TemporaryFolder folder;
    const auto map = load(folder.write("choir.json", document.dump()), realAtlas());
    REQUIRE_FALSE(map);
    auto line = toLine(map.problems().front());
    return line.substr(line.find("choir.json"));
}

const Segment &segment(const std::string &code)
{
    const auto found = std::ranges::find(realMap().segments, code, &Segment::code);
    REQUIRE(found != realMap().segments.end());
    return *found;
}

} // namespace

TEST_CASE("The map has CHOIR's 74 segments, and no cell of the skin lies in two", "[bodymap]")
{
    const auto &map = realMap();
    REQUIRE(map.segments.size() == 74);
    CHECK(map.segments.front().code == "101");
    CHECK(map.segments[35].code == "136");
    CHECK(map.segments[36].code == "201");
    CHECK(map.segments.back().code == "238");
    CHECK(map.title().find("male figure") != std::string::npos);
    auto seen = realAtlas().surface().emptySet();
    for (const auto &one : map.segments) {
        CHECK(one.area > 0);
        CHECK_FALSE(one.cells.intersects(seen));
        seen |= one.cells;
    }
    const auto perineum = realAtlas().regions().find("perineum").value();
    CHECK(seen.count() + realAtlas().regions()[perineum].cells.count() == realAtlas().surface().size());
}

TEST_CASE("Left and right are the person's own, front and back as the skin faces", "[bodymap]")
{
    const auto &surface = realAtlas().surface();
    const auto centre = [&](const char *code) {
        body::Vec3 sum;
        segment(code).cells.forEach([&](body::CellId cell) { sum = sum + surface.position(cell); });
        return sum * (1.0F / static_cast<float>(segment(code).cells.count()));
    };
    for (const auto *pair : {"101 102", "107 110", "111 112", "118 115"}) {
        const std::string codes(pair);
        const bool rightFirst = codes != "118 115";
        CHECK((centre(codes.substr(0, 3).c_str()).x < centre(codes.substr(4).c_str()).x) == rightFirst);
    }
    CHECK(centre("201").x > 0); // numbered from the viewer's left: the person's left on the back
    CHECK(centre("208").x > 0);
    CHECK(centre("108").z > centre("209").z);
    CHECK(centre("212").y < centre("208").y);
    CHECK(centre("218").y < centre("212").y);
    CHECK(segment("208").label == "Left upper back");
    CHECK(segment("237").label == "Left sole of the foot");
    for (const auto &one : realMap().segments) // the other side's twin is its mirror image
        CHECK(std::ranges::any_of(realMap().segments,
                                  [&](const Segment &twin) { return twin.cells == surface.mirrored(one.cells); }));
}

TEST_CASE("What is wrong with a body map is said with its place and what is allowed", "[bodymap]")
{
    CHECK(saidOf([](auto &map) { map["segments"][0]["regions"][0] = "vertexx"; }) ==
          "choir.json: /segments/0/regions/0: unknown region 'vertexx'; did you mean 'vertex'?");
    CHECK(saidOf([](auto &map) { map["segments"][1]["code"] = "101"; }) ==
          "choir.json: /segments/1/code: code '101' stands twice; allowed: a code for each segment");
    CHECK(
        saidOf([](auto &map) { map["segments"][2]["regions"].push_back("forehead"); }) ==
        "choir.json: /segments/2/regions/10: 'forehead' is in segment 101 as well; allowed: one segment for each side "
        "and facing");
    CHECK(saidOf([](auto &map) { map["left_out"].clear(); }) ==
          "choir.json: /segments: no segment holds all of the region 'perineum'; allowed: a segment on each of its "
          "sides, or a reason under left_out");
    CHECK(saidOf([](auto &map) { map["left_out"][0]["region"] = "nose"; }) ==
          "choir.json: /left_out/0/region: 'nose' lies in a segment; allowed: a region that lies in none");
    CHECK(saidOf([](auto &map) { map["left_out"][0].erase("why"); }).find("/left_out/0") != std::string::npos);
    CHECK(saidOf([](auto &map) { map["segments"][0]["side"] = "middle"; }).find("/segments/0/side") !=
          std::string::npos);
    CHECK(saidOf([](auto &map) {
              map["segments"][10]["facing"] = "soles";
              map["segments"][37]["code"] = "x y";
          }).find("/segments/37/code") != std::string::npos);
}
