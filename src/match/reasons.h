// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "evidence.h"
#include "overlap.h"
#include "scoring.h"

#include <knotfinder/match/ranking.h>

namespace knotfinder::match {

/// What speaks for and against a suggestion, places first. `overlaps` is what `measure` gave for its zone, `finding`
/// what a study says of it, or nullptr.
[[nodiscard]] std::vector<Reason> reasonsFor(const Suggestion &suggestion, const std::vector<AreaOverlap> &overlaps,
                                             const Pain &pain, const Answers &answers, const Finding *finding,
                                             const catalog::Catalog &catalog);

/// Notes on each area who explains it best, and lists those that nobody explains well.
void fillExplained(Answer &answer, const catalog::Catalog &catalog);

} // namespace knotfinder::match
