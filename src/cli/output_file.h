// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <knotfinder/base/files.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace knotfinder::cli {

/// The file of the option -o and the format that its ending names.
struct OutputFile
{
    std::filesystem::path path;
    std::string format; ///< "pdf", "png" …
};

/// Problem when -o is missing or its ending is none of `formats` ("svg, png, pdf").
[[nodiscard]] inline Result<OutputFile> outputFile(const Arguments &arguments, const std::string &formats)
{
    const auto name = arguments.value("-o");
    if (!name || name->empty())
        return Problem{"", "", "where to write is missing", "-o FILE, ending in one of: " + formats};
    OutputFile file{*name, std::filesystem::path(*name).extension().string()};
    if (!file.format.empty())
        file.format.erase(0, 1);
    std::transform(file.format.begin(), file.format.end(), file.format.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (file.format.empty() || (", " + formats + ",").find(", " + file.format + ",") == std::string::npos)
        return Problem{"", "", "'" + *name + "' does not say in which format to write",
                       "a name that ends in one of: " + formats};
    return file;
}

/// Problem when the file is there already and --force is not given.
[[nodiscard]] inline Outcome mayWrite(const std::filesystem::path &file, const Arguments &arguments)
{
    std::error_code ignored;
    if (!arguments.has("--force") && std::filesystem::exists(file, ignored))
        return Problem{file.string(), "", "is there already", "--force to write over it"};
    return success();
}

} // namespace knotfinder::cli
