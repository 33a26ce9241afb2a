// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "zone_index.h"

#include <knotfinder/match/ranking.h>

#include <cstdint>

namespace knotfinder::match {

inline constexpr std::size_t mostCandidates = 32; // a bit each

/// Finds the smallest set of candidates (zone indices, best first, at most mostCandidates) that explains nearly all of
/// the pain that can be explained, by exact search up to five; of equally small sets the one that explains most, where
/// common knots count a little more than rare ones, then the best ranked. Also names the muscles that the dataset says
/// commonly go with them: those that explain some of the pain first.
void fillTogether(Answer &answer, const std::vector<std::uint32_t> &candidates, const ZoneIndex &index,
                  const Pain &pain, const catalog::Catalog &catalog);

} // namespace knotfinder::match
