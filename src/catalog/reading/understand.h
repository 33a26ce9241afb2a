// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "search_index.h"

namespace knotfinder::catalog {

/// Reads a text: words, clauses, phrases with roles, sides, spreads, strength, dangers. Time grows with its length.
[[nodiscard]] Understanding understandText(const SearchIndex &index, const Catalog &catalog, std::string_view text);

} // namespace knotfinder::catalog
