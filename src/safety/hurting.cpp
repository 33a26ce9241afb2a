// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "hurting.h"

#include <algorithm>
#include <map>

namespace knotfinder::safety {
namespace {

constexpr std::size_t coveredCells = 12; // of a region under paint: less is the rim of a neighbour's pain
constexpr double coveredShare = 0.2;     // … or this share of a small region, such as a finger

/// How much of each region a set of cells covers.
struct Cover
{
    std::vector<std::size_t> counts; ///< cells
    std::vector<double> areas;       ///< mm²
};

Cover coverOf(const body::CellSet &cells, const body::Atlas &atlas)
{
    const auto &surface = atlas.surface();
    Cover cover{std::vector<std::size_t>(atlas.regions().size()), std::vector<double>(atlas.regions().size())};
    cells.forEach([&](body::CellId cell) {
        ++cover.counts[surface.regionIndex(cell)];
        cover.areas[surface.regionIndex(cell)] += static_cast<double>(surface.area(cell));
    });
    return cover;
}

std::vector<bool> coveredRegions(const body::CellSet &cells, const body::Atlas &atlas)
{
    const auto &regions = atlas.regions();
    const Cover cover = coverOf(cells, atlas);
    std::vector<bool> covered(regions.size());
    for (std::size_t i = 0; i < regions.size(); ++i)
        covered[i] = cover.counts[i] >= coveredCells ||
                     (cover.counts[i] > 0 && cover.areas[i] >= coveredShare * static_cast<double>(regions[i].area));
    return covered;
}

} // namespace

std::vector<HurtRegion> hurtingRegions(const match::PainDrawing &drawing, const body::Atlas &atlas)
{
    const std::size_t count = atlas.regions().size();
    body::CellSet all = atlas.surface().emptySet();
    std::map<std::string, body::CellSet> felt;
    std::vector<int> strengths(count);
    for (const auto &mark : drawing.marks) {
        if (mark.intensity <= 0)
            continue;
        const body::CellSet cells = cellsOf(mark, atlas);
        all |= cells;
        for (const auto &quality : mark.quality)
            felt.try_emplace(quality, atlas.surface().emptySet()).first->second |= cells;
        const Cover touched = coverOf(cells, atlas);
        for (std::size_t i = 0; i < count; ++i)
            if (touched.counts[i] > 0)
                strengths[i] = std::max(strengths[i], mark.intensity);
    }
    const auto hurting = coveredRegions(all, atlas);
    std::vector<HurtRegion> result;
    for (std::size_t i = 0; i < count; ++i)
        if (hurting[i])
            result.push_back({i, strengths[i], {}});
    for (const auto &[quality, cells] : felt) {
        const auto there = coveredRegions(cells, atlas);
        for (auto &region : result)
            if (there[region.index])
                region.qualities.insert(quality);
    }
    return result;
}

} // namespace knotfinder::safety
