// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/ranking.h>

#include <compare>
#include <functional>

namespace knotfinder::match {

/// A trigger point on one side.
struct SidedPoint
{
    std::size_t point = 0; ///< index into Catalog::points()
    body::Side side = body::Side::right;

    auto operator<=>(const SidedPoint &) const = default;
};

/// What a reader sees as one answer: a muscle with those of its points that explain the pain, both sides together.
struct MuscleRow
{
    std::string muscle;
    std::vector<SidedPoint> points; ///< best first
    double score = 0;               ///< how well the muscle as a whole fits, 0–1; never below its best point's
    double explains = 0;            ///< share of the pain that its points explain together, 0–1
    std::vector<Reason> reasons;    ///< of all its points together

    [[nodiscard]] bool hasSide(body::Side side) const;
};

/// Whether a point may stand in a row.
using PointFilter = std::function<bool(const catalog::MuscleEntry &, const catalog::PaintedPoint &)>;

/// Suggestions gathered by muscle, at most `most`, in the order of each muscle's best point. A row names the points
/// that explain an area as well as any other of the muscle.
[[nodiscard]] std::vector<MuscleRow> muscleRows(const Answer &answer, const catalog::Catalog &catalog, std::size_t most,
                                                const PointFilter &filter = {});

} // namespace knotfinder::match
