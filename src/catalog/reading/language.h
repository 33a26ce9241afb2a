// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "sentence.h"

namespace knotfinder::catalog {

/// True when most words that can be placed belong to another language than English.
[[nodiscard]] bool isOtherLanguage(const std::vector<Sentence> &sentences, const SearchIndex &index);

} // namespace knotfinder::catalog
