// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "zone_index.h"
#include <knotfinder/match/pain.h>

#include <span>

namespace knotfinder::match {

/// What a zone shares with one painful area, in mm².
struct AreaOverlap
{
    float essential = 0;
    float spillover = 0;
    float near = 0; ///< of the main zone, in the margin of what was clicked; told for all areas together only
};

/// What zones share with a pain: for each zone that shares anything, with each area of the pain, then, as the last
/// entry, with all of it together.
class Overlaps
{
public:
    /// Of all zones. `reach`: all that hurts and the skin around what was clicked, see reachOf.
    Overlaps(const ZoneIndex &index, const Pain &pain, const body::CellSet &reach, const body::Surface &surface);

    /// The zones that share anything, as indices into ZoneIndex::zones, each once.
    [[nodiscard]] const std::vector<std::uint32_t> &zones() const noexcept { return zones_; }
    /// Those of the i-th of zones().
    [[nodiscard]] std::span<const AreaOverlap> of(std::size_t i) const { return {found_.data() + i * each_, each_}; }

private:
    std::size_t each_; ///< overlaps per zone
    std::vector<std::uint32_t> zones_;
    std::vector<AreaOverlap> found_;
};

/// The same for one zone. False when it shares nothing with what hurts itself. Reuses the vector.
[[nodiscard]] bool measure(const ZoneIndex &index, const SidedZone &zone, const Pain &pain, const body::CellSet &reach,
                           const body::Surface &surface, std::vector<AreaOverlap> &overlaps);

/// Whether a zone shares anything with what hurts itself, rather than with its margin. `whole`: with all areas.
[[nodiscard]] bool shares(const AreaOverlap &whole);

/// How much of an area a zone explains, 0–1. `spillover`: what pain in its spillover zone counts.
[[nodiscard]] double explainedShare(const AreaOverlap &overlap, const SidedZone &zone, const PainArea &area,
                                    double spillover);

/// How much of a zone hurts, 0–1. A click says "about here", so what lies just around it counts for most.
[[nodiscard]] double coveredShare(const AreaOverlap &whole, const SidedZone &zone);

} // namespace knotfinder::match
