// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>

#include <map>
#include <string>
#include <vector>

namespace knotfinder::catalog {
struct Vocabulary;
}

namespace knotfinder::match {

/// One brush stroke of a pain drawing: points on the reference body in mm, and a radius in mm.
struct BrushStroke
{
    std::vector<body::Vec3> path;
    float radius = 10;

    bool operator==(const BrushStroke &) const = default;
};

/// One painful place: whole regions, or brush strokes, or both, less what was erased, with one strength.
struct Mark
{
    std::vector<std::string> regions; ///< full ids: "temple.right"
    std::vector<BrushStroke> strokes;
    int intensity = 5;                 ///< 0–10
    std::vector<std::string> quality;  ///< vocabulary ids
    std::string name;                  ///< the user's own name for it, or ''
    std::vector<BrushStroke> erased{}; ///< skin taken out of this mark again, out of regions and strokes alike

    bool operator==(const Mark &) const = default;
};

/// A red flag that the reader's own words stated.
struct SaidSign
{
    std::string flag;  ///< id of the red flag
    std::string words; ///< what was said

    bool operator==(const SaidSign &) const = default;
};

/// Where it hurts, how much, what makes it worse or eases it, and what was answered to the questions of safety: the
/// content of a *.knotfinder.json file.
struct PainDrawing
{
    std::string date; ///< ISO 8601, or ''
    std::string figure = "neutral";
    std::vector<Mark> marks;
    std::vector<std::string> worseWith; ///< vocabulary ids
    std::string note;
    std::vector<std::string> easedWith{};    ///< vocabulary ids
    std::vector<std::string> namedMuscles{}; ///< muscle ids that the reader named
    std::map<std::string, bool> answers{};   ///< by id of a red flag or question: yes or no
    std::vector<SaidSign> signs{};
    std::string sheet{}; ///< the sheet made of it, as JSON text of one object that only src/sheet understands, or ''

    bool operator==(const PainDrawing &) const = default;
};

/// Reads and checks a drawing: format, version, figure, region and vocabulary ids, and the limits of drawing_limits.h.
/// Ids of muscles and red flags are only looked at as texts: who needs them leaves out those that it does not know.
/// `file` is only named in problems.
[[nodiscard]] Result<PainDrawing> parseDrawing(std::string_view json, const std::string &file,
                                               const body::Regions &regions, const std::vector<std::string> &figureIds,
                                               const std::vector<std::string> &qualityIds,
                                               const std::vector<std::string> &activityIds);

/// The same with the ids of an atlas and of a vocabulary.
[[nodiscard]] Result<PainDrawing> parseDrawing(std::string_view json, const std::string &file, const body::Atlas &atlas,
                                               const catalog::Vocabulary &vocabulary);

/// The drawing as indented JSON text, keys as in docs/drawing.md. parseDrawing reads a drawing within its limits back
/// equal, to the last digit of each coordinate.
[[nodiscard]] std::string toJson(const PainDrawing &drawing);

/// The cells of one mark: regions and strokes, less what was erased.
[[nodiscard]] body::CellSet cellsOf(const Mark &mark, const body::Atlas &atlas);
/// A point rounded to a tenth of a millimetre, as strokes made by the program hold it.
[[nodiscard]] body::Vec3 toTenths(body::Vec3 point);
/// The cells of one brush stroke.
[[nodiscard]] body::CellSet cellsOf(const BrushStroke &stroke, const body::Atlas &atlas);

} // namespace knotfinder::match
