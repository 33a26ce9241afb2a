// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "pain.h"
#include "zone_index.h"

namespace knotfinder::match {

/// Finds the smallest set of candidates (zone indices, best first) that explains nearly all of the pain that can be
/// explained, by exact search up to five; of equally small sets the one that explains most, then the best ranked.
void fillTogether(Answer &answer, const std::vector<std::uint32_t> &candidates, const ZoneIndex &index,
                  const Pain &pain, const body::Surface &surface);

} // namespace knotfinder::match
