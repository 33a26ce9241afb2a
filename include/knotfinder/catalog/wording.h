// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/technique.h>

#include <string>
#include <string_view>

namespace knotfinder::catalog {

/// Comfort and posture ask for no ache at all; of an unknown technique (null) one cannot tell.
[[nodiscard]] bool isEasy(const Technique *technique) noexcept;

/// Whole and half minutes.
[[nodiscard]] constexpr bool isHalves(int seconds) noexcept
{
    return seconds % 30 == 0;
}

/// From a minute and a half on, people count in minutes.
[[nodiscard]] constexpr bool isSaidInMinutes(int seconds) noexcept
{
    return seconds >= 90 && isHalves(seconds);
}

/// Tells apart the two forms of a text on where pain may spread: a sentence of its own ("It may spread over ...") and a
/// bare place ("The upper teeth."), which wants 'It may spread to' before it.
[[nodiscard]] bool isOwnSentence(std::string_view spread) noexcept;

/// "Blood thinners" → "blood thinners": to stand inside a sentence.
[[nodiscard]] std::string insideSentence(std::string text);

} // namespace knotfinder::catalog
