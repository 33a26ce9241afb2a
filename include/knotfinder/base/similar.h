// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace knotfinder {

/// Number of single-letter edits (insert, delete, replace, swap of neighbours) from `a` to `b`, counted in bytes.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// "did you mean 'x' or 'y'?" for the known names closest to `wrong`, or '' when none is near or `wrong` is
/// longer than any id (64 bytes).
[[nodiscard]] std::string didYouMean(std::string_view wrong, const std::vector<std::string> &known);

} // namespace knotfinder
