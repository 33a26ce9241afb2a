// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/drawing.h>

#include <optional>

namespace knotfinder::match {

/// One mark of a drawing as it lies on the skin.
struct PainfulMark
{
    body::CellSet cells;            ///< what hurts: regions and strokes, less what was erased
    std::vector<std::size_t> whole; ///< indices of the clicked regions that nothing was erased from
    body::CellSet rest; ///< of `cells`, those of strokes and of regions no longer whole; of no surface (universe 0)
                        ///< when there are neither
    int intensity = 0;  ///< 0–10; what is marked with 0 does not hurt, yet it was pointed at
    std::vector<std::string> quality; ///< vocabulary ids
    std::vector<std::size_t> regions; ///< indices of the regions it hurts in, see regionsUnder; clicked ones first
    std::string label;                ///< the user's own name, or "Right temple", "Left heel and 2 more"
};

/// One painful area as the ranking sees and tells it: a clicked region, or all brush strokes of one mark.
struct Area
{
    std::size_t mark = 0;    ///< index into PainDrawing::marks
    std::string region;      ///< full region id, or '' for a painted area
    std::string label;       ///< "Right temple", the user's own name, or where the paint mostly lies
    int intensity = 0;       ///< 1–10
    double explained = 0;    ///< by the single best suggestion, 0–1
    std::string explainedBy; ///< sided id of that suggestion, or ''
};

/// The cells of one area of a drawing, and how it counts.
struct PainArea
{
    body::CellSet cells;
    float area = 0;      ///< mm²
    double weight = 0;   ///< share of the whole pain, all areas sum to 1
    bool region = false; ///< clicked ("somewhere here") rather than painted ("exactly here")
};

/// What hurts: a drawing on the surface, made once for each change of it and taken by all who ask. Areas count by their
/// strength, not by their size: a thigh is no worse a pain than a temple.
struct Pain
{
    std::vector<PainfulMark> marks; ///< same order as PainDrawing::marks
    std::vector<Area> areas;        ///< those with a strength above 0; as told to the reader, same order as `cells`
    std::vector<PainArea> cells;
    body::CellSet all;                     ///< the cells of all areas
    body::Side side = body::Side::midline; ///< where more of it is; the midline when it is the same on both
    double clicked = 0;                    ///< share of the pain that was clicked rather than painted, 0–1
};

/// Makes the pain of one drawing after another. What did not change since the last one is not computed again, so that a
/// drawing under the hand costs what the hand adds. The atlas must outlive it.
class PainMaker
{
public:
    explicit PainMaker(const body::Atlas &atlas) : atlas_(atlas) {}

    [[nodiscard]] Pain make(const PainDrawing &drawing);

private:
    /// Strokes laid over one another.
    struct Layer
    {
        std::vector<BrushStroke> strokes;
        std::optional<body::CellSet> before; ///< of all but the last: the one under the hand is replaced most often
        body::CellSet cells;                 ///< of no surface when there are no strokes
    };
    /// A mark as it was last seen.
    struct Known
    {
        std::vector<std::string> regions;
        Layer painted;
        Layer erased;
        PainfulMark skin; ///< without strength, qualities and the user's own name
    };
    void update(Layer &layer, const std::vector<BrushStroke> &strokes);
    [[nodiscard]] Known refreshed(Known known, const Mark &mark);
    [[nodiscard]] const body::CellSet &cellsOfStroke(const BrushStroke &stroke);
    [[nodiscard]] std::string labelOf(const PainfulMark &skin) const;

    const body::Atlas &atlas_;
    std::vector<Known> known_;
    BrushStroke last_; ///< one eraser stroke is often taken from several marks
    body::CellSet lastCells_;
};

/// The pain of one drawing alone.
[[nodiscard]] Pain makePain(const PainDrawing &drawing, const body::Atlas &atlas);

/// The indices of the regions that hurt when these cells do, those with most of it first: regions with a good part or
/// many of their cells, and where each patch of the skin mostly lies. Less is the rim of what is meant beside it. Only
/// the cells count, not how they came to be marked.
[[nodiscard]] std::vector<std::size_t> regionsUnder(const body::CellSet &cells, const body::Atlas &atlas);

/// Strokes that cover these cells and no others: one for each connected patch, or a few for a large one.
[[nodiscard]] std::vector<BrushStroke> strokesOver(const body::CellSet &cells, const body::Atlas &atlas);

/// A problem where there is nothing to rank: no mark at all, or none with a strength above 0 and skin left.
[[nodiscard]] Outcome hasPain(const Pain &pain, const std::string &file);

} // namespace knotfinder::match
