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
    CHECK(flag.anywhere);
    CHECK(flag.sign == "Sore tubes");
    REQUIRE(flag.patterns.size() == 2);
    REQUIRE(flag.patterns[0].hurts.size() == 1);
    CHECK(flag.patterns[0].hurts[0].regions == catalog::Texts{"upper.left", "lower.left"}); // a place, each on its side
    CHECK(flag.patterns[0].fit == 5);
    CHECK_FALSE(flag.patterns[0].raises);
    const auto &pattern = flag.patterns[1];
    REQUIRE(pattern.hurts.size() == 2);
    CHECK(pattern.hurts[0].qualities == catalog::Texts{"burning"});
    CHECK(pattern.hurts[0].strength == 3);
    CHECK(pattern.hurts[0].sides == safety::PainGroup::Sides::both);
    CHECK(pattern.hurts[1].regions == catalog::Texts{"lower.left", "top"});
    CHECK(pattern.worseWith == catalog::Texts{"sitting_long"}); // an effort, in full
    CHECK(pattern.raises);
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
        data.changeFile("safety.json",
                        [](ordered_json &rules) { rules["red_flags"][0]["patterns"][0]["hurts"][0]["in"] = {"uper"}; });
        CHECK(has(problems(), "/red_flags/0/patterns/0/hurts/0/in/0", "did you mean 'upper'"));
    }
    SECTION("a flag that nothing leads to")
    {
        data.changeFile("safety.json", [](ordered_json &rules) {
            rules["red_flags"][0]["patterns"] = ordered_json::array();
            rules["red_flags"][0].erase("anywhere");
        });
        CHECK(has(problems(), "/red_flags/0/patterns", "nothing leads to this flag"));
        CHECK(has(problems(), "/red_flags/0/sign", "does not fit any place"));
    }
    SECTION("truncated")
    {
        data.write("safety.json", "{\"red_flags\": [");
        CHECK(has(problems(), "", "is not JSON"));
    }
}
