// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace knotfinder::test {

/// What came of a run of knotfinder-cli.
struct Run
{
    int exitCode = -1; ///< -1 when a signal ended it
    std::string out;
    std::string err;
};

struct RunOptions
{
    std::string input;                              ///< standard input
    std::map<std::string, std::string> environment; ///< set on top of the tests' own
    std::string outFile;                            ///< standard output goes here instead, such as /dev/full
    std::size_t fileSizeLimit = 0;                  ///< bytes; stands in for a full disk
    std::size_t memoryLimit = 0;                    ///< bytes of address space
    std::string folder;                             ///< working directory
};

/// Runs the built program; fails the test when it does not end within a minute.
[[nodiscard]] Run cli(const std::vector<std::string> &arguments, const RunOptions &options = {});

/// True when the text is exactly one line.
[[nodiscard]] bool isOneLine(const std::string &text);
[[nodiscard]] bool contains(const std::string &text, const std::string &part);

} // namespace knotfinder::test
