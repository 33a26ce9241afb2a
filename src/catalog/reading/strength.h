// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "sentence.h"

#include <optional>

namespace knotfinder::catalog {

/// How strong a sentence says the pain is now. Numbers win over words; what "was" gives way to what "is".
struct SaidStrength
{
    UnderstoodIntensity said;
    bool number = false; ///< in figures or number words: "7/10", "seven out of ten", "a 6"
    bool past = false;   ///< "it was an 8", "6/10 on bad days"
    bool now = false;    ///< "2/10 today"
};

[[nodiscard]] std::optional<SaidStrength> strengthSaid(const Sentence &sentence, const SearchIndex &index,
                                                       const std::vector<Found> &found);

/// True when the later of two counts more than the earlier.
[[nodiscard]] bool outweighs(const SaidStrength &later, const SaidStrength &earlier);

} // namespace knotfinder::catalog
