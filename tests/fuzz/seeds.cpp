// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "seeds.h"

#include <knotfinder/base/files.h>

#include <algorithm>
#include <filesystem>

namespace knotfinder::fuzz {

std::vector<std::string> seedsIn(const char *place, std::size_t most)
{
    namespace fs = std::filesystem;
    const fs::path where = fs::path(KNOTFINDER_SOURCE_SHARE) / place;
    std::vector<fs::path> files;
    if (fs::is_directory(where))
        for (const auto &entry : fs::directory_iterator(where))
            files.push_back(entry.path());
    else
        files.push_back(where);
    std::sort(files.begin(), files.end());
    files.resize(std::min(files.size(), most));
    std::vector<std::string> seeds;
    for (const auto &file : files)
        seeds.push_back(readFile(file).value());
    return seeds;
}

} // namespace knotfinder::fuzz
