// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "pain.h"
#include "zone_index.h"

namespace knotfinder::match {

/// What a zone shares with one painful area, in mm².
struct AreaOverlap
{
    float essential = 0;
    float spillover = 0;
};

/// Overlaps of a zone with each area of the pain, then, as the last entry, with all of it together.
/// False, with `overlaps` untouched, when they share nothing. Reuses the vector: no allocation once it is grown.
[[nodiscard]] bool measure(const ZoneIndex &index, const SidedZone &zone, const Pain &pain,
                           const body::Surface &surface, std::vector<AreaOverlap> &overlaps);

/// How much of an area a zone explains, 0–1.
[[nodiscard]] double explainedShare(const AreaOverlap &overlap, const SidedZone &zone, const PainArea &area);

/// How much of a zone hurts, 0–1.
[[nodiscard]] double coveredShare(const AreaOverlap &whole, const SidedZone &zone);

} // namespace knotfinder::match
