// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/safety/safety.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using knotfinder::test::has;
using nlohmann::ordered_json;

TEST_CASE("Safety rules are read in full", "[safety]")
{
    const FixtureData data;
    const auto loaded = safety::load(data.path() / "safety.json", data.atlas().regions());
    REQUIRE(loaded.ok());
    const auto &knowledge = loaded.value();
    REQUIRE(knowledge.redFlags.size() == 1);
    const auto &flag = knowledge.redFlags.front();
    CHECK(flag.id == "alarm");
    CHECK(flag.shortText == "both tubes hurt at once");
    CHECK(flag.advice == safety::Advice::emergency);
    CHECK(toString(flag.advice) == "emergency");
    CHECK(flag.askRegions == catalog::Texts{"upper"});
    CHECK(flag.askMinRegions == 1);
    REQUIRE(flag.detectWhen.size() == 1);
    CHECK(flag.detectWhen[0] == safety::Pattern{{"upper"}, {"lower.left", "top"}});
    CHECK(flag.sources.front().read);
    REQUIRE(knowledge.contraindications.size() == 1);
    CHECK(knowledge.contraindications.front().doNotPress);
    REQUIRE(knowledge.dangerSpots.size() == 1);
    CHECK(knowledge.dangerSpots.front().region == "top");
}

TEST_CASE("Broken safety rules are problems, never a silent gap", "[safety]")
{
    const FixtureData data;
    const auto problems = [&] {
        const auto loaded = safety::load(data.path() / "safety.json", data.atlas().regions());
        return loaded ? Problems() : loaded.problems();
    };
    SECTION("missing file")
    {
        std::filesystem::remove(data.path() / "safety.json");
        CHECK_FALSE(problems().empty());
    }
    SECTION("wrong value")
    {
        data.changeFile("safety.json", [](ordered_json &rules) { rules["red_flags"][0]["advice"] = "urgent"; });
        CHECK(has(problems(), "/red_flags/0/advice", "one of emergency, same_day, soon"));
    }
    SECTION("unknown region")
    {
        data.changeFile("safety.json", [](ordered_json &rules) { rules["red_flags"][0]["regions"] = {"uper"}; });
        CHECK(has(problems(), "/red_flags/0/regions/0", "did you mean 'upper'"));
    }
    SECTION("truncated")
    {
        data.write("safety.json", "{\"red_flags\": [");
        CHECK(has(problems(), "", "is not JSON"));
    }
}
