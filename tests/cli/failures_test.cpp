// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <catch2/catch.hpp>

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
    const auto run = cli({"pack", dataFolder(), "-o", file}, options);
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
