// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "zone_index.h"
#include <knotfinder/match/pain.h>

namespace knotfinder::match {

/// What the user told beyond the place: vocabulary ids.
struct Answers
{
    std::vector<std::string> qualities;
    std::vector<std::string> worseWith;
    std::vector<std::string> easedWith;
    std::vector<std::string> namedMuscles;
    std::vector<float> evidence; ///< by point: what studies add to the score; empty where none fits
};

[[nodiscard]] Answers answersOf(const PainDrawing &drawing);

/// One zone's result, before it is worth words.
struct Scored
{
    std::uint32_t zone = 0;    ///< index into ZoneIndex::zones
    double score = 0;          ///< 0–1
    double muscleScore = 0;    ///< what the score would be if it explained all that its muscle does, 0–1
    double fits = 0;           ///< as `explains`, with spillover counted as where points are compared
    double explains = 0;       ///< share of the pain, 0–1
    double zoneCovered = 0;    ///< share of the zone that hurts, 0–1
    double muscleExplains = 0; ///< share of the pain that all points of its muscle explain, on both sides, 0–1
};

struct Ranking
{
    std::vector<Scored> zones; ///< best first
    std::vector<std::uint32_t>
        bestOfArea; ///< of each area that any zone explains, the zone that does it best; among zones
};

/// The best `most` zones that share something with the pain, and beyond them the best of each area, so that no area
/// seems unexplained because others hurt more. `reach`: see reachOf. Of equal scores the side where most of the pain is
/// comes first, then the order of the dataset, right before left, so that every run gives the same list.
[[nodiscard]] Ranking scoreZones(const ZoneIndex &index, const Pain &pain, const body::CellSet &reach,
                                 const Answers &answers, const catalog::Catalog &catalog, std::size_t most);

} // namespace knotfinder::match
