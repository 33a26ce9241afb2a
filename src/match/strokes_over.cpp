// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/drawing_limits.h>
#include <knotfinder/match/pain.h>

#include <algorithm>

namespace knotfinder::match {
namespace {

constexpr std::size_t longestWalk = 500; ///< points of a stroke; far longer ones are thinned out when they are painted

/// Walks over a set of cells from neighbour to neighbour and back, as a tree is walked around, so that a thin stroke
/// along the way covers the cells that it visits and no others.
class Walker
{
public:
    Walker(const body::CellSet &cells, const body::Atlas &atlas)
        : cells_(cells), open_(cells), atlas_(atlas), painter_(atlas.painter())
    {
    }

    [[nodiscard]] std::vector<BrushStroke> strokes()
    {
        cells_.forEach([this](body::CellId cell) {
            if (open_.contains(cell))
                walkFrom(cell);
        });
        return std::move(strokes_);
    }

private:
    void walkFrom(body::CellId start)
    {
        open_.erase(start);
        begin(start);
        std::vector<body::CellId> way{start}; // from the start to where the walk stands
        std::size_t needed = 1;               // points of the stroke up to the last cell that was new
        while (!way.empty()) {
            const auto next = nextOf(way.back());
            if (next)
                way.push_back(*next);
            else
                way.pop_back();
            if (way.empty())
                break;
            if (strokes_.back().path.size() == longestWalk) {
                strokes_.back().path.resize(needed);
                begin(way.back());
                needed = next ? 1 : 0;
                continue;
            }
            strokes_.back().path.push_back(place(way.back()));
            if (next)
                needed = strokes_.back().path.size();
        }
        strokes_.back().path.resize(needed);
        if (needed == 0)
            strokes_.pop_back();
    }

    void begin(body::CellId cell) { strokes_.push_back({{place(cell)}, smallestRadius}); }

    /// A neighbour not yet visited to which the straight way leads over no cell that is not meant.
    [[nodiscard]] std::optional<body::CellId> nextOf(body::CellId cell)
    {
        for (const auto next : atlas_.surface().neighbours(cell))
            if (open_.contains(next) && isClean(cell, next)) {
                open_.erase(next);
                return next;
            }
        return std::nullopt;
    }

    [[nodiscard]] bool isClean(body::CellId from, body::CellId to) const
    {
        const body::PointPlace here{place(from)};
        const body::PointPlace there{place(to)};
        const auto way = painter_.trace({here, there, here});
        return way && std::all_of(way.value().begin(), way.value().end(),
                                  [this](body::CellId cell) { return cells_.contains(cell); });
    }

    /// To a tenth of a millimetre: a drawing's file stays short, and the cell is still the nearest by far.
    [[nodiscard]] body::Vec3 place(body::CellId cell) const { return toTenths(atlas_.surface().position(cell)); }

    const body::CellSet &cells_;
    body::CellSet open_; ///< not yet visited
    const body::Atlas &atlas_;
    body::Painter painter_;
    std::vector<BrushStroke> strokes_;
};

} // namespace

std::vector<BrushStroke> strokesOver(const body::CellSet &cells, const body::Atlas &atlas)
{
    return Walker(cells, atlas).strokes();
}

} // namespace knotfinder::match
