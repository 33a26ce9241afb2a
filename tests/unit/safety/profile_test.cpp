// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>
#include <knotfinder/safety/profile.h>

#include <catch2/catch.hpp>
#include <temporary_folder.h>

using namespace knotfinder;
using safety::Profile;

TEST_CASE("A profile not asked for lets every caution apply, one asked for only what holds", "[safety]")
{
    CHECK(Profile{}.mayApply("pregnancy"));
    const Profile asked{true, {"bleeding"}};
    CHECK(asked.mayApply("bleeding"));
    CHECK_FALSE(asked.mayApply("pregnancy"));
    CHECK(Profile{true, {}} != Profile{});
}

TEST_CASE("A profile is read back as it was written", "[safety]")
{
    for (const Profile &profile : {Profile{true, {}}, Profile{true, {"bleeding", "pregnancy"}}}) {
        const auto read = safety::parseProfile(toJson(profile), "profile.json");
        REQUIRE(read.ok());
        CHECK(read.value() == profile);
    }
}

TEST_CASE("A damaged profile is a problem, a missing one is not asked", "[safety]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "profile.json";
    CHECK(safety::loadProfile(file).value() == Profile{});
    for (const char *text : {"", "{", "[]", "{}", R"({"format": "knotfinder-profile", "version": 2, "holds": []})",
                             R"({"format": "knotfinder-profile", "version": 1, "holds": "pregnancy"})",
                             R"({"format": "knotfinder-profile", "version": 1, "holds": [1]})",
                             R"({"format": "knotfinder-profile", "version": 1, "holds": ["<b>"]})",
                             R"({"format": "knotfinder-profile", "version": 1, "holds": [], "more": 1})"}) {
        INFO(text);
        REQUIRE(writeFile(file, text).ok());
        const auto read = safety::loadProfile(file);
        REQUIRE_FALSE(read.ok());
        CHECK(read.problems().front().file == file.string());
        CHECK(readFile(file).value() == text); // nothing is lost
    }
}
