// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;
using nlohmann::json;

TEST_CASE("A muscle's page says how, why and how sure", "[cli]")
{
    const auto run = cli({"muscle", "trapezius"});
    REQUIRE(run.exitCode == 0);
    CHECK(run.err.empty());
    std::size_t last = 0;
    for (const char *part : {"Trapezius (Musculus trapezius)", "Call emergency services", "Where to press",
                             "What you can do", "How long:", "trapezius.1", "trapezius.7", "Take care",
                             "Ask a doctor or midwife first", "blood thinners", "How sure this is", "Sources"}) {
        const auto at = run.out.find(part, last);
        INFO(part);
        REQUIRE(at != std::string::npos); // in this order: the gravest caution before what to do
        last = at;
    }
    const auto file = readFile(std::string(KNOTFINDER_SOURCE_SHARE) + "/data/muscles/trapezius.json").value();
    CHECK(cli({"muscle", "trapezius", "--json"}).out == file);
}

TEST_CASE("A muscle not to press says so before it tells where its knots lie", "[cli]")
{
    const auto run = cli({"muscle", "popliteus"});
    REQUIRE(run.exitCode == 0);
    const auto warning = run.out.find("do not press here");
    REQUIRE(warning != std::string::npos);
    CHECK(warning < run.out.find("o 1 "));
    CHECK(contains(run.out, "Who can help"));
    CHECK_FALSE(contains(run.out, "x 1 "));
}

TEST_CASE("Doses are said as people say them, with each technique's cautions", "[cli]")
{
    const auto run = cli({"muscle", "quadratus_lumborum"});
    REQUIRE(run.exitCode == 0);
    CHECK(contains(run.out, "10 to 20 minutes, 1 to 3 times a day."));
    CHECK(contains(run.out, "It should feel easy"));
    CHECK(contains(run.out, "    * Warm, not hot. Never fall asleep on a heat pad."));
    CHECK_FALSE(contains(run.out, " 1 times"));
    CHECK_FALSE(contains(run.out, "May spread: "));
    CHECK(contains(run.out, "It may spread to "));
}

TEST_CASE("An unknown muscle is named with near ones", "[cli]")
{
    const auto run = cli({"muscle", "trapezus"});
    CHECK(run.exitCode == 2);
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, "unknown muscle 'trapezus'; did you mean 'trapezius'"));
}

TEST_CASE("A new muscle starts as a sound skeleton", "[cli]")
{
    const test::TemporaryFolder user;
    const auto plain = cli({"muscle", "new", "my_muscle"});
    REQUIRE(plain.exitCode == 0);
    CHECK(json::parse(plain.out).at("id") == "my_muscle");

    std::filesystem::create_directories(user.path() / "muscles");
    const auto written = cli({"muscle", "new", "my_muscle", "-o", (user.path() / "muscles").string()});
    CHECK(written.exitCode == 0);
    CHECK(readFile(user.path() / "muscles/my_muscle.json").value() == plain.out);

    const auto checked = cli({"validate", user.path().string(), "--json"});
    CHECK(checked.exitCode == 1);
    const auto problems = json::parse(checked.out);
    CHECK_FALSE(problems.empty());
    for (const auto &problem : problems) {
        INFO(problem.dump());
        CHECK(problem.at("what") == "is still to be filled in");
    }

    const auto again = cli({"muscle", "new", "my_muscle", "-o", (user.path() / "muscles").string()});
    CHECK(again.exitCode == 1);
    CHECK(contains(again.err, "is there already"));
}

TEST_CASE("The id of a new muscle is checked", "[cli]")
{
    for (const std::string id : {"My Muscle", "../evil", "", "9lives", "a/b", "ä"}) {
        const auto run = cli({"muscle", "new", id});
        INFO(id);
        CHECK(run.exitCode == 2);
        CHECK(isOneLine(run.err));
        CHECK(run.out.empty());
    }
}

TEST_CASE("A user's own muscle is listed, and what is unfilled or broken is named while the rest works", "[cli]")
{
    const test::TemporaryFolder home;
    const auto folder = home.path() / "knotfinder" / "muscles";
    std::filesystem::create_directories(folder);
    REQUIRE(cli({"muscle", "new", "my_muscle", "-o", folder.string()}).exitCode == 0);
    const auto sound = readFile(std::string(KNOTFINDER_SOURCE_SHARE) + "/data/muscles/soleus.json").value();
    std::string mine = sound;
    for (auto at = mine.find("\"soleus"); at != std::string::npos; at = mine.find("\"soleus", at + 1))
        mine.replace(at, 7, "\"mine");
    home.write("knotfinder/muscles/mine.json", mine);
    home.write("knotfinder/muscles/broken.json", "{");
    const test::RunOptions options{.input = "",
                                   .environment = {{"XDG_DATA_HOME", home.path().string()}},
                                   .outFile = "",
                                   .fileSizeLimit = 0,
                                   .memoryLimit = 0,
                                   .folder = ""};
    const auto run = cli({"muscles"}, options);
    INFO(run.err);
    CHECK(run.exitCode == 0);
    CHECK(contains(run.out, "mine\t"));
    CHECK(contains(run.out, "trapezius\t"));
    CHECK_FALSE(contains(run.out, "my_muscle"));
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 2);
    CHECK(contains(run.err, "broken.json: is not JSON at line 1, column 2"));
    CHECK(contains(run.err, "left out: "));
    CHECK(contains(run.err, "my_muscle.json: "));
    CHECK(contains(run.err, "is still to be filled in (and "));
}
