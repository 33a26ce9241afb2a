// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/pain.h>

#include <set>
#include <string>
#include <vector>

namespace knotfinder::safety {

/// A region that hurts, and how.
struct HurtRegion
{
    std::size_t index = 0;           ///< into the atlas' regions
    int strength = 0;                ///< 0–10, of the strongest mark that touches it; 0: numb, say, and no pain
    std::set<std::string> qualities; ///< felt in it
};

/// The regions that hurt, see match::regionsUnder: all marks together, so that it does not matter in how many strokes
/// the same skin was painted.
[[nodiscard]] std::vector<HurtRegion> hurtingRegions(const match::Pain &pain, const body::Atlas &atlas);

} // namespace knotfinder::safety
