// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;

namespace {

std::string dataFolder()
{
    return std::string(KNOTFINDER_SOURCE_SHARE) + "/data";
}

test::RunOptions withShare(const std::string &share)
{
    test::RunOptions options;
    options.environment = {{"KNOTFINDER_SHARE", share}};
    return options;
}

} // namespace

TEST_CASE("A full device for the output is noticed", "[cli]")
{
    test::RunOptions options;
    options.outFile = "/dev/full";
    for (const std::vector<std::string> &words : {std::vector<std::string>{"regions"},
                                                  {"muscles", "--json"},
                                                  {"--help"},
                                                  {"rank", "--region", "nose", "--json"}}) {
        const auto run = cli(words, options);
        INFO(run.err);
        CHECK(run.exitCode == 1);
        CHECK(isOneLine(run.err));
        CHECK(contains(run.err, "cannot write to standard output: No space left on device"));
    }
}

TEST_CASE("A full disk leaves nothing half-written", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("dataset.pack", "what stood here before").string();
    test::RunOptions options;
    options.fileSizeLimit = 4096;
    const auto run = cli({"pack", dataFolder(), "--force", "-o", file}, options);
    INFO(run.err);
    CHECK(run.exitCode == 1);
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, file));
    CHECK(std::filesystem::file_size(file) == std::string("what stood here before").size());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A place that cannot be written to is one line", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("file", "").string();
    for (const std::string &target :
         {file + "/x.pack", (folder.path() / "no/such/x.pack").string(), folder.path().string()}) {
        const auto run = cli({"pack", dataFolder(), "-o", target});
        INFO(run.err);
        CHECK(run.exitCode == 1);
        CHECK(isOneLine(run.err));
        CHECK(contains(run.err, target));
    }
}

TEST_CASE("A missing or damaged atlas is one line", "[cli]")
{
    const test::TemporaryFolder share;
    const auto missing = cli({"regions"}, withShare(share.path().string()));
    INFO(missing.err);
    CHECK(missing.exitCode == 1);
    CHECK(isOneLine(missing.err));
    std::filesystem::create_directories(share.path() / "assets");
    std::filesystem::copy(std::string(KNOTFINDER_SOURCE_SHARE) + "/assets/atlas", share.path() / "assets/atlas",
                          std::filesystem::copy_options::recursive);
    std::filesystem::resize_file(share.path() / "assets/atlas/cells.bin", 1000);
    const auto damaged = cli({"rank", "--region", "nose"}, withShare(share.path().string()));
    INFO(damaged.err);
    CHECK(damaged.exitCode == 1);
    CHECK(isOneLine(damaged.err));
    CHECK(contains(damaged.err, "cells.bin"));
}

TEST_CASE("A damaged picture is one line and no picture", "[cli]")
{
    const test::TemporaryFolder share;
    const auto source = std::filesystem::path(KNOTFINDER_SOURCE_SHARE);
    std::filesystem::create_directories(share.path() / "assets");
    std::filesystem::create_directory_symlink(source / "data", share.path() / "data");
    std::filesystem::copy(source / "assets/atlas", share.path() / "assets/atlas",
                          std::filesystem::copy_options::recursive);
    for (const char *name : {"cells.bin", "regions.json", "views.json", "neutral-back.svg", "neutral-back.cells",
                             "palette.json", "checksums.txt"}) {
        const auto file = share.path() / "assets/atlas" / name;
        const auto sound = readFile(file).value();
        auto bytes = sound;
        bytes[bytes.size() / 3] ^= 4; // one bit, which the reader of the format may well take
        share.write(std::string("assets/atlas/") + name, bytes);
        const auto out = (share.path() / "back.svg").string();
        const auto run = cli({"render", "--view", "back", "-o", out}, withShare(share.path().string()));
        INFO(run.err);
        CHECK(run.exitCode == 1);
        CHECK(isOneLine(run.err));
        CHECK(contains(run.err, std::string(name) + ": is damaged"));
        CHECK_FALSE(std::filesystem::exists(out));
        share.write(std::string("assets/atlas/") + name, sound);
    }
}

TEST_CASE("Pipes and devices in place of files are refused at once", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto pipe = (folder.path() / "pipe.json").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string &file : {pipe, std::string("/dev/zero"), folder.path().string()})
        for (const auto &words : {std::vector<std::string>{"rank", "--drawing", file},
                                  std::vector<std::string>{"sheet", "--muscle", "soleus", "--logo", file, "-o",
                                                           (folder.path() / "s.pdf").string()}}) {
            const auto run = cli(words);
            INFO(run.err);
            CHECK(run.exitCode == 1);
            CHECK(isOneLine(run.err));
        }
}

#ifndef __SANITIZE_ADDRESS__ // a sanitizer takes more address space than any limit leaves
TEST_CASE("Too little memory ends in one line or does no harm", "[cli]")
{
    test::RunOptions options;
    for (const std::size_t megabytes : {80U, 90U, 100U, 110U, 130U, 200U, 400U}) {
        options.memoryLimit = megabytes << 20U;
        if (cli({"--version"}, options).exitCode != 0)
            continue; // too little even for the system to load the program
        const auto run = cli({"rank", "--region", "nose"}, options);
        INFO(megabytes << ' ' << run.exitCode << ' ' << run.err);
        CHECK((run.exitCode == 0 || (run.exitCode == 1 && isOneLine(run.err))));
    }
}
#endif

TEST_CASE("A missing dataset is named", "[cli]")
{
    const test::TemporaryFolder share;
    std::filesystem::create_directories(share.path() / "assets");
    std::filesystem::create_directory_symlink(std::string(KNOTFINDER_SOURCE_SHARE) + "/assets/atlas",
                                              share.path() / "assets/atlas");
    const auto run = cli({"muscles"}, withShare(share.path().string()));
    CHECK(run.exitCode == 1);
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, "is no data folder"));
}

TEST_CASE("A sheet whose pictures cannot be drawn is not written", "[cli]")
{
    const auto source = std::filesystem::path(KNOTFINDER_SOURCE_SHARE);
    for (const char *file : {"neutral-back.svg", "palette.json", "neutral-back.cells"}) {
        const test::TemporaryFolder share;
        std::filesystem::create_directories(share.path() / "assets");
        std::filesystem::create_directory_symlink(source / "data", share.path() / "data");
        std::filesystem::copy(source / "assets/atlas", share.path() / "assets/atlas",
                              std::filesystem::copy_options::recursive);
        std::filesystem::resize_file(share.path() / "assets/atlas" / file, 100);
        for (const char *format : {"pdf", "html", "png"}) {
            const auto out = share.path() / (std::string("sheet.") + format);
            const auto run =
                cli({"sheet", "--muscle", "rhomboids", "-o", out.string()}, withShare(share.path().string()));
            INFO(file << ' ' << format << ' ' << run.err);
            CHECK(run.exitCode == 1);
            CHECK(isOneLine(run.err));
            CHECK(contains(run.err, file));
            CHECK_FALSE(std::filesystem::exists(out));
        }
    }
}
