// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "overlap.h"

namespace knotfinder::match {

/// What the user told beyond the place: vocabulary ids.
struct Answers
{
    std::vector<std::string> qualities;
    std::vector<std::string> worseWith;
};

[[nodiscard]] std::vector<Reason> reasonsFor(const Suggestion &suggestion, const std::vector<AreaOverlap> &overlaps,
                                             const SidedZone &zone, const Pain &pain, const Answers &answers,
                                             const catalog::Catalog &catalog);

/// Notes on each area who explains it best, and lists those that nobody explains well.
void fillExplained(Answer &answer, const catalog::Catalog &catalog);

} // namespace knotfinder::match
