// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using knotfinder::test::has;
using knotfinder::test::linesOf;
using knotfinder::test::TemporaryFolder;
using nlohmann::ordered_json;

TEST_CASE("A user's own muscles add to the dataset", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    data.addMuscle("mine", user.path() / "muscles");
    const auto catalog = data.load(user.path());
    INFO(linesOf(catalog->packProblems()));
    CHECK(catalog->packProblems().empty());
    CHECK(catalog->muscleIds() == std::vector<std::string>{"sample", "mine"});
    CHECK(catalog->muscle("mine").triggerPoints.front().id == "mine.1");
}

TEST_CASE("A user's own muscle takes the place of one with the same id", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    data.addMuscle("sample", user.path() / "muscles", [](ordered_json &muscle) {
        muscle["names"]["english"] = "My sample";
        muscle["trigger_points"][0]["essential"]["strokes"][0]["radius"] = 45;
    });
    const auto before = data.load();
    const auto after = data.load(user.path());
    REQUIRE(after->muscleIds() == before->muscleIds());
    CHECK(after->findMuscle("sample")->english == "My sample");
    CHECK(after->muscle("sample").english == "My sample");
    CHECK(after->points().size() == 1);
    CHECK(after->points().front().essential.count() > before->points().front().essential.count());
}

TEST_CASE("A broken pack of a user is named and left out; the rest works", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    data.addMuscle("mine", user.path() / "muscles");
    data.addMuscle("sample", user.path() / "muscles", [](ordered_json &muscle) {
        muscle["trigger_points"][0]["claims"]["essential"][0]["region"] = "uppr";
    });
    user.write("muscles/rubbish.json", "\x01\x02");
    const auto catalog = data.load(user.path());
    INFO(linesOf(catalog->packProblems()));
    CHECK(catalog->muscleIds() == std::vector<std::string>{"sample", "mine"});
    CHECK(catalog->findMuscle("sample")->english == "Sample muscle"); // the program's own stays
    CHECK(has(catalog->packProblems(), "/trigger_points/0/claims/essential/0/region", "did you mean 'upper'"));
    CHECK(linesOf(catalog->packProblems()).find("rubbish.json") != std::string::npos);
}

TEST_CASE("No user folder, or an empty one, is fine", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    CHECK(data.load(user.path())->packProblems().empty());
    CHECK(data.load(user.path() / "nowhere")->packProblems().empty());
}

TEST_CASE("A user's folder is checked on top of the dataset", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    data.addMuscle("mine", user.path() / "muscles", [](ordered_json &muscle) {
        muscle["satellites"] = {"sample", "mine_too"};
    });
    data.addMuscle("mine_too", user.path() / "muscles");
    INFO(linesOf(catalog::validate(data.atlas(), user.path(), data.path())));
    CHECK(catalog::validate(data.atlas(), user.path(), data.path()).empty());
    data.addMuscle("mine", user.path() / "muscles",
                   [](ordered_json &muscle) { muscle["self_care"][0]["technique"] = "ball_wll"; });
    CHECK(has(catalog::validate(data.atlas(), user.path(), data.path()), "/self_care/0/technique",
              "did you mean 'ball_wall'"));
}
