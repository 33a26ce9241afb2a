// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_catalog.h"

#include <knotfinder/base/files.h>
#include <knotfinder/catalog/search.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace knotfinder;
using namespace knotfinder::catalog;

namespace {

using nlohmann::json;

const Search &search()
{
    static const Search instance(test::realCatalog());
    return instance;
}

/// One of tests/data/sentences*.json against what was understood; what does not fit, in words.
class Judge
{
public:
    Judge(const json &known, const Understanding &understood) : known_(known), understood_(understood) {}

    [[nodiscard]] std::string faults()
    {
        checkPlaces();
        checkTerms("worse", understood_.activities, true);
        checkTerms("not_worse", understood_.activities, false);
        checkTerms("eases", understood_.eased, true);
        checkTerms("qualities", understood_.qualities, true);
        checkTerms("not_qualities", understood_.qualities, false);
        checkStrength();
        checkFlags();
        if (known_.value("language", false) != understood_.otherLanguage)
            faults_ += " language";
        return faults_;
    }

private:
    static std::vector<std::string> parts(const std::string &text, char separator)
    {
        std::vector<std::string> list(1);
        for (const char c : text)
            if (c == separator)
                list.emplace_back();
            else
                list.back() += c;
        return list;
    }

    [[nodiscard]] bool has(const std::string &id) const
    {
        return std::any_of(understood_.regions.begin(), understood_.regions.end(),
                           [&](const Understood &region) { return region.id == id; });
    }

    /// "L:a|b": one of a and b on the left; R, B both, A any, M middle.
    [[nodiscard]] bool isThere(const std::string &goal) const
    {
        for (const auto &base : parts(goal.substr(2), '|')) {
            const bool left = has(base + ".left");
            const bool right = has(base + ".right");
            if (has(base) || (goal[0] == 'L' && left) || (goal[0] == 'R' && right) ||
                (goal[0] == 'B' && left && right) || ((goal[0] == 'A' || goal[0] == 'M') && (left || right)))
                return true;
        }
        return false;
    }

    static bool covers(const std::string &goal, const std::string &region)
    {
        const auto dot = region.find('.');
        const std::string side = dot == std::string::npos ? "" : region.substr(dot + 1);
        const auto bases = parts(goal.substr(2), '|');
        const bool named =
            bases.front() == "*" || std::find(bases.begin(), bases.end(), region.substr(0, dot)) != bases.end();
        return named && (side.empty() || (goal[0] != 'L' && goal[0] != 'R') || (goal[0] == 'L') == (side == "left"));
    }

    void checkPlaces()
    {
        if (!known_.contains("places"))
            return;
        for (const std::string goal : known_["places"])
            if (!isThere(goal))
                faults_ += " missing " + goal;
        std::vector<std::string> allowed = known_["places"];
        for (const std::string goal : known_.value("may", json::array()))
            allowed.push_back(goal);
        for (const auto &region : understood_.regions)
            if (std::none_of(allowed.begin(), allowed.end(),
                             [&](const std::string &goal) { return covers(goal, region.id); }))
                faults_ += " stray " + region.id;
    }

    void checkTerms(const char *key, const std::vector<Understood> &list, bool wanted)
    {
        for (const std::string goal : known_.value(key, json::array())) {
            const auto ids = parts(goal, '|');
            const bool there = std::any_of(list.begin(), list.end(), [&](const Understood &item) {
                return std::find(ids.begin(), ids.end(), item.id) != ids.end();
            });
            if (there != wanted)
                faults_ += std::string(" ") + key + " " + goal;
        }
    }

    void checkStrength()
    {
        if (!known_.contains("strength"))
            return;
        const json said = understood_.intensity ? json(understood_.intensity->value) : json();
        const json &wanted = known_["strength"];
        const bool right =
            wanted.is_array() ? std::find(wanted.begin(), wanted.end(), said) != wanted.end() : wanted == said;
        if (!right)
            faults_ += " strength " + said.dump();
    }

    void checkFlags()
    {
        if (!known_.contains("flags"))
            return;
        for (const std::string goal : known_["flags"]) {
            const auto ids = parts(goal, '|');
            if (std::none_of(understood_.flags.begin(), understood_.flags.end(), [&](const StatedFlag &flag) {
                    return std::find(ids.begin(), ids.end(), flag.flag) != ids.end();
                }))
                faults_ += " no " + goal;
        }
        if (known_["flags"].empty() && !understood_.flags.empty())
            faults_ += " false " + understood_.flags.front().flag;
    }

    const json &known_;
    const Understanding &understood_;
    std::string faults_;
};

json stories(const std::string &file)
{
    const auto text = readFile(std::filesystem::path(KNOTFINDER_SOURCE_SHARE) / "tests/data" / file, 1U << 20U);
    REQUIRE(text);
    return json::parse(text.value());
}

} // namespace

TEST_CASE("Stories of pain are read as a careful reader would", "[stories]")
{
    constexpr double leastRight = 0.9;
    const json known = stories(GENERATE("sentences.json", "sentences_more.json", "sentences_fresh.json"));
    std::size_t right = 0;
    std::string wrong;
    for (const auto &story : known["cases"]) {
        const std::string text = story["text"];
        const auto understood = search().understand(text);
        const std::string faults = Judge(story, understood).faults();
        right += faults.empty() ? 1 : 0;
        if (!faults.empty())
            wrong += "\n" + text + ":" + faults;
    }
    WARN("read right: " << right << " of " << known["cases"].size() << wrong);
    CHECK(static_cast<double>(right) >= leastRight * static_cast<double>(known["cases"].size()));
}

TEST_CASE("Every rule of danger names a red flag, signs and things that there are", "[stories]")
{
    const auto file = std::filesystem::path(KNOTFINDER_SOURCE_SHARE) / "data/safety.json";
    const auto text = readFile(file, 4U << 20U);
    REQUIRE(text);
    std::set<std::string> flags;
    const json safety = json::parse(text.value());
    for (const auto &flag : safety["red_flags"])
        flags.insert(flag["id"].get<std::string>());
    const auto &catalog = *test::realCatalog();
    std::set<std::string> known{"strength", "age"};
    for (const auto &sign : catalog.lexicon().danger.signs)
        known.insert(sign.id);
    for (const auto &region : catalog.lexicon().regions)
        known.insert("at:" + region.region);
    for (const auto &term : catalog.vocabulary().qualities)
        known.insert("feels:" + term.id);
    for (const auto &term : catalog.vocabulary().activities)
        known.insert("with:" + term.id);
    const auto check = [&](const Texts &group) {
        for (const auto &item : group) {
            const bool number = item.starts_with("strength:") || item.starts_with("age:");
            INFO(item);
            CHECK(known.contains(number ? item.substr(0, item.find(':')) : item.substr(0, item.find('.'))));
        }
    };
    for (const auto &rule : catalog.lexicon().danger.rules) {
        INFO(rule.flag);
        CHECK(flags.contains(rule.flag));
        for (const auto &group : rule.all)
            check(group);
        check(rule.unless);
    }
}

TEST_CASE("A flag that is stated names the words", "[stories]")
{
    const auto understood = search().understand("I have a fever, a stiff neck and a bad headache");
    const auto flag = std::find_if(understood.flags.begin(), understood.flags.end(),
                                   [](const StatedFlag &one) { return one.flag == "meningitis"; });
    REQUIRE(flag != understood.flags.end());
    CHECK(flag->words == "fever, stiff neck");
}

namespace {

bool raises(const std::string &text, const std::string &flag)
{
    const auto flags = search().understand(text).flags;
    return std::any_of(flags.begin(), flags.end(), [&](const StatedFlag &one) { return one.flag == flag; });
}

} // namespace

TEST_CASE("Two weak legs with a bad back are an emergency, one is not", "[stories]")
{
    CHECK(raises("my legs are weak and my lower back hurts", "cauda_equina"));
    CHECK_FALSE(raises("my leg is weak and my lower back hurts", "cauda_equina"));
    CHECK(raises("my leg is weak and my lower back hurts", "progressive_weakness"));
}

TEST_CASE("A negation that denies nothing leaves the danger", "[stories]")
{
    CHECK(raises("breathless for no reason since the long flight", "pulmonary_embolism"));
    CHECK(raises("no pain when I sit but no control of my waterworks since my back went out", "cauda_equina"));
    CHECK(raises("never felt a neck ache like this, one side, and I feel giddy", "cervical_artery_dissection"));
    CHECK_FALSE(search().understand("I have never felt a neck ache like this").regions.empty());
    CHECK_FALSE(raises("no fever, no chills and no weight loss, back ache", "fever_infection"));
}

TEST_CASE("A danger may hold a whole saying, and a part of a saying is none", "[stories]")
{
    CHECK(raises("stress fracture in my shin", "hip_fracture_stress"));
    CHECK(raises("a snap in my head, then an awful headache", "thunderclap_headache"));
    CHECK(search().understand("out of breath from the stairs because I'm unfit").flags.empty());
    CHECK(search().understand("weight training made my chest sore").flags.empty());
}

TEST_CASE("One side of the back leaves out the middle", "[stories]")
{
    const auto regions = search().understand("my low back hurts on the left").regions;
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().id == "low_back.left");
}

TEST_CASE("What eases is told apart from what worsens", "[stories]")
{
    const auto understood = search().understand("low back ache, worse when I sit, better when I walk");
    REQUIRE(understood.activities.size() == 1);
    CHECK(understood.activities.front().id == "sitting_long");
    REQUIRE(understood.eased.size() == 1);
    CHECK(understood.eased.front().id == "walking");
}

TEST_CASE("Words that were not used are named, and one thing is asked", "[stories]")
{
    const std::string text = "my knee hurts whenever I frobnicate";
    const auto understood = search().understand(text);
    REQUIRE(understood.unused.size() == 1);
    CHECK(text.substr(understood.unused[0].start, understood.unused[0].length) == "frobnicate");
    CHECK(understood.ask == AskBack::side);
    CHECK(search().understand("it hurts when I sneeze").ask == AskBack::where);
    CHECK(search().understand("my left heel hurts").ask == AskBack::nothing);
}

TEST_CASE("The end of a long story is read as well as its beginning", "[stories]")
{
    std::string text;
    while (text.size() < 19'000)
        text += "We packed every evening for a month and the children had school. ";
    const auto understood = search().understand(text + "My right heel hurts.");
    REQUIRE(understood.regions.size() == 1);
    CHECK(understood.regions.front().id == "heel.right");
}

TEST_CASE("Any text is read without harm, and its spans lie in it", "[stories]")
{
    const std::vector<std::string> words{"left",
                                         "right",
                                         "knee",
                                         "back",
                                         "not",
                                         "no",
                                         "and",
                                         "to",
                                         "from",
                                         "when",
                                         "I",
                                         "my",
                                         "hurts",
                                         "7",
                                         "/10",
                                         ",",
                                         ".",
                                         "better",
                                         "years",
                                         "ago",
                                         "lift",
                                         "pillow",
                                         "under",
                                         "father",
                                         "both",
                                         "fever",
                                         "but",
                                         "\xC3",
                                         "(",
                                         "10",
                                         "neck",
                                         "down",
                                         "arm",
                                         "side",
                                         "of",
                                         "whole",
                                         "\xF0\x9F\x98\xAD",
                                         "chest",
                                         "pressure",
                                         "is",
                                         "fine",
                                         "now",
                                         "was",
                                         "sorry"};
    std::mt19937 random(20'260'729); // the same texts in every run
    std::uniform_int_distribution<std::size_t> pick(0, words.size() - 1);
    std::uniform_int_distribution<std::size_t> length(0, 60);
    for (int run = 0; run < 3'000; ++run) {
        std::string text;
        for (std::size_t i = length(random); i > 0; --i)
            text += words[pick(random)] + (run % 3 == 0 ? "" : " ");
        const auto understood = search().understand(text);
        INFO(text);
        for (const auto *list : {&understood.regions, &understood.qualities, &understood.activities, &understood.eased})
            for (const auto &item : *list)
                REQUIRE(item.from.start + item.from.length <= text.size());
        for (const auto &span : understood.unused)
            REQUIRE(span.start + span.length <= text.size());
    }
}

TEST_CASE("A crash that hurts the head or the neck raises the alarm for both", "[stories]")
{
    CHECK(raises("headache at the back of my head on the right after a car crash yesterday", "head_neck_injury"));
    CHECK(raises("my forehead aches since I came off my bike", "head_neck_injury"));
    CHECK(raises("my neck hurts since a rear end collision, arms tingle", "head_neck_injury"));
    CHECK(raises("got shunted from behind on Friday and my neck hurts", "head_neck_injury"));
    CHECK_FALSE(raises("my wrist hurts since I fell off my bike", "head_neck_injury"));
}

TEST_CASE("What food, boots or lying on a limb explain is no alarm, its dangerous sibling is", "[stories]")
{
    CHECK_FALSE(
        raises("beetroot salad turned my wee pink, my low back is tired from digging", "kidney_stone_infection"));
    CHECK(raises("pink wee and pain in my side", "kidney_stone_infection"));
    CHECK_FALSE(raises("my leg went dead from sitting on it, two minutes and it was fine", "stroke_signs"));
    CHECK(raises("my leg went dead suddenly and my face droops", "stroke_signs"));
    CHECK(raises("my leg went dead from sitting on it and my face droops", "stroke_signs"));
    CHECK(raises("my arm went dead from lying on it and still will not move", "stroke_signs"));
    CHECK_FALSE(
        raises("toes go cold in ski boots, the top of the foot hurts under the buckle", "progressive_weakness"));
    CHECK_FALSE(raises("crouching to weed the beds my thigh burns", "cauda_equina"));
    CHECK(raises("I weed the bed and my low back hurts", "cauda_equina"));
}
