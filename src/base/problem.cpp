// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/problem.h>

#include <algorithm>

namespace knotfinder {

std::string toLine(const Problem &problem)
{
    std::string line;
    for (const auto *part : {&problem.file, &problem.pointer, &problem.what})
        if (!part->empty())
            line += (line.empty() ? "" : ": ") + *part;
    if (!problem.allowed.empty())
        line += (line.empty() ? "" : "; ") + std::string("allowed: ") + problem.allowed;
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return line;
}

} // namespace knotfinder
