// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "hurting.h"

#include <knotfinder/body/regions.h>
#include <knotfinder/safety/safety.h>

namespace knotfinder::safety {

/// How a red flag goes with what hurts.
struct Fit
{
    double score = 0;               ///< 0 (not at all) – 10
    bool raised = false;            ///< a pattern that raises the flag is met
    std::vector<std::size_t> areas; ///< indices of the regions that make the raising pattern with most of them, rising
};

/// Weighs the patterns of a flag against a drawing whose regions that hurt are `hurting`.
[[nodiscard]] Fit fitOf(const RedFlag &flag, const std::vector<HurtRegion> &hurting, const match::PainDrawing &drawing,
                        const body::Regions &regions);

} // namespace knotfinder::safety
