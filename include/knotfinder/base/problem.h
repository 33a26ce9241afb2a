// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <vector>

namespace knotfinder {

/// One thing that is wrong with an input, said so that its author can mend it.
struct Problem
{
    std::string file;    ///< file name or '' when the input is no file
    std::string pointer; ///< JSON pointer inside the file, or ''
    std::string what;    ///< what is wrong, e.g. "unknown landmark 'akromion'"
    std::string allowed; ///< what is allowed instead, or ''

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

void append(Problems &all, const Problems &more);

/// One line for a terminal: "file: /pointer: what; allowed: …" or "…; did you mean 'x'?". Parts that are empty are left
/// out, control characters become spaces, and endless words are cut.
[[nodiscard]] std::string toLine(const Problem &problem);

} // namespace knotfinder
