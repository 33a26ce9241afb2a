// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>

namespace knotfinder::catalog {

/// Tells apart the two forms of a text on where pain may spread: a sentence of its own ("It may spread over ...") and a
/// bare place ("The upper teeth."), which wants 'It may spread to' before it.
[[nodiscard]] bool isOwnSentence(std::string_view spread) noexcept;

/// "Blood thinners" → "blood thinners": to stand inside a sentence.
[[nodiscard]] std::string insideSentence(std::string text);

} // namespace knotfinder::catalog
