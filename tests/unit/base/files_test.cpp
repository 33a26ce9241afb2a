// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "temporary_folder.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/printable.h>
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
    CHECK(toLine({"", "", "unknown id 'nek'", "did you mean 'neck'?"}) == "unknown id 'nek'; did you mean 'neck'?");
    CHECK(toLine({"", "", "", "a number"}) == "allowed: a number");
}

TEST_CASE("What a problem echoes is clean and short")
{
    CHECK(printable("a\tb\x1b[31m\x7f\u0085\u202Ec\u200B") == "a b [31m  c");
    CHECK(printable("\xff\xfe ä€😀 \xc3") == "?? ä€😀 ?");
    CHECK(printable("\xc0\xaf\xed\xa0\x80") == "?????"); // overlong, half a pair
    CHECK(shortened("abcdef", 6) == "abcdef");
    CHECK(shortened("abcdefg", 6) == "abcdef…");
    CHECK(shortened("abä", 3) == "ab…");
    CHECK(inQuotes("nek") == "'nek'");
    CHECK(inQuotes(std::string(1'000'000, 'x')) == "'" + std::string(60, 'x') + "…'");
    const std::string endless(1'000'000, 'x');
    CHECK(toLine({"", "/" + endless, "unknown id '" + endless + "', sorry", "one of " + endless}).size() < 700);
    CHECK(toLine({"", "", "unknown id '" + endless + "'", ""}).ends_with("x…'"));
    CHECK(readFile("").problems().front().what == "no file is named");
}
