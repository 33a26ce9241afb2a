// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "temporary_folder.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/problem.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;

TEST_CASE("A file is written whole and read back")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "a.txt";
    REQUIRE(writeFile(file, "first").ok());
    REQUIRE(writeFile(file, "second").ok());
    CHECK(readFile(file).value() == "second");
    const auto entries = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    CHECK(entries == 1); // no temporary is left behind
}

TEST_CASE("A target that cannot be written leaves nothing behind and says why")
{
    const test::TemporaryFolder folder;
    const auto missing = writeFile(folder.path() / "no" / "a.txt", "x");
    REQUIRE_FALSE(missing.ok());
    CHECK(toLine(missing.problems().front()).find("cannot be written: No such file") != std::string::npos);
    CHECK(writeFile(folder.path(), "x").problems().front().what == "is a folder");
}

TEST_CASE("A full disk is noticed")
{
    const auto full = writeFile("/dev/full", std::string(100'000, 'x'));
    REQUIRE_FALSE(full.ok());
    CHECK(full.problems().front().what.find("No space left") != std::string::npos);
}

TEST_CASE("Reading says what is wrong with a path")
{
    const test::TemporaryFolder folder;
    CHECK(readFile(folder.path() / "none").problems().front().what.find("cannot be read") == 0);
    CHECK(readFile(folder.path()).problems().front().what == "is a folder");
    const auto large = folder.write("large", std::string(3000, 'x'));
    CHECK(readFile(large, 2000).problems().front().what == "is too large");
}

TEST_CASE("A problem is one line")
{
    const Problem problem{"a.json", "/x/0", "is\nwrong", "a number"};
    CHECK(toLine(problem) == "a.json: /x/0: is wrong; allowed: a number");
    CHECK(toLine({"", "", "is wrong", ""}) == "is wrong");
}
