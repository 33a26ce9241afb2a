// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <knotfinder/base/files.h>

#include <filesystem>

namespace knotfinder::cli {

/// Where a command writes, as -o says it.
struct OutputFile
{
    std::filesystem::path path;
    std::string format; ///< "pdf", "png" …
};

/// The option that every command has that writes a file.
inline constexpr Option forceOption{"--force", "", "write over a file that is there already"};

/// The file that -o names, in one of `formats` ("svg, png, pdf"); a problem of usage when it names none.
[[nodiscard]] Result<OutputFile> outputFile(const Arguments &arguments, const std::string &formats);

/// Problem when the file is there and --force is not given. Every command asks before it works and before it writes.
[[nodiscard]] Outcome mayWrite(const std::filesystem::path &file, const Arguments &arguments);

} // namespace knotfinder::cli
