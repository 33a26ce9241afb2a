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

Problems withSummary(const std::string &summary)
{
    const FixtureData data;
    data.change([&](ordered_json &muscle) { muscle["summary"] = summary; });
    return data.validate();
}

} // namespace

TEST_CASE("Promises, shouting and careless writing are named", "[catalog]")
{
    const auto [text, words] = GENERATE(table<std::string, std::string>({
        {"This cures your pain.", "says 'cures'"},
        {"Relief is guaranteed.", "says 'guaranteed'"},
        {"It works 100 % of the time.", "says '100 %'"},
        {"This will heal you.", "says 'will heal'"},
        {"We promise relief.", "says 'we promise'"},
        {"You will be free of pain.", "says 'be free of pain'"},
        {"It permanently fixes the neck.", "says 'permanently fixes'"},
        {"Press it now!", "has an exclamation mark"},
        {"See www.example.org for more.", "holds a web address"},
        {"See https://example.org.", "holds a web address"},
        {"a small start.", "begins with a small letter"},
        {"NEVER press here.", "shouts 'NEVER'"},
        {"Two  blanks.", "has a blank too many"},
        {" Leading blank.", "has a blank too many"},
        {"Fill in: what it does.", "is still to be filled in"},
    }));
    const auto problems = withSummary(text);
    INFO(text << '\n' << linesOf(problems));
    CHECK(problems.size() == 1);
    CHECK(has(problems, "/summary", words));
}

TEST_CASE("Harmless words near banned ones pass", "[catalog]")
{
    for (const char *text :
         {"You can procure a ball anywhere.", "Secure the ball in a sock.", "It is obscure.",
          "An MRI or CT scan, at C7 or T12, may help.", "Loosely said, e.g. by hand. It is 1.5 cm wide."}) {
        INFO(text << '\n' << linesOf(withSummary(text)));
        CHECK(withSummary(text).empty());
    }
}

TEST_CASE("Long sentences are counted over the whole file", "[catalog]")
{
    std::string longOne = "This";
    for (int i = 0; i < 300; ++i)
        longOne += " very";
    const auto problems = withSummary(longOne + " long sentence.");
    INFO(linesOf(problems));
    CHECK(problems.size() == 1);
    CHECK(has(problems, "", "words on average; allowed: fewer than 16"));
}

TEST_CASE("Headings are in sentence case", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) {
        muscle["trigger_points"][0]["label"] = "Middle Of The Muscle Belly";
        muscle["stretches"][0]["name"] = "Achilles and C7 lean";
    });
    const auto problems = data.validate();
    INFO(linesOf(problems));
    REQUIRE(problems.size() == 1);
    CHECK(has(problems, "/trigger_points/0/label", "is in title case"));
}

TEST_CASE("A citation names the work, without an address", "[catalog]")
{
    const FixtureData data;
    data.change([](ordered_json &muscle) { muscle["sources"][0]["citation"] = "Author 2020, doi.org/10.1/x"; });
    const auto problems = data.validate();
    REQUIRE(problems.size() == 1);
    CHECK(has(problems, "/sources/0/citation", "holds a web address"));
}
