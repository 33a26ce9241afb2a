// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>

#include <string>
#include <vector>

namespace knotfinder::match {

/// One brush stroke of a pain drawing: points on the reference body in mm, and a radius in mm.
struct BrushStroke
{
    std::vector<body::Vec3> path;
    float radius = 10;

    bool operator==(const BrushStroke &) const = default;
};

/// One painful place: whole regions, or brush strokes, or both, with one strength.
struct Mark
{
    std::vector<std::string> regions; ///< full ids: "temple.right"
    std::vector<BrushStroke> strokes;
    int intensity = 5;                ///< 0–10
    std::vector<std::string> quality; ///< vocabulary ids
    std::string name;                 ///< the user's own name for it, or ''

    bool operator==(const Mark &) const = default;
};

/// Where it hurts, how much, and what makes it worse: the content of a *.knotfinder.json file.
struct PainDrawing
{
    std::string date; ///< ISO 8601, or ''
    std::string figure = "neutral";
    std::vector<Mark> marks;
    std::vector<std::string> worseWith; ///< vocabulary ids
    std::string note;

    bool operator==(const PainDrawing &) const = default;
};

/// Limits that keep hostile files harmless; a drawing beyond them is a problem, not a crash.
inline constexpr std::size_t maxMarks = 500;
inline constexpr std::size_t maxStrokes = 2'000;
inline constexpr std::size_t maxStrokePoints = 200'000;
inline constexpr double maxStrokeLength = 200'000; ///< mm, of all strokes together
inline constexpr std::size_t maxDrawingBytes = 32U << 20U;

/// Reads and checks a drawing: format, version, figure, region and vocabulary ids, ranges, finite coordinates near the
/// body. `file` is only named in problems.
[[nodiscard]] Result<PainDrawing> parseDrawing(std::string_view json, const std::string &file,
                                               const body::Regions &regions, const std::vector<std::string> &figureIds,
                                               const std::vector<std::string> &qualityIds,
                                               const std::vector<std::string> &activityIds);

/// The drawing as indented JSON text, keys as in the published format; parseDrawing reads it back equal.
[[nodiscard]] std::string toJson(const PainDrawing &drawing);

/// A problem where there is nothing to rank: no mark at all, or none with a strength above 0.
[[nodiscard]] Outcome hasPain(const PainDrawing &drawing, const std::string &file);

/// The cells of one mark.
[[nodiscard]] body::CellSet cellsOf(const Mark &mark, const body::Atlas &atlas);
/// The cells of one brush stroke.
[[nodiscard]] body::CellSet cellsOf(const BrushStroke &stroke, const body::Atlas &atlas);

} // namespace knotfinder::match
