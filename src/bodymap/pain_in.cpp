// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/bodymap/body_map.h>

#include <knotfinder/body/patches.h>

#include <algorithm>

namespace knotfinder::bodymap {
namespace {

/// What a mark covers of each segment of a map.
class Coverage
{
public:
    Coverage(const BodyMap &map, const match::PainfulMark &mark, const body::Atlas &atlas)
        : map_(map), surface_(atlas.surface()), hurts_(map.segments.size())
    {
        const auto covered = areasIn(mark.cells);
        for (std::size_t i = 0; i < covered.size(); ++i)
            hurts_[i] = covered[i] > 0 && covered[i] >= shareOfSegment * map.segments[i].area;
        for (const auto region : mark.whole)
            addPiece(atlas.regions()[region].cells);
        if (mark.rest.universe() != 0)
            body::forEachPatch(mark.rest, surface_, [&](const std::vector<body::CellId> &cells) {
                auto patch = surface_.emptySet();
                for (const auto cell : cells)
                    patch.insert(cell);
                addPiece(patch);
            });
    }

    [[nodiscard]] bool hurts(std::size_t segment) const { return hurts_[segment]; }

private:
    [[nodiscard]] std::vector<float> areasIn(const body::CellSet &cells) const
    {
        std::vector<float> areas;
        for (const auto &segment : map_.segments)
            areas.push_back(surface_.area(cells & segment.cells));
        return areas;
    }

    void addPiece(const body::CellSet &piece)
    {
        const auto areas = areasIn(piece);
        const float most = *std::ranges::max_element(areas);
        const float least = std::min(most, shareOfPiece * surface_.area(piece));
        for (std::size_t i = 0; i < areas.size(); ++i)
            if (areas[i] > 0 && areas[i] >= least)
                hurts_[i] = true;
    }

    const BodyMap &map_;
    const body::Surface &surface_;
    std::vector<bool> hurts_; ///< by segment
};

} // namespace

std::vector<SegmentPain> painIn(const BodyMap &map, const match::Pain &pain, const body::Atlas &atlas)
{
    std::vector<int> strengths(map.segments.size());
    for (const auto &mark : pain.marks) {
        const Coverage coverage(map, mark, atlas);
        for (std::size_t i = 0; i < strengths.size(); ++i)
            if (coverage.hurts(i))
                strengths[i] = std::max(strengths[i], mark.intensity);
    }
    std::vector<SegmentPain> found;
    for (std::size_t i = 0; i < strengths.size(); ++i)
        if (strengths[i] > 0)
            found.push_back({map.segments[i].code, map.segments[i].label, strengths[i]});
    return found;
}

} // namespace knotfinder::bodymap
