// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using knotfinder::test::has;
using knotfinder::test::linesOf;
using nlohmann::ordered_json;

namespace {

const std::string first = "/trigger_points/0";

Problems after(const test::Change &changePoint)
{
    const FixtureData data;
    data.change([&](ordered_json &muscle) { changePoint(muscle["trigger_points"][0]); });
    return data.validate();
}

} // namespace

TEST_CASE("A zone moved away from its claims fails", "[catalog]")
{
    // From the top rim only the upper tube is a neighbour, so paint at the bottom lies outside.
    const auto problems = after([](ordered_json &point) {
        point["claims"]["essential"][0]["region"] = "top";
        point["essential"]["strokes"][0]["path"] = {"front_low"};
        point["spillover"]["strokes"] = ordered_json::array();
        point["claims"]["spillover"] = ordered_json::array();
    });
    INFO(linesOf(problems));
    CHECK(has(problems, first + "/essential", "0 % of the main zone lies in claimed regions or beside them"));
    CHECK(has(problems, first + "/essential", "outside: lower.right 100 %; allowed: at least 85 %"));
    CHECK(has(problems, first + "/claims/essential/0", "covers 0 % (0 cells) of the claimed 'top'"));
}

TEST_CASE("Spillover may also lie where essential pain is claimed", "[catalog]")
{
    const auto problems = after([](ordered_json &point) {
        point["claims"]["spillover"] = {{{"region", "upper"}, {"sources", {"book"}}}};
        point["spillover"]["strokes"][0]["path"] = {{{"near", "front_high"}, {"up", -60}}};
    });
    INFO(linesOf(problems));
    CHECK(problems.empty());
}

TEST_CASE("A zone of a few cells is a slip of the pen", "[catalog]")
{
    const auto problems = after([](ordered_json &point) { point["essential"]["strokes"][0]["radius"] = 11; });
    INFO(linesOf(problems));
    CHECK(has(problems, first + "/essential", "allowed: at least 12"));
}

TEST_CASE("Spillover that the main zone covers is not counted twice", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto &point = muscle["trigger_points"][0];
        point["spillover"] = point["essential"];
        point["spillover"]["strokes"][0]["radius"] = 60;
    });
    const auto catalog = data.load();
    const auto &point = catalog->points().front();
    CHECK_FALSE(point.spillover.empty());
    CHECK_FALSE(point.spillover.intersects(point.essential));
}

TEST_CASE("The X must lie on the fibres", "[catalog]")
{
    const auto problems = after([](ordered_json &point) {
        point["site"] = "back_mid";
        point["more_sites"] = {{{"near", "front_low"}, {"up", -60}}};
    });
    INFO(linesOf(problems));
    CHECK(has(problems, first + "/site", "from the fibres; allowed: at most 20 mm"));
    CHECK(has(problems, first + "/more_sites/0", "from the fibres"));
}

TEST_CASE("Fibres run from the named origin to the named insertion", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["anatomy"]["origin_regions"] = {"top"};
        muscle["anatomy"]["insertion_regions"] = {"top"};
        muscle["fibres"][0]["paths"] = {{"front_low", "inner_mid", "front_low"}};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/fibres/0/paths/0/0",
              "the fibre starts in 'lower'; allowed: origin_regions (top) or beside them"));
    CHECK(has(problems, "/fibres/0/paths/0/2", "the fibre ends in 'lower'; allowed: insertion_regions (top)"));
}

TEST_CASE("A zone that crosses the midline must say so", "[catalog]")
{
    const auto cross = [](ordered_json &point) {
        point["essential"]["strokes"].push_back({{"path", {{{"opposite", "front_high"}}}}, {"radius", 30}});
        point["claims"]["essential"].push_back({{"region", "upper"}, {"side", "opposite"}, {"sources", {"book"}}});
    };
    const auto problems = after(cross);
    INFO(linesOf(problems));
    CHECK(has(problems, first + "/crosses_midline", "past the midline; allowed: at most 20 mm"));
    CHECK(after([&](ordered_json &point) {
              cross(point);
              point["crosses_midline"] = true;
          }).empty());
}
