// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;
using nlohmann::json;

namespace {

test::RunOptions piped(const std::string &input)
{
    test::RunOptions options;
    options.input = input;
    return options;
}

std::vector<std::string> musclesOf(const json &answer)
{
    std::vector<std::string> muscles;
    for (const auto &suggestion : answer.at("suggestions"))
        if (const auto id = suggestion.at("muscle").get<std::string>();
            std::find(muscles.begin(), muscles.end(), id) == muscles.end())
            muscles.push_back(id);
    return muscles;
}

std::size_t placeOf(const std::vector<std::string> &muscles, const std::string &id)
{
    return static_cast<std::size_t>(std::find(muscles.begin(), muscles.end(), id) - muscles.begin());
}

constexpr const char *bladesDrawing = R"({
  "format": "knotfinder-drawing", "version": 1, "date": "2024-01-01", "figure": "neutral",
  "marks": [{"regions": ["inner_border_of_scapula.left", "inner_border_of_scapula.right"], "intensity": 6@quality@}],
  "worse_with": [@worse@], "note": ""})";

std::string drawing(const std::string &quality, const std::string &worse)
{
    std::string text = bladesDrawing;
    text.replace(text.find("@quality@"), 9, quality);
    text.replace(text.find("@worse@"), 7, worse);
    return text;
}

} // namespace

TEST_CASE("Pain beside both shoulder blades leads to trapezius and rhomboids", "[cli]")
{
    const auto run = cli({"rank", "--region", "inner_border_of_scapula.left", "--region",
                          "inner_border_of_scapula.right", "--json", "--top", "100"});
    REQUIRE(run.exitCode == 0);
    const auto answer = json::parse(run.out);
    const auto muscles = musclesOf(answer);
    INFO(run.out.substr(0, 3000));
    CHECK(placeOf(muscles, "trapezius") < 4);
    CHECK(placeOf(muscles, "rhomboids") < 4);
    for (const char *front : {"sternocleidomastoid", "pectoralis_major", "longus_colli", "digastric", "platysma"})
        CHECK(placeOf(muscles, front) > placeOf(muscles, "rhomboids"));
    for (const auto &suggestion : answer.at("suggestions")) {
        CHECK_FALSE(suggestion.at("reasons").empty());
        CHECK(suggestion.at("score").get<double>() >= 0);
        CHECK(suggestion.at("score").get<double>() <= 1);
        CHECK(suggestion.at("trigger_point")
                  .get<std::string>()
                  .starts_with(suggestion.at("muscle").get<std::string>() + "."));
        for (const char *key : {"side", "explains", "zone_covered"})
            CHECK(suggestion.contains(key));
    }
    CHECK_FALSE(answer.at("together").empty());
    for (const auto &flag : answer.at("red_flags"))
        for (const char *key : {"id", "advice", "text"})
            CHECK(flag.contains(key));
}

TEST_CASE("Answers about quality and activity move trapezius up and say why", "[cli]")
{
    const auto scoreIn = [](const std::string &text) {
        const auto run = cli({"rank", "--drawing", "-", "--json"}, piped(text));
        REQUIRE(run.exitCode == 0);
        const auto answer = json::parse(run.out);
        for (const auto &suggestion : answer.at("suggestions"))
            if (suggestion.at("muscle") == "trapezius")
                return std::pair(suggestion.at("score").get<double>(), suggestion.at("reasons").dump());
        return std::pair(0.0, std::string());
    };
    const auto [before, plainReasons] = scoreIn(drawing("", ""));
    const auto [after, reasons] = scoreIn(drawing(R"(, "quality": ["burning"])", R"("looking_down")"));
    INFO(reasons);
    CHECK(after > before);
    CHECK((contains(reasons, "urning") || contains(reasons, "ooking down")));
    CHECK_FALSE(contains(plainReasons, "urning"));
}

TEST_CASE("Chest pain with arm pain leads with the heart, in JSON and in text", "[cli]")
{
    const std::vector<std::string> words{"rank", "--region", "sternum", "--region", "inner_upper_arm.left"};
    const auto text = cli(words);
    REQUIRE(text.exitCode == 0);
    CHECK(text.out.starts_with("! "));
    CHECK(text.out.find("emergency") < text.out.find("Worth checking"));
    auto asJson = words;
    asJson.emplace_back("--json");
    const auto answer = json::parse(cli(asJson).out);
    CHECK(answer.at("red_flags").at(0).at("id") == "cardiac_chest_pain");
    CHECK(answer.at("red_flags").at(0).at("advice") == "emergency");
    CHECK(answer.at("red_flags").at(0).at("detected") == true);
    CHECK(contains(answer.at("red_flags").at(0).at("because").get<std::string>(), "Left inner upper arm"));
    CHECK(contains(text.out, "Could it be the heart? "));
    CHECK_FALSE(contains(text.out, "?."));
}

TEST_CASE("At most three questions are asked, and an answer raises its warning", "[cli]")
{
    const std::string text = R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": ["low_back.left"],
        "intensity": 6}]@})";
    const auto answerTo = [&](const std::string &more) {
        std::string drawn = text;
        const auto run = cli({"rank", "--drawing", "-", "--json"}, piped(drawn.replace(drawn.find('@'), 1, more)));
        REQUIRE(run.exitCode == 0);
        return json::parse(run.out);
    };
    const auto before = answerTo("");
    const auto &questions = before.at("questions");
    REQUIRE(questions.size() > 1);
    CHECK(questions.size() <= 3);
    CHECK(questions.at(0).at("id") == "anywhere");
    CHECK(questions.at(0).at("signs").size() == questions.at(0).at("about").size());
    CHECK_FALSE(questions.at(1).contains("answer"));
    CHECK(before.at("red_flags").at(0).at("detected") == false);
    const auto id = questions.at(1).at("id").get<std::string>();
    const auto after = answerTo(R"(, "answers": {")" + id + R"(": true})");
    CHECK(after.at("red_flags").at(0).at("id") == id);
    CHECK(after.at("red_flags").at(0).at("detected") == true);
    CHECK(after.at("questions").at(1).at("answer") == true);
    const auto plain = cli({"rank", "--region", "low_back.left"});
    CHECK(plain.out.starts_with("Before you press anything"));
}

TEST_CASE("A region without a side, or unknown, gets a hint", "[cli]")
{
    const auto sideless = cli({"rank", "--region", "temple"});
    CHECK(sideless.exitCode == 2);
    CHECK(isOneLine(sideless.err));
    CHECK(contains(sideless.err, "temple.left"));
    CHECK(contains(sideless.err, "temple.right"));
    const auto unknown = cli({"rank", "--region", "tempel.left", "--json"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.out.empty());
    CHECK(isOneLine(unknown.err));
    CHECK(contains(unknown.err, "temple.left"));
}

TEST_CASE("A drawing that cannot be used is one line and exit code 1", "[cli]")
{
    const auto input = GENERATE(
        as<std::string>(), "", "rubbish", "{\"format\": \"knotfinder-drawing\"", "[]", "{}",
        R"({"format": "knotfinder-drawing", "version": 2, "marks": []})",
        R"({"format": "knotfinder-drawing", "version": 1, "marks": []})",
        R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": ["nose"], "intensity": 0}]})",
        R"({"format": "knotfinder-drawing", "version": 1, "figure": "alien", "marks": [{"regions": ["nose"]}]})",
        R"({"format": "knotfinder-drawing", "version": 1, "date": "2026-13-45", "marks": [{"regions": ["nose"]}]})",
        R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": ["temple"], "intensity": 5}]})",
        R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": ["nose"], "intensity": 50}]})");
    const auto run = cli({"rank", "--drawing", "-"}, piped(input));
    INFO(input << '\n' << run.err);
    CHECK(run.exitCode == 1);
    CHECK(run.out.empty());
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, "standard input"));
}

TEST_CASE("A drawing from a file and regions of the command line go together", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("mine.knotfinder.json", drawing("", "")).string();
    const auto run = cli({"rank", "--drawing", file, "--region", "temple.left", "--json", "--top", "5"});
    INFO(run.err);
    REQUIRE(run.exitCode == 0);
    CHECK(json::parse(run.out).at("suggestions").size() <= 5);
    const auto missing = cli({"rank", "--drawing", (folder.path() / "none.json").string()});
    CHECK(missing.exitCode == 1);
    CHECK(isOneLine(missing.err));
    CHECK(contains(missing.err, "none.json"));
}

TEST_CASE("More strokes than a hand draws are one line, soon", "[cli]")
{
    const auto strokes = [](std::size_t count, const std::string &path) {
        std::string list;
        for (std::size_t i = 0; i < count; ++i)
            list += (i > 0 ? "," : "") + (R"({"path": )" + path + R"(, "radius": 9})");
        return R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"strokes": [)" + list + "]}]}";
    };
    for (const auto &input : {strokes(20'000, "[[-60, 1400, -100]]"),
                              strokes(1'000, "[[-60, 1400, -100], [-60, 1000, -100], [-60, 1400, -100]]")}) {
        const auto run = cli({"rank", "--drawing", "-"}, piped(input));
        INFO(run.err);
        CHECK(run.exitCode == 1);
        CHECK(isOneLine(run.err));
        CHECK(contains(run.err, "at most"));
    }
}

TEST_CASE("A sentence is read, drawn, ranked and warned about", "[cli]")
{
    const auto run = cli({"rank", "--sentence", "burning between my shoulder blades, better when I walk", "--json"});
    INFO(run.err);
    REQUIRE(run.exitCode == 0);
    const auto answer = json::parse(run.out);
    CHECK(answer.at("understood").at("qualities").at(0).at("id") == "burning");
    CHECK(answer.at("understood").at("eased_with").at(0).at("id") == "walking");
    CHECK(answer.at("understood").at("unused").is_array());
    CHECK(answer.at("drawing").at("eased_with") == json::array({"walking"}));
    CHECK_FALSE(answer.at("suggestions").empty());
}

TEST_CASE("A danger is warned of without a place, and nothing is an answer too", "[cli]")
{
    const auto danger = cli({"rank", "--sentence", "I cannot pee since last night", "--json"});
    INFO(danger.err);
    REQUIRE(danger.exitCode == 0);
    const auto answer = json::parse(danger.out);
    CHECK(answer.at("suggestions").empty());
    REQUIRE_FALSE(answer.at("red_flags").empty());
    CHECK(answer.at("red_flags").at(0).at("id") == "cauda_equina");
    CHECK(answer.at("red_flags").at(0).at("detected") == true);
    CHECK(contains(answer.at("red_flags").at(0).at("because").get<std::string>(), "cannot pee"));

    const auto nothing = cli({"rank", "--sentence", "hello", "--json"});
    REQUIRE(nothing.exitCode == 0);
    CHECK(json::parse(nothing.out).at("suggestions").empty());
    const auto told = cli({"rank", "--sentence", "hello"});
    CHECK(told.exitCode == 0);
    CHECK(contains(told.out, "No place that hurts was understood"));
    const auto both = cli({"rank", "--sentence", "knee", "--region", "temple.left"});
    CHECK(both.exitCode == 2);
    CHECK(isOneLine(both.err));
}
