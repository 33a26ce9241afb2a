// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using knotfinder::test::has;
using knotfinder::test::linesOf;
using nlohmann::ordered_json;

TEST_CASE("A catalog lists muscles and painted points", "[catalog]")
{
    const FixtureData data;
    const auto catalog = data.load();
    CHECK(catalog->packProblems().empty());
    REQUIRE(catalog->muscleIds() == std::vector<std::string>{"sample"});
    REQUIRE(catalog->pointIds() == std::vector<std::string>{"sample.1"});
    const auto *entry = catalog->findMuscle("sample");
    REQUIRE(entry != nullptr);
    CHECK(entry->english == "Sample muscle");
    CHECK(entry->points == std::vector<std::size_t>{0});
    CHECK(catalog->findMuscle("nobody") == nullptr);
    CHECK(catalog->findPoint("sample.2") == nullptr);

    const auto &point = catalog->points().front();
    CHECK(point.muscle == "sample");
    CHECK(point.sites.size() == 2);
    CHECK_FALSE(point.midline);
    CHECK(point.qualities == catalog::Texts{"burning"});      // its own
    CHECK(point.worseWith == catalog::Texts{"sitting_long"}); // the muscle's, for it names none
    CHECK(point.essential.count() > 12);
    const auto left = catalog::onSide(data.atlas().surface(), point.essential, body::Side::left);
    CHECK(left.count() == point.essential.count());
    CHECK_FALSE(left.intersects(point.essential));
    CHECK(catalog::onSide(data.atlas().surface(), point.essential, body::Side::right) == point.essential);
}

TEST_CASE("Pages are read when asked for", "[catalog]")
{
    const FixtureData data;
    const auto catalog = data.load();
    const auto &muscle = catalog->muscle("sample");
    CHECK(muscle.latin == "Musculus exemplar");
    CHECK(muscle.anatomy.originRegions == catalog::Texts{"lower"});
    CHECK(muscle.selfCare.front().seconds == catalog::Range{20, 60});
    CHECK(&catalog->muscle("sample") == &muscle);
    CHECK(catalog->triggerPoint("sample.1").essentialPain == "High up in front.");
    CHECK(catalog->triggerPoint("sample.1").claims.spillover.front().region == "lower");
    REQUIRE(catalog->findTechnique("ball_wall") != nullptr);
    CHECK(catalog->findTechnique("ball_wall")->kind == catalog::TechniqueKind::press);
    CHECK(catalog->findTechnique("none") == nullptr);
    CHECK(catalog->muscleJson("sample") == readFile(data.path() / "muscles/sample.json").value());
    CHECK(catalog->muscleJson("nobody").empty());
}

TEST_CASE("A broken muscle is left out whole and named; the rest works", "[catalog]")
{
    const FixtureData data;
    data.addMuscle("broken", data.path() / "muscles",
                   [](ordered_json &muscle) { muscle["trigger_points"][0]["site"] = "nowhere"; });
    data.write("muscles/truncated.json", "{\"id\": \"trunc");
    const auto catalog = data.load();
    CHECK(catalog->muscleIds() == std::vector<std::string>{"sample"});
    INFO(linesOf(catalog->packProblems()));
    CHECK(has(catalog->packProblems(), "/trigger_points/0/site", "unknown landmark 'nowhere'"));
    CHECK(linesOf(catalog->packProblems()).find("truncated.json") != std::string::npos);
}

TEST_CASE("Rules of style do not keep a muscle from loading", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["summary"] = "This cures all!";
        muscle["satellites"] = {"not_written_yet"};
    });
    CHECK_FALSE(data.validate().empty());
    CHECK(data.load()->packProblems().empty());
}

TEST_CASE("Nothing to load is a problem, never an empty catalog", "[catalog]")
{
    const FixtureData data;
    SECTION("no folder")
    {
        const auto loaded = catalog::Catalog::load(data.sharedAtlas(), data.path() / "nowhere");
        REQUIRE_FALSE(loaded.ok());
        CHECK(has(loaded.problems(), "", "is no data folder"));
    }
    SECTION("no vocabulary")
    {
        std::filesystem::remove(data.path() / "vocabulary.json");
        CHECK_FALSE(catalog::Catalog::load(data.sharedAtlas(), data.path()).ok());
    }
    SECTION("no lexicon")
    {
        data.write("lexicon.json", "[");
        CHECK_FALSE(catalog::Catalog::load(data.sharedAtlas(), data.path()).ok());
    }
    SECTION("no sound muscle")
    {
        data.write("muscles/sample.json", "[]");
        CHECK_FALSE(catalog::Catalog::load(data.sharedAtlas(), data.path()).ok());
    }
}

TEST_CASE("A site near the midline makes one point of both sides", "[catalog]")
{
    // The tubes stand apart, so no cell lies near the midline: this point is not one.
    const FixtureData data;
    data.change([](ordered_json &muscle) { muscle["trigger_points"][0]["site"] = "inner_mid"; });
    const auto catalog = data.load();
    const auto &surface = data.atlas().surface();
    const auto &point = catalog->points().front();
    for (const auto site : point.sites)
        CHECK(std::abs(surface.position(site).x) > 8);
    CHECK_FALSE(point.midline);
}

TEST_CASE("A skeleton needs only the parts that are to be filled in", "[catalog]")
{
    const std::string text = catalog::skeleton("new_muscle");
    const auto document = nlohmann::json::parse(text);
    CHECK(document.at("id") == "new_muscle");
    CHECK(document.at("trigger_points").at(0).at("id") == "new_muscle.1");
    CHECK(text.find('@') == std::string::npos);
}
