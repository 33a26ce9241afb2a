// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/technique.h>

#include <string_view>

namespace knotfinder::catalog {

/// The value of a word as the data files write it. Precondition: the schema has let the word pass.
[[nodiscard]] Commonness commonnessOf(std::string_view word) noexcept;
[[nodiscard]] Confidence confidenceOf(std::string_view word) noexcept;
[[nodiscard]] Depth depthOf(std::string_view word) noexcept;
[[nodiscard]] TechniqueKind techniqueKindOf(std::string_view word) noexcept;

} // namespace knotfinder::catalog
