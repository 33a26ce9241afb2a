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

Problems after(const test::Change &change)
{
    const FixtureData data;
    data.change(change);
    return data.validate();
}

} // namespace

TEST_CASE("A sound dataset has no problems", "[catalog]")
{
    const FixtureData data;
    INFO(linesOf(data.validate()));
    CHECK(data.validate().empty());
}

TEST_CASE("A missing key is named with what belongs there", "[catalog]")
{
    const auto problems = after([](ordered_json &muscle) { muscle["trigger_points"][0].erase("commonness"); });
    INFO(linesOf(problems));
    REQUIRE(problems.size() == 1);
    CHECK(has(problems, "/trigger_points/0", "key 'commonness' is missing"));
    CHECK(has(problems, "/trigger_points/0", "one of very_common, common, occasional, rare"));
}

TEST_CASE("An unknown key is named with the near one", "[catalog]")
{
    const auto problems = after([](ordered_json &muscle) {
        muscle["sumary"] = "Text.";
        muscle["zzz"] = 1;
    });
    INFO(linesOf(problems));
    REQUIRE(problems.size() == 2);
    CHECK(has(problems, "/sumary", "did you mean 'summary'"));
    CHECK(has(problems, "/zzz", "unknown key 'zzz'"));
}

TEST_CASE("Wrong types, values and ranges say what is allowed", "[catalog]")
{
    const auto problems = after([](ordered_json &muscle) {
        muscle["self_treatable"] = "yes";
        muscle["depth"] = "shallow";
        muscle["trigger_points"][0]["commonness"] = "comon";
        muscle["self_care"][0]["feel"] = {3, 50};
        muscle["self_care"][0]["seconds"] = {20};
        muscle["summary"] = "";
        muscle["cautions"] = ordered_json::array();
        muscle["trigger_points"][0]["essential"]["strokes"][0]["radius"] = -4;
        muscle["fma"] = "9626";
        muscle["worse_with"] = {"sitting_long", "sitting_long"};
    });
    INFO(linesOf(problems));
    CHECK(problems.size() == 10);
    CHECK(has(problems, "/self_treatable", "\"yes\" is not allowed; allowed: true or false"));
    CHECK(has(problems, "/depth", "allowed: one of superficial, intermediate, deep"));
    CHECK(has(problems, "/trigger_points/0/commonness", "did you mean 'common'"));
    CHECK(has(problems, "/self_care/0/feel/1", "50 is not allowed; allowed: a whole number, at least 0, at most 10"));
    CHECK(has(problems, "/self_care/0/seconds", "the list has 1 entries; allowed: two whole numbers of seconds"));
    CHECK(has(problems, "/summary", "the text is empty"));
    CHECK(has(problems, "/cautions", "the list is empty; allowed: a list of one caution or more"));
    CHECK(has(problems, "/trigger_points/0/essential/strokes/0/radius", "a radius in millimetres"));
    CHECK(has(problems, "/fma", "an FMA id"));
    CHECK(has(problems, "/worse_with", "the same entry stands twice"));
}

TEST_CASE("A place of no known form is one problem at the innermost place", "[catalog]")
{
    const auto problems = after([](ordered_json &muscle) {
        auto &point = muscle["trigger_points"][0];
        point["site"] = {{"between", {"front_low", {{"near", "front_high"}, {"upp", 3}}}}, {"at", 0.5}};
        point["more_sites"] = {7};
    });
    INFO(linesOf(problems));
    REQUIRE(problems.size() == 2);
    CHECK(has(problems, "/trigger_points/0/site/between/1", "a landmark id, {\"between\""));
    CHECK(has(problems, "/trigger_points/0/more_sites/0", "7 is not of a known form"));
}

TEST_CASE("Files that are no JSON are one line each", "[catalog]")
{
    const auto [bytes, words] = GENERATE(table<std::string, std::string>({
        {"", "is empty"},
        {"   \n", "is empty"},
        {"{\"id\": \"sample\",", "is not JSON at line 1"},
        {std::string("\x00\xff\xfe\x01", 4), "is not JSON"},
        {"[]", "allowed: "},
        {"null", "allowed: "},
        {"\"text\"", "allowed: "},
        {"{\"id\": 1, \"id\": 2}", "stands twice"},
        {std::string(100'000, '['), ""},
        {"{}", "key 'id' is missing"},
    }));
    const FixtureData data;
    data.write("muscles/sample.json", bytes);
    const auto problems = data.validate();
    INFO(linesOf(problems));
    REQUIRE_FALSE(problems.empty());
    CHECK(linesOf(problems).find(words) != std::string::npos);
    for (const auto &problem : problems)
        CHECK(problem.file == (data.path() / "muscles/sample.json").string());
}

TEST_CASE("A huge file is refused without being parsed", "[catalog]")
{
    const FixtureData data;
    data.write("muscles/sample.json", std::string(5U << 20U, ' '));
    const auto problems = data.validate();
    INFO(linesOf(problems));
    REQUIRE(problems.size() == 1);
    CHECK(linesOf(problems).find("MiB") != std::string::npos);
}

TEST_CASE("Problems of all files come in one run", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) { muscle["depth"] = "shallow"; });
    data.addMuscle("other", data.path() / "muscles", [](ordered_json &muscle) { muscle["depth"] = "flat"; });
    data.changeFile("techniques/ball_wall.json", [](ordered_json &technique) { technique["kind"] = "magic"; });
    data.changeFile("vocabulary.json", [](ordered_json &vocabulary) { vocabulary.erase("activities"); });
    data.changeFile("lexicon.json", [](ordered_json &lexicon) { lexicon["sides"]["left"] = 3; });
    data.changeFile("safety.json", [](ordered_json &safety) { safety["red_flags"][0]["advice"] = "later"; });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    for (const char *file : {"muscles/sample.json", "muscles/other.json", "techniques/ball_wall.json",
                             "vocabulary.json", "lexicon.json", "safety.json"})
        CHECK(linesOf(problems).find(file) != std::string::npos);
}
