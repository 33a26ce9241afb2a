// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using knotfinder::test::cli;
using knotfinder::test::contains;
using nlohmann::json;

TEST_CASE("Words find muscles", "[cli]")
{
    const auto run = cli({"search", "traps", "--json"});
    REQUIRE(run.exitCode == 0);
    const auto answer = json::parse(run.out);
    CHECK(answer.at("muscles").at(0).at("id") == "trapezius");
    CHECK(contains(cli({"search", "trapezuis"}).out, "trapezius"));
}

TEST_CASE("A sentence is read", "[cli]")
{
    const auto run = cli(
        {"search", "burning", "7/10", "between", "my", "shoulder", "blades", "when", "I", "look", "down", "--json"});
    REQUIRE(run.exitCode == 0);
    const auto understood = json::parse(run.out).at("understood");
    CHECK(understood.at("regions").size() == 3);
    CHECK(understood.at("qualities").at(0).at("id") == "burning");
    CHECK(understood.at("activities").at(0).at("id") == "looking_down");
    CHECK(understood.at("intensity") == 7);
}

TEST_CASE("Words that fit nothing say so", "[cli]")
{
    const auto run = cli({"search", "qwertzuiop"});
    CHECK(run.exitCode == 0);
    CHECK(run.out == "Nothing fits these words.\n");
    CHECK(json::parse(cli({"search", "qwertzuiop", "--json"}).out).at("muscles").empty());
}
