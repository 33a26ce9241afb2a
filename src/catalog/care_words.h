// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::catalog {

// What the texts of care say, read by their words.

/// True when `text` holds `word` (one or several words, any case), not as a part of a longer word; a plural counts.
[[nodiscard]] bool holdsWord(std::string_view text, std::string_view word);

/// True for exercises that round or curl the spine forward: they break thin vertebrae (Sinaki & Mikkelsen 1984).
[[nodiscard]] bool bendsSpine(std::string_view text);

/// True for a position in which the reader lies on the side that hurts.
[[nodiscard]] bool liesOnSoreSide(std::string_view position);

/// "emergency", "same_day" or "soon" where a sentence states how soon to get help; '' where it does not.
[[nodiscard]] std::string_view statedUrgency(std::string_view sentence);

[[nodiscard]] std::vector<std::string_view> sentencesOf(std::string_view text);

} // namespace knotfinder::catalog
