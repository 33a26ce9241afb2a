// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/ranking.h>

namespace knotfinder::match {

/// The cells of one area of a drawing, and how it counts.
struct PainArea
{
    body::CellSet cells;
    float area = 0;      ///< mm²
    double weight = 0;   ///< share of the whole pain, all areas sum to 1
    bool region = false; ///< clicked ("somewhere here") rather than painted ("exactly here")
};

/// A drawing on the surface. Areas count by their strength, not by their size: a thigh is no worse a pain than a
/// temple.
struct Pain
{
    std::vector<Area> areas; ///< as told to the reader, same order as `cells`
    std::vector<PainArea> cells;
    body::CellSet all;
    body::Side side = body::Side::midline; ///< where more of it is; the midline when it is the same on both
    double clicked = 0;                    ///< share of the pain that was clicked rather than painted, 0–1
};

[[nodiscard]] Pain makePain(const PainDrawing &drawing, const body::Atlas &atlas);

} // namespace knotfinder::match
