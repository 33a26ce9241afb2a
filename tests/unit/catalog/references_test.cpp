// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/catalog/pressing.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using knotfinder::test::has;
using knotfinder::test::linesOf;
using nlohmann::ordered_json;

TEST_CASE("Unknown ids are named with near ones", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto &point = muscle["trigger_points"][0];
        point["site"] = "front_hihg";
        point["more_sites"][0]["near"] = {{"opposite", "front_lo"}};
        point["essential"]["strokes"][0]["within"] = {"uper", "opposite:lowr"};
        point["claims"]["essential"][0]["region"] = "uppr";
        point["claims"]["spillover"][0]["sources"] = {"bok"};
        point["qualities"] = {"burnin"};
        point["worse_with"] = {"sitting_lon"};
        muscle["anatomy"]["origin_regions"] = {"lowerr"};
        muscle["self_care"][0]["technique"] = "ball_wal";
        muscle["self_care"][0]["points"] = {"sample.2"};
        muscle["stretches"][0]["technique"] = "nothing_like_it";
        muscle["satellites"] = {"sampel", "sample"};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    const std::string point = "/trigger_points/0";
    CHECK(has(problems, point + "/site", "unknown landmark 'front_hihg'; did you mean 'front_high'"));
    CHECK(has(problems, point + "/more_sites/0/near/opposite", "did you mean 'front_low'"));
    CHECK(has(problems, point + "/essential/strokes/0/within/0", "unknown region 'uper'"));
    CHECK(has(problems, point + "/essential/strokes/0/within/1", "did you mean 'lower'"));
    CHECK(has(problems, point + "/claims/essential/0/region", "did you mean 'upper'"));
    CHECK(has(problems, point + "/claims/spillover/0/sources/0", "did you mean 'book'"));
    CHECK(has(problems, point + "/qualities/0", "did you mean 'burning'"));
    CHECK(has(problems, point + "/worse_with/0", "did you mean 'sitting_long'"));
    CHECK(has(problems, "/anatomy/origin_regions/0", "did you mean 'lower'"));
    CHECK(has(problems, "/self_care/0/technique", "did you mean 'ball_wall'"));
    CHECK(has(problems, "/self_care/0/points/0", "did you mean 'sample.1'"));
    CHECK(has(problems, "/stretches/0/technique", "a file name of techniques/"));
    CHECK(has(problems, "/satellites/0", "did you mean 'sample'"));
    CHECK(has(problems, "/satellites/1", "its own satellite"));
}

TEST_CASE("Of thousands of faults of one kind the first are named and the rest counted", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        for (int i = 0; i < 1500; ++i)
            muscle["satellites"].push_back("muscle_" + std::to_string(i));
    });
    const auto problems = data.validate();
    CHECK(problems.size() < 200);
    CHECK(has(problems, "", "unknown muscle … ("));
    CHECK(has(problems, "", " more of this kind)"));
}

TEST_CASE("The ids of care are known ones", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["self_care"][0]["sites"] = {{{"point", "sample.2"}, {"site", "front_hihg"}}};
        muscle["stretches"][0]["not_for"] = {"bruse"};
        muscle["strengthening"][0]["not_for"] = {"bruise"};
    });
    data.changeFile("techniques/ball_wall.json", [](ordered_json &technique) {
        technique["limits"] = {{"tools", {"tennis ball"}},
                               {"keep_off", {"rimm"}},
                               {"not_with", {"sitting_lon"}},
                               {"position", ordered_json::array()},
                               {"unsaid", ordered_json::array()}};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/sites/0/point", "'sample.2' is not one of the entry's points"));
    CHECK(has(problems, "/self_care/0/sites/0/site", "did you mean 'front_high'"));
    CHECK(has(problems, "/stretches/0/not_for/0", "did you mean 'bruise'"));
    CHECK_FALSE(has(problems, "/strengthening/0/not_for/0", ""));
    CHECK(has(problems, "/limits/keep_off/0", "unknown danger spot 'rimm'; did you mean 'rim'"));
    CHECK(has(problems, "/limits/not_with/0", "did you mean 'sitting_long'"));
}

TEST_CASE("A point is pressed only when an exercise that presses serves it", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto point = muscle["trigger_points"][0];
        point["id"] = "sample.2";
        muscle["trigger_points"].push_back(point);
        muscle["self_care"].push_back(muscle["self_care"][0]);
        muscle["self_care"][1]["technique"] = "warmth";
        muscle["self_care"][1]["points"] = {"sample.1", "sample.2"};
    });
    auto warmth = ordered_json::parse(std::ifstream(data.path() / "techniques/ball_wall.json"));
    warmth["id"] = "warmth";
    warmth["kind"] = "comfort";
    data.write("techniques/warmth.json", warmth.dump());
    const auto loaded = data.load();
    CHECK(pressedPoints(loaded->muscle("sample"), *loaded) == catalog::Texts{"sample.1"});
}

TEST_CASE("Ids must fit the file and its order, and no two files share one", "[catalog]")
{
    const FixtureData data;
    data.addMuscle("sample", data.path() / "copy");
    std::filesystem::rename(data.path() / "copy/sample.json", data.path() / "muscles/zample.json");
    data.change([](ordered_json &muscle) { muscle["trigger_points"][0]["id"] = "sample.3"; });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/id", "id 'sample' does not fit the file name; allowed: 'zample'"));
    CHECK(has(problems, "/id", "is taken by"));
    CHECK(has(problems, "/trigger_points/0/id", "allowed: 'sample.1'"));
}

TEST_CASE("A zone needs a source, and a claim needs a zone", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto &point = muscle["trigger_points"][0];
        point["claims"]["essential"] = ordered_json::array();
        point["spillover"]["strokes"] = ordered_json::array();
        muscle["trigger_points"].push_back(point);
        muscle["trigger_points"][1]["id"] = "sample.2";
        muscle["trigger_points"][1]["essential"]["strokes"] = ordered_json::array();
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/trigger_points/0/claims/essential", "the main zone has no source"));
    CHECK(has(problems, "/trigger_points/0/spillover/strokes", "claimed regions have no zone"));
    CHECK(has(problems, "/trigger_points/1/essential/strokes", "the main zone is empty"));
}

TEST_CASE("A point without a map may stand when it is never suggested and says why", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto &point = muscle["trigger_points"][0];
        for (const char *zone : {"essential", "spillover"}) {
            point[zone]["strokes"] = ordered_json::array();
            point["claims"][zone] = ordered_json::array();
        }
        point["suggest"] = false;
        point["doubt"] = "Nobody has drawn its pain.";
    });
    INFO(linesOf(data.validate()));
    CHECK(data.validate().empty());
    CHECK(data.load()->points().front().essential.empty());
}

TEST_CASE("Ranges, sources and self-care must make sense", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["self_care"][0]["seconds"] = {60, 20};
        muscle["stretches"][0]["repeats"] = {3, 2};
        muscle["sources"].push_back(muscle["sources"][0]);
        muscle["self_treatable"] = false;
    });
    data.changeFile("techniques/ball_wall.json", [](ordered_json &technique) {
        technique["feel"] = nullptr;
        technique["repeats"] = {3, 1};
        technique["not_for"] = {"bruises"};
        technique["id"] = "ball";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/seconds", "the lower number comes second"));
    CHECK(has(problems, "/stretches/0/repeats", "the lower number comes second"));
    CHECK(has(problems, "/sources/1/id", "source id 'book' stands twice"));
    CHECK(has(problems, "/self_care", "may not be treated alone"));
    CHECK(has(problems, "/who_can_help", "nobody is named"));
    CHECK(has(problems, "/feel", "has no dose"));
    CHECK(has(problems, "/repeats", "the lower number comes second"));
    CHECK(has(problems, "/not_for/0", "did you mean 'bruise'"));
    CHECK(has(problems, "/id", "does not fit the file name"));
}

TEST_CASE("Vocabulary, lexicon and safety rules are held against each other", "[catalog]")
{
    const FixtureData data;
    data.changeFile("vocabulary.json",
                    [](ordered_json &vocabulary) { vocabulary["qualities"].push_back(vocabulary["qualities"][0]); });
    data.changeFile("lexicon.json", [](ordered_json &lexicon) {
        lexicon["regions"][2]["id"] = "toop";
        lexicon["regions"].push_back(lexicon["regions"][0]);
    });
    data.changeFile("safety.json", [](ordered_json &safety) {
        auto &flag = safety["red_flags"][0];
        safety["places"][0]["regions"][1] = "lowr";
        auto &pattern = flag["patterns"][1];
        pattern["hurts"][0]["felt"] = {"burnin"};
        pattern["hurts"][1]["in"] = {"upper.lft"};
        safety["danger_spots"][0]["region"] = "rim";
        safety["red_flags"].push_back(flag);
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/qualities/2/id", "stands twice"));
    CHECK(has(problems, "/regions/2/id", "did you mean 'top'"));
    CHECK(has(problems, "/regions/3/id", "stands twice"));
    CHECK(has(problems, "/regions", "region 'top' has no words"));
    CHECK(has(problems, "/red_flags/0/patterns/1/hurts/1/in/0", "'upper.lft'"));
    data.changeFile("safety.json", [](ordered_json &safety) {
        for (auto &flag : safety["red_flags"])
            flag["patterns"][1]["hurts"][1]["in"] = {"tube.left", "topp"};
        safety["red_flags"][0]["patterns"][1]["worse_with"] = {"desks"};
    });
    const auto more = data.validate();
    INFO(linesOf(more));
    CHECK(has(more, "/places/0/regions/1", "did you mean 'lower'"));
    CHECK(has(more, "/red_flags/0/patterns/1/hurts/0/felt/0", "did you mean 'burning'"));
    CHECK(has(more, "/red_flags/0/patterns/1/hurts/1/in/1", "did you mean 'top'"));
    CHECK(has(more, "/red_flags/0/patterns/1/worse_with/0", "did you mean 'desk'"));
    CHECK(has(more, "/danger_spots/0/region", "unknown region 'rim'"));
    CHECK(has(more, "/red_flags/1/id", "stands twice"));
}

TEST_CASE("Missing files and folders are named", "[catalog]")
{
    const FixtureData data;
    for (const char *file : {"vocabulary.json", "lexicon.json", "safety.json"})
        std::filesystem::remove(data.path() / file);
    INFO(linesOf(data.validate()));
    for (const char *file : {"vocabulary.json", "lexicon.json", "safety.json"})
        CHECK(linesOf(data.validate()).find(file) != std::string::npos);
    const auto nowhere = catalog::validate(data.atlas(), data.path() / "nowhere");
    INFO(linesOf(nowhere));
    CHECK(has(nowhere, "", "is no data folder"));
}

TEST_CASE("A file with a schema fault still has its references checked", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["group"] = 7;
        muscle["trigger_points"][0]["site"] = "front_hihg";
        muscle["trigger_points"][0]["claims"]["essential"][0]["region"] = "uppr";
        muscle["self_care"][0]["technique"] = "ball_wal";
        muscle["cautions"] = {"This cures everything."};
    });
    data.changeFile("techniques/ball_wall.json", [](ordered_json &technique) {
        technique["name"] = 3;
        technique["not_for"] = {"bruis"};
    });
    data.changeFile("lexicon.json", [](ordered_json &lexicon) {
        lexicon["sides"]["left"] = 3;
        lexicon["regions"][2]["id"] = "toop";
    });
    data.changeFile("safety.json", [](ordered_json &safety) {
        safety["red_flags"][0]["advice"] = "later";
        safety["danger_spots"][0]["region"] = "rim";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/group", "7 is not allowed"));
    CHECK(has(problems, "/trigger_points/0/site", "'front_high'"));
    CHECK(has(problems, "/trigger_points/0/claims/essential/0/region", "'upper'"));
    CHECK(has(problems, "/self_care/0/technique", "'ball_wall'"));
    CHECK(has(problems, "/cautions/0", "says 'cure"));
    CHECK(has(problems, "/name", "3 is not allowed"));
    CHECK(has(problems, "/not_for/0", "'bruise'"));
    CHECK(has(problems, "/sides/left", "3 is not allowed"));
    CHECK(has(problems, "/regions/2/id", "'top'"));
    CHECK(has(problems, "/red_flags/0/advice", "not allowed"));
    CHECK(has(problems, "/danger_spots/0/region", "unknown region 'rim'"));
}

TEST_CASE("What is missing or of the wrong type brings no follow-on problems", "[catalog]")
{
    const auto [change, count] = GENERATE(table<test::Change, std::size_t>({
        {[](ordered_json &muscle) { muscle.erase("sources"); }, 1},
        {[](ordered_json &muscle) { muscle["sources"][0].erase("id"); }, 1},
        {[](ordered_json &muscle) { muscle["trigger_points"] = 3; }, 1},
        {[](ordered_json &muscle) { muscle["trigger_points"][0] = "here"; }, 1},
        {[](ordered_json &muscle) { muscle["trigger_points"][0]["id"] = 1; }, 1},
        {[](ordered_json &muscle) { muscle["trigger_points"][0]["claims"] = false; }, 1},
        {[](ordered_json &muscle) { muscle["trigger_points"][0]["essential"]["strokes"][0]["path"][0] = 4; }, 1},
        {[](ordered_json &muscle) { muscle["trigger_points"][0].erase("spillover"); }, 1},
        {[](ordered_json &muscle) { muscle.erase("self_treatable"); }, 1},
        {[](ordered_json &muscle) { muscle.erase("self_care"); }, 1},
        {[](ordered_json &muscle) { muscle.erase("anatomy"); }, 1},
        {[](ordered_json &muscle) { muscle["self_care"][0]["seconds"] = {5}; }, 1},
        {[](ordered_json &muscle) { muscle["id"] = 3; }, 1},
        {[](ordered_json &muscle) { muscle = ordered_json::array(); }, 1},
    }));
    const FixtureData data;
    data.change(change);
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(problems.size() == count);
}

TEST_CASE("A broken file is named once and leaves the others alone", "[catalog]")
{
    const FixtureData data;
    data.addMuscle("other", data.path() / "muscles", [](ordered_json &muscle) { muscle["satellites"] = {"sample"}; });
    const std::string file =
        GENERATE("muscles/sample.json", "techniques/ball_wall.json", "vocabulary.json", "safety.json", "lexicon.json");
    const std::string text = GENERATE("{", "", "[]", "null");
    data.write(file, text);
    const auto problems = data.validate();
    INFO(linesOf(problems));
    REQUIRE_FALSE(problems.empty());
    for (const auto &problem : problems)
        CHECK(problem.file.ends_with(file));
    CHECK(problems.size() == 1);
}
