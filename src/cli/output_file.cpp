// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output_file.h"

#include <algorithm>
#include <cctype>
#include <system_error>

namespace knotfinder::cli {

Result<OutputFile> outputFile(const Arguments &arguments, const std::string &formats)
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

Outcome mayWrite(const std::filesystem::path &file, const Arguments &arguments)
{
    std::error_code ignored; // devices and pipes are there to be written to
    if (!arguments.has("--force") && std::filesystem::is_regular_file(file, ignored))
        return Problem{file.string(), "", "is there already", "--force to write over it"};
    return success();
}

} // namespace knotfinder::cli
