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

namespace {

ordered_json limits(const ordered_json &more)
{
    ordered_json all = {{"tools", {"tennis ball"}},
                        {"keep_off", ordered_json::array()},
                        {"not_with", ordered_json::array()},
                        {"position", ordered_json::array()},
                        {"unsaid", ordered_json::array()}};
    all.update(more);
    return all;
}

void limitTechnique(const FixtureData &data, const ordered_json &more)
{
    data.changeFile("techniques/ball_wall.json", [&](ordered_json &file) { file["limits"] = limits(more); });
}

/// A danger spot round the middle of the front, where the sample's X lies.
void limitSpot(const FixtureData &data, int seconds, int feel, const ordered_json &tools)
{
    data.changeFile("safety.json", [&](ordered_json &file) {
        auto &spot = file["danger_spots"][0];
        const ordered_json middle = {{"between", {"front_low", "front_high"}}, {"at", 0.5}};
        spot["zone"] = {{"strokes", {{{"path", {middle}}, {"radius", 15}}}}};
        spot["limits"] = {{"seconds", seconds}, {"feel", feel}, {"tools", tools}};
    });
}

} // namespace

TEST_CASE("A dose stays within its technique", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto &care = muscle["self_care"][0];
        care["seconds"] = {20, 61};
        care["repeats"] = {1, 4};
        care["times_a_day"] = {1, 4};
        care["feel"] = {3, 6};
        muscle["stretches"][0]["seconds"] = {10, 90};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/seconds", "61 is more than technique 'ball_wall' allows; allowed: at most 60"));
    CHECK(has(problems, "/self_care/0/repeats", "at most 3"));
    CHECK(has(problems, "/self_care/0/times_a_day", "at most 3"));
    CHECK(has(problems, "/self_care/0/feel", "at most 5"));
    CHECK(has(problems, "/stretches/0/seconds", "at most 60"));
    CHECK(has(problems, "/stretches/0/seconds", "10 is less than technique 'ball_wall' allows; allowed: at least 20"));
}

TEST_CASE("Tool, position and steps fit the technique", "[catalog]")
{
    const FixtureData data;
    limitTechnique(data, {{"position", {"Lie"}}, {"unsaid", {"thumb"}}});
    data.change([](ordered_json &muscle) {
        auto &care = muscle["self_care"][0];
        care["tool"] = "hammer";
        care["how"] = {"Press with both thumbs.", "Put a tennis ball there."};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/tool", "is not done with 'hammer'; allowed: 'tennis ball'"));
    CHECK(has(problems, "/self_care/0/position", "allowed: one of 'Lie'"));
    CHECK(has(problems, "/self_care/0/how/0", "says 'thumb'"));
    CHECK(has(problems, "/self_care/0/how/1", "names a tennis ball; allowed: the tool 'hammer'"));
}

TEST_CASE("Nothing presses where a danger spot forbids it", "[catalog]")
{
    const FixtureData data;
    limitSpot(data, 0, 0, ordered_json::array());
    const auto pressed = data.validate();
    INFO(linesOf(pressed));
    CHECK(has(pressed, "/self_care/0/points/0", "is pressed inside danger spot 'rim'"));

    data.change([](ordered_json &muscle) {
        muscle["trigger_points"][0].erase("more_sites");
        muscle["self_care"][0]["sites"] = {{{"point", "sample.1"}, {"site", "front_low"}}};
    });
    const auto beside = data.validate();
    INFO(linesOf(beside));
    CHECK(beside.empty());
}

TEST_CASE("A danger spot lies on the skin, and an urgency belongs to a red flag", "[catalog]")
{
    const FixtureData data;
    limitSpot(data, 20, 3, {"tennis ball"});
    data.changeFile("safety.json", [](ordered_json &file) {
        file["danger_spots"][0]["zone"]["strokes"][0]["path"] = {"front_hihg"};
        file["same_urgency"] = {{{"flag", "alarmm"}, {"words", {"both tubes"}}}};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/danger_spots/0/zone", "front_hihg"));
    CHECK(has(problems, "/same_urgency/0/flag", "unknown red flag 'alarmm'"));

    data.changeFile("safety.json",
                    [](ordered_json &file) { file["danger_spots"][0]["zone"]["strokes"] = ordered_json::array(); });
    CHECK(has(data.validate(), "/danger_spots/0/zone", "limits hold nowhere"));
}

TEST_CASE("A danger spot bears less than a technique allows", "[catalog]")
{
    const FixtureData data;
    limitSpot(data, 20, 3, {"fingertips"});
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/seconds", "60 is more than danger spot 'rim' allows; allowed: at most 20"));
    CHECK(has(problems, "/self_care/0/feel", "at most 3"));
    CHECK(has(problems, "/self_care/0/tool", "does not bear 'tennis ball'; allowed: 'fingertips'"));

    limitTechnique(data, {{"keep_off", {"rim"}}});
    const auto off = data.validate();
    INFO(linesOf(off));
    CHECK(has(off, "/self_care/0/points/0", "or another technique"));
}

TEST_CASE("The words of a point agree with whether it is pressed", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        auto second = muscle["trigger_points"][0];
        second["id"] = "sample.2";
        muscle["trigger_points"].push_back(second);
        muscle["trigger_points"][0]["where"] = "Halfway up. Do not press here.";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/trigger_points/0/where", "forbids what the self-care presses"));
    CHECK(has(problems, "/trigger_points/1/where", "no exercise presses this point"));
}

TEST_CASE("Bending the spine forward tells of thin bones", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["stretches"][0]["how"] = {"Curl forward slowly."};
        muscle["strengthening"][0]["name"] = "Small curl-ups";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/stretches/0/not_for", "'osteoporosis' among them"));
    CHECK(has(problems, "/stretches/0/cautions", "a word about thin bones"));
    CHECK(has(problems, "/strengthening/0/not_for", "'osteoporosis' among them"));
    CHECK(has(problems, "/strengthening/0/how", "a word about thin bones"));
}

TEST_CASE("A stretch is not offered where what it presses hurts", "[catalog]")
{
    const FixtureData data;
    limitTechnique(data, {{"not_with", {"sitting_long"}}});
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/stretches/0/technique", "is left out where 'sitting_long' hurts"));
}

TEST_CASE("Nobody is asked to lie on the side that hurts", "[catalog]")
{
    const FixtureData data;
    data.changeFile("vocabulary.json", [](ordered_json &file) {
        file["activities"].push_back(
            {{"id", "sleeping_on_side"}, {"label", "Lying on that side"}, {"synonyms", {"lying"}}});
    });
    data.change([](ordered_json &muscle) {
        muscle["worse_with"] = {"sleeping_on_side"};
        muscle["self_care"][0]["position"] = "Lie half on your side.";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/position", "lies on the side that hurts"));
}

TEST_CASE("The same sign is as urgent everywhere", "[catalog]")
{
    const FixtureData data;
    data.changeFile("safety.json", [](ordered_json &file) {
        file["same_urgency"] = {{{"flag", "alarm"}, {"words", {"both tubes"}}}};
    });
    data.change([](ordered_json &muscle) {
        muscle["cautions"] = {"Both tubes hurt: see a doctor the same day.",
                              "Both tubes hurt. Call emergency services.", "Both tubes hurt."};
        muscle["mimics"] = {"Both tubes hurt. See a doctor soon."};
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/cautions/0", "a sign is 'same_day' here; allowed: 'emergency', as its red flag"));
    CHECK(has(problems, "/mimics/0", "a sign is 'soon' here"));
    CHECK_FALSE(has(problems, "/cautions/1", ""));
    CHECK_FALSE(has(problems, "/cautions/2", ""));
}

TEST_CASE("A warning is short, and only the sources tell what was recalled", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["cautions"] = {"A tube that is one two three four five six seven eight nine ten eleven twelve thirteen "
                              "fourteen fifteen sixteen hurts."};
        muscle["trigger_points"][0]["doubt"] = "We know this from memory.";
        muscle["disagreements"] = "The book, as we remember it, agrees.";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    CHECK(has(problems, "/cautions/0", "a warning has 21 words in one sentence; allowed: at most 20"));
    CHECK(has(problems, "/trigger_points/0/doubt", "says 'memory'"));
    CHECK(has(problems, "/disagreements", "says 'remember'"));
}

TEST_CASE("One work is cited in one way", "[catalog]")
{
    const FixtureData data;
    data.addMuscle("zother", data.path() / "muscles", [](ordered_json &muscle) {
        auto &source = muscle["sources"][0];
        source["citation"] = "Author 2020, A book about tubes";
    });
    const auto twoWays = data.validate();
    INFO(linesOf(twoWays));
    CHECK(has(twoWays, "/sources/0/citation", "one work is cited in two ways"));

    data.changeFile("muscles/zother.json", [](ordered_json &muscle) {
        auto more = muscle["sources"][0];
        more["id"] = "tome";
        more["citation"] = "Author 2020, A Book of Tubes, ch. 1";
        muscle["sources"][0]["citation"] = "Author 2020, Tubes again, J Tubes 3:1-9";
        muscle["sources"].push_back(more);
    });
    const auto twoIds = data.validate();
    INFO(linesOf(twoIds));
    CHECK_FALSE(has(twoIds, "/sources/0/citation", ""));
    CHECK(has(twoIds, "/sources/1/id", "one work has two ids"));
}

TEST_CASE("A user's muscle that breaks a care rule is named and not offered", "[catalog]")
{
    const FixtureData data;
    limitSpot(data, 60, 3, {"fingertips"});
    data.change([](ordered_json &muscle) {
        auto &care = muscle["self_care"][0];
        care["feel"] = {3, 3};
        care["tool"] = "fingertips";
    });
    const TemporaryFolder user;
    data.addMuscle("own", user.path() / "muscles", [](ordered_json &muscle) {
        muscle["self_care"][0]["feel"] = {3, 5};
    });
    const auto loaded = data.load(user.path());
    CHECK(loaded->findMuscle("own") == nullptr);
    const auto problems = loaded->packProblems();
    INFO(linesOf(problems));
    CHECK(has(problems, "/self_care/0/feel", "5 is more than danger spot 'rim' allows; allowed: at most 3"));
}
