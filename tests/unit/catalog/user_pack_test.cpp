// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

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

TEST_CASE("A user's muscle that breaks any rule is named and left out", "[catalog]")
{
    const auto [change, words] = GENERATE(table<test::Change, std::string>({
        {[](ordered_json &muscle) { muscle["cautions"] = {"This cures everything, guaranteed."}; }, "says 'cure"},
        {[](ordered_json &muscle) { muscle["summary"] = "Fill in: a summary."; }, "is still to be filled in"},
        {[](ordered_json &muscle) { muscle["satellites"] = {"nobody"}; }, "unknown muscle 'nobody'"},
        {[](ordered_json &muscle) { muscle["self_care"][0]["technique"] = "ball_wal"; }, "'ball_wall'"},
        {[](ordered_json &muscle) { muscle["qualities"] = {"burnin"}; }, "'burning'"},
        {[](ordered_json &muscle) { muscle["trigger_points"][0]["claims"]["essential"][0]["region"] = "lower"; },
         "/trigger_points/0"},
    }));
    const FixtureData data;
    const TemporaryFolder user;
    data.addMuscle("mine", user.path() / "muscles", change);
    data.addMuscle("good", user.path() / "muscles");
    const auto checked = catalog::validate(data.atlas(), user.path(), data.path());
    const auto catalog = data.load(user.path());
    INFO(linesOf(catalog->packProblems()));
    CHECK(catalog->muscleIds() == std::vector<std::string>{"sample", "good"});
    REQUIRE(catalog->packProblems().size() == 1);
    const std::string line = linesOf(catalog->packProblems());
    CHECK(line.find("mine.json") != std::string::npos);
    CHECK(line.find(words) != std::string::npos);
    CHECK((line.find("more problem") != std::string::npos) == (checked.size() > 1));
}

TEST_CASE("What is no regular file in a user's folder is named and waits for nothing", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    data.addMuscle("mine", user.path() / "muscles");
    const auto folder = user.path() / "muscles";
    REQUIRE(::mkfifo((folder / "pipe.json").c_str(), 0600) == 0);
    std::filesystem::create_directories(folder / "folder.json");
    std::filesystem::create_symlink("/dev/zero", folder / "zero.json");
    std::filesystem::create_symlink(folder / "nowhere", folder / "lost.json");
    const auto catalog = data.load(user.path());
    const std::string lines = linesOf(catalog->packProblems());
    INFO(lines);
    CHECK(catalog->muscleIds() == std::vector<std::string>{"sample", "mine"});
    CHECK(catalog->packProblems().size() == 4);
    for (const char *said : {"pipe.json: is no regular file", "zero.json: is no regular file",
                             "folder.json: is a folder", "lost.json: cannot be read"})
        CHECK(lines.find(said) != std::string::npos);
    CHECK(catalog::validate(data.atlas(), user.path(), data.path()).size() == 4);
}

TEST_CASE("A file in the place of a user's folder is named", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder user;
    user.write("muscles", "no folder");
    CHECK(has(data.load(user.path())->packProblems(), "", "muscles: is no folder"));
    user.write("file", "no folder");
    CHECK(has(data.load(user.path() / "file")->packProblems(), "", "file: is no folder"));
}
