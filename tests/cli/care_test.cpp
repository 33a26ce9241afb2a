// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;
using nlohmann::json;

TEST_CASE("The care plan says for each knot whether to press it", "[cli]")
{
    const auto run =
        cli({"care", "--trigger-point", "gastrocnemius.3.right", "--trigger-point", "gastrocnemius.1.left", "--json"});
    REQUIRE(run.exitCode == 0);
    const auto plan = json::parse(run.out);
    CHECK(plan["stop"].is_null());
    REQUIRE(plan["items"].size() == 1);
    const auto &spots = plan["items"][0]["spots"];
    CHECK(spots[0]["mark"] == "leave_alone");
    CHECK(spots[0]["side"] == "right");
    CHECK(spots[1]["mark"] == "press");
    CHECK(spots[1]["side"] == "left");
    CHECK_FALSE(spots[1]["safe_places"].empty());
    for (const auto &exercise : plan["items"][0]["exercises"])
        CHECK(exercise["spots"] == json{"gastrocnemius.1"});
    CHECK_FALSE(plan["warnings"].empty());
    CHECK_FALSE(plan["need"].empty());
}

TEST_CASE("Pain that fits the heart leaves no exercise in the plan", "[cli]")
{
    const auto run = cli({"care", "--muscle", "scalenes", "--region", "sternum", "--region", "inner_upper_arm.left"});
    REQUIRE(run.exitCode == 0);
    CHECK(contains(run.out, "Call emergency services now"));
    CHECK_FALSE(contains(run.out, "What you can do"));
    CHECK_FALSE(contains(run.out, "How long:"));
}

TEST_CASE("What needs a doctor today leaves no exercise in the plan, and says so", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto drawing = folder.write("clot.knotfinder.json", R"({"format": "knotfinder-drawing",
        "version": 1, "figure": "neutral", "marks": [{"regions": ["calf.left"]}], "answers": {"dvt_calf": true}})");
    const auto run = cli({"care", "--muscle", "soleus", "--drawing", drawing.string()});
    REQUIRE(run.exitCode == 0);
    CHECK(contains(run.out, "do not press, roll, stretch or heat it"));
    CHECK_FALSE(contains(run.out, "press here"));
    CHECK_FALSE(contains(run.out, "How long:"));
    const auto drawn = [&](const std::string &of) {
        const auto file = folder.path() / "calf.svg";
        REQUIRE(cli({"render", "--view", "back", "--muscle", "soleus", "--drawing", of, "--force", "-o", file.string()})
                    .exitCode == 0);
        return knotfinder::readFile(file).value();
    };
    const auto harmless = folder.write("calf.knotfinder.json", R"({"format": "knotfinder-drawing",
        "version": 1, "figure": "neutral", "marks": [{"regions": ["calf.left"]}]})");
    CHECK(drawn(drawing.string()) != drawn(harmless.string())); // rings instead of crosses
}

TEST_CASE("Care asks for what it needs in one line", "[cli]")
{
    for (const auto &words : std::vector<std::vector<std::string>>{
             {"care"}, {"care", "--muscle", "trapezus"}, {"care", "--review", "--json"}, {"care", "--muscle"}}) {
        const auto run = cli(words);
        CHECK(run.exitCode == 2);
        CHECK(isOneLine(run.err));
        CHECK(run.out.empty());
    }
}

TEST_CASE("The review names every mark", "[cli]")
{
    const auto run = cli({"care", "--review"});
    REQUIRE(run.exitCode == 0);
    CHECK(contains(run.out, "## Trapezius"));
    CHECK(contains(run.out, "○ leave alone"));
}
