// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "search_index.h"
#include "usage.h"

namespace knotfinder::catalog {

/// The words of a text as they were meant: listed misspellings, words written together ("leftknee", "neckpain") and
/// slips of the fingers are mended.
[[nodiscard]] std::vector<Token> spelt(std::string_view text, const SearchIndex &index, const Usage &usage);

} // namespace knotfinder::catalog
