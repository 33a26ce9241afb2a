// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "temporary_folder.h"

#include <knotfinder/base/checksum.h>
#include <knotfinder/base/files.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/base/problem.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace knotfinder;
namespace fs = std::filesystem;

namespace {

unsigned modeOf(const fs::path &file)
{
    return static_cast<unsigned>(fs::status(file).permissions());
}

std::ptrdiff_t entriesIn(const fs::path &folder)
{
    return std::distance(fs::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("A file is written whole and read back")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "a.txt";
    REQUIRE(writeFile(file, "first").ok());
    REQUIRE(writeFile(file, "second").ok());
    CHECK(readFile(file).value() == "second");
    CHECK(entriesIn(folder.path()) == 1); // no temporary is left behind
}

TEST_CASE("A new file is for all or for its owner; a file that is written over keeps its mode")
{
    const test::TemporaryFolder folder;
    const mode_t mask = ::umask(022);
    REQUIRE(writeFile(folder.path() / "shared", "x").ok());
    REQUIRE(writeFile(folder.path() / "own", "x", Readers::ownerOnly).ok());
    CHECK(modeOf(folder.path() / "shared") == 0644);
    CHECK(modeOf(folder.path() / "own") == 0600);
    for (const unsigned mode : {0600U, 0640U, 0666U}) {
        fs::permissions(folder.path() / "shared", static_cast<fs::perms>(mode));
        REQUIRE(writeFile(folder.path() / "shared", "y").ok());
        CHECK(modeOf(folder.path() / "shared") == mode);
    }
    ::umask(mask);
}

TEST_CASE("A symbolic link stays a link and what it names is written")
{
    const test::TemporaryFolder folder;
    fs::create_directory(folder.path() / "there");
    fs::create_symlink("there/b", folder.path() / "a");
    fs::create_symlink("a", folder.path() / "link");
    REQUIRE(writeFile(folder.path() / "link", "new").ok()); // what a link names need not be there yet
    REQUIRE(writeFile(folder.path() / "link", "newer").ok());
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(fs::is_symlink(folder.path() / "a"));
    CHECK(fs::is_regular_file(fs::symlink_status(folder.path() / "there/b")));
    CHECK(readFile(folder.path() / "there/b").value() == "newer");
    fs::create_symlink("round", folder.path() / "round");
    CHECK_FALSE(writeFile(folder.path() / "round", "x").ok());
}

TEST_CASE("What killed writers left is removed, what running ones write is not")
{
    const test::TemporaryFolder folder;
    const auto dead = folder.write(".knotfinder-write-Dead00", "half");
    const auto alive = folder.write(".knotfinder-write-Alive0", "half");
    const auto foreign = folder.write("a.txt.AbCdEf", "somebody's");
    const int held = ::open(alive.c_str(), O_RDWR);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    REQUIRE(writeFile(folder.path() / "a.txt", "x").ok());
    ::close(held);
    CHECK_FALSE(fs::exists(dead));
    CHECK(fs::exists(alive));
    CHECK(fs::exists(foreign));
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

TEST_CASE("A write that the disk does not take leaves the old file as it was")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.txt", "old");
    rlimit before = {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto disposition = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = writeFile(file, std::string(100'000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    ::signal(SIGXFSZ, disposition);
    REQUIRE_FALSE(written.ok());
    CHECK(written.problems().front().what.find("cannot be written: File too large") == 0);
    CHECK(readFile(file).value() == "old");
    CHECK(entriesIn(folder.path()) == 1);
}

TEST_CASE("Pipes, devices and folders are refused at once")
{
    const test::TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const auto &path : {pipe, fs::path("/dev/zero"), fs::path("/dev/null")}) {
        CHECK(readFile(path).problems().front().what == "is no regular file");
        CHECK_FALSE(regularOrNothing(path).ok());
        CHECK_FALSE(fingerprintOf(path));
    }
    CHECK_FALSE(regularOrNothing(folder.path()).ok());
    CHECK(regularOrNothing(folder.path() / "none").ok());
    CHECK_FALSE(writeFile(pipe, "x").ok()); // nobody reads it
}

TEST_CASE("A file that somebody else changed is noticed, one that was only touched is not")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.txt", "one");
    const auto then = fingerprintOf(file);
    REQUIRE(then);
    CHECK_FALSE(hasChanged(file, then));
    const auto later = fs::last_write_time(file) + std::chrono::seconds(5);
    fs::last_write_time(file, later);
    CHECK_FALSE(hasChanged(file, then));
    folder.write("a.txt", "two");
    fs::last_write_time(file, later);
    CHECK(hasChanged(file, then));
    CHECK(hasChanged(file, std::nullopt));
    fs::remove(file);
    CHECK(hasChanged(file, then));
    CHECK_FALSE(hasChanged(file, std::nullopt));
}

TEST_CASE("The checksum is the one that zlib makes")
{
    CHECK(checksumOf("") == 0);
    CHECK(checksumOf("123456789") == 0xCBF43926);
    CHECK(checksumOf(std::string(1000, 'a')) == 0x9A38DA03);
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
    CHECK(printable("a\tb\n\x1b[1m\u202E\x7f", LineBreaks::kept) == "a\tb\n [1m ");
    CHECK(printableJson("{\"a\": \"ä\u202E\x7f\u0085\"}\n") == "{\"a\": \"ä\\u202e\\u007f\\u0085\"}\n");
    CHECK(inQuotes("nek") == "'nek'");
    CHECK(inQuotes(std::string(1'000'000, 'x')) == "'" + std::string(60, 'x') + "…'");
    const std::string endless(1'000'000, 'x');
    CHECK(toLine({"", "/" + endless, "unknown id '" + endless + "', sorry", "one of " + endless}).size() < 700);
    CHECK(toLine({"", "", "unknown id '" + endless + "'", ""}).ends_with("x…'"));
    CHECK(readFile("").problems().front().what == "no file is named");
}
