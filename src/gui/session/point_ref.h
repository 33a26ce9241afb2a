// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/choice.h>
#include <knotfinder/match/muscle_rows.h>

#include <vector>

namespace knotfinder::gui {

using PointRef = match::SidedPoint;
using PointRefs = std::vector<PointRef>;

/// All points of a muscle, on the sides named by `sides`; a midline point comes once.
[[nodiscard]] PointRefs pointsOf(const catalog::Catalog &catalog, const catalog::MuscleEntry &muscle,
                                 const std::vector<body::Side> &sides);

/// The number after the dot of a point's id: 4 for "trapezius.4".
[[nodiscard]] int numberOf(const catalog::PaintedPoint &point);

/// The points as a plan wants them: each once, with its sides.
[[nodiscard]] std::vector<care::Choice> choicesOf(const catalog::Catalog &catalog, const PointRefs &points);

/// The side that all points share; midline when they differ or lie on it. `both` tells whether right and left occur.
struct Sides
{
    body::Side side = body::Side::midline;
    bool both = false;

    bool operator==(const Sides &) const = default;
};
[[nodiscard]] Sides sidesOf(const PointRefs &points);

/// The points of one muscle, those that show on the same sides together, ordered by their first numbers.
[[nodiscard]] std::vector<PointRefs> bySides(const catalog::Catalog &catalog, const PointRefs &points);

} // namespace knotfinder::gui
