// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>

namespace knotfinder::catalog {

/// True for a text on where pain may spread that is a sentence of its own ("It may spread over the top ..."): nothing
/// need lead it in, as it must "The upper teeth".
[[nodiscard]] bool isOwnSentence(std::string_view spread) noexcept;

/// "Blood thinners" → "blood thinners": to stand inside a sentence.
[[nodiscard]] std::string insideSentence(std::string text);

} // namespace knotfinder::catalog
