// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/body/patches.h>
#include <knotfinder/match/pain.h>

#include <algorithm>

namespace knotfinder::match {
namespace {

constexpr std::size_t manyCells = 12; // of a region; less is the rim of what is meant beside it
constexpr float goodPart = 0.2F;      // … or this share of a small region, such as a finger

/// What a set of cells holds of each region.
struct Held
{
    explicit Held(std::size_t regions) : counts(regions), areas(regions) {}

    std::vector<std::size_t> counts;
    std::vector<float> areas; ///< mm²

    void add(body::CellId cell, const body::Surface &surface)
    {
        ++counts[surface.regionIndex(cell)];
        areas[surface.regionIndex(cell)] += surface.area(cell);
    }
    [[nodiscard]] std::size_t most() const
    {
        return static_cast<std::size_t>(std::max_element(areas.begin(), areas.end()) - areas.begin());
    }
};

} // namespace

std::vector<std::size_t> regionsUnder(const body::CellSet &cells, const body::Atlas &atlas)
{
    const auto &surface = atlas.surface();
    const auto &regions = atlas.regions();
    Held whole(regions.size());
    std::vector<bool> hurts(regions.size());
    body::forEachPatch(cells, surface, [&](const std::vector<body::CellId> &patch) {
        Held own(regions.size());
        for (const auto cell : patch) {
            own.add(cell, surface);
            whole.add(cell, surface);
        }
        hurts[own.most()] = true;
    });
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (hurts[i] || whole.counts[i] >= manyCells || whole.areas[i] >= goodPart * regions[i].area)
            found.push_back(i);
    std::stable_sort(found.begin(), found.end(), [&](auto a, auto b) { return whole.areas[a] > whole.areas[b]; });
    return found;
}

} // namespace knotfinder::match
