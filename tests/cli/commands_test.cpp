// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;
using nlohmann::json;

TEST_CASE("Help and version go to standard output", "[cli]")
{
    for (const std::string word : {"--help", "-h", "help"}) {
        const auto run = cli({word});
        CHECK(run.exitCode == 0);
        CHECK(run.err.empty());
        for (const char *command : {"regions", "muscles", "muscle", "search", "rank", "validate", "pack"})
            CHECK(contains(run.out, std::string("  ") + command + "  "));
    }
    const auto version = cli({"--version"});
    CHECK(version.exitCode == 0);
    CHECK(isOneLine(version.out));
    CHECK(contains(version.out, "knotfinder-cli "));
}

TEST_CASE("Every command explains itself", "[cli]")
{
    for (const std::string command : {"regions", "muscles", "muscle", "search", "rank", "validate", "pack"}) {
        const auto run = cli({command, "--help"});
        INFO(command);
        CHECK(run.exitCode == 0);
        CHECK(run.out.starts_with("Usage: knotfinder-cli " + command));
        CHECK(run.err.empty());
    }
}

TEST_CASE("A wrong command line is one line on standard error and exit code 2", "[cli]")
{
    const auto [words, said] = GENERATE(table<std::vector<std::string>, std::string>({
        {std::vector<std::string>(), "no command was given"},
        {{"rnak"}, "unknown command 'rnak'; did you mean 'rank'?"},
        {{"zzzzzz"}, "allowed: regions, muscles"},
        {{"rank", "--regoin", "nose"}, "unknown option '--regoin'; did you mean '--region'?"},
        {{"rank", "--region"}, "option '--region' lacks its value; allowed: --region ID"},
        {{"rank"}, "nothing to rank"},
        {{"rank", "nose", "--json"}, "'nose' is one word too many"},
        {{"rank", "--region", "nose", "--top", "0"}, "a whole number from 1 to 1000"},
        {{"rank", "--region", "nose", "--top", "many"}, "--top 'many' is not allowed"},
        {{"rank", "--region", "nose", "--top", "5", "--top", "6"}, "option '--top' stands twice"},
        {{"regions", "--json=yes"}, "option '--json' takes no value"},
        {{"regions", "more"}, "'more' is one word too many"},
        {{"muscle"}, "'muscle' needs more words"},
        {{"muscle", "new"}, "the new muscle has no id"},
        {{"search"}, "'search' needs more words"},
        {{"pack", "data"}, "where to write is missing"},
    }));
    const auto run = cli(words);
    INFO(run.err);
    CHECK(run.exitCode == 2);
    CHECK(run.out.empty());
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, said));
}

TEST_CASE("All 180 regions are listed", "[cli]")
{
    const auto run = cli({"regions", "--json"});
    REQUIRE(run.exitCode == 0);
    const auto regions = json::parse(run.out);
    REQUIRE(regions.is_array());
    CHECK(regions.size() == 180);
    std::set<std::string> ids;
    for (const auto &region : regions) {
        ids.insert(region.at("id").get<std::string>());
        CHECK_FALSE(region.at("label").get<std::string>().empty());
    }
    CHECK(ids.size() == 180);
    CHECK(ids.contains("temple.right"));
    CHECK(ids.contains("nose"));
    const auto plain = cli({"regions"});
    CHECK(plain.exitCode == 0);
    CHECK(contains(plain.out, "inner_border_of_scapula.left\t"));
    CHECK(std::count(plain.out.begin(), plain.out.end(), '\n') == 180);
}

TEST_CASE("All muscles are listed", "[cli]")
{
    const auto run = cli({"muscles", "--json"});
    REQUIRE(run.exitCode == 0);
    const auto muscles = json::parse(run.out);
    REQUIRE(muscles.is_array());
    std::set<std::string> ids;
    for (const auto &muscle : muscles) {
        ids.insert(muscle.at("id").get<std::string>());
        CHECK_FALSE(muscle.at("trigger_points").empty());
    }
    CHECK(ids.size() == muscles.size());
    CHECK(ids.contains("trapezius"));
    const auto plain = cli({"muscles"});
    CHECK(contains(plain.out, "trapezius\tTrapezius\t7\n"));
}

TEST_CASE("Options may be written with an equals sign, and -- ends them", "[cli]")
{
    CHECK(cli({"rank", "--region=nose", "--top=3", "--json"}).exitCode == 0);
    const auto run = cli({"search", "--", "--traps"});
    CHECK(run.exitCode == 0);
    CHECK(contains(run.out, "trapezius"));
}
