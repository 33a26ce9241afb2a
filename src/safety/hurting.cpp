// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "hurting.h"

#include <algorithm>
#include <map>

namespace knotfinder::safety {

std::vector<HurtRegion> hurtingRegions(const match::Pain &pain, const body::Atlas &atlas)
{
    auto all = atlas.surface().emptySet();
    std::map<std::string, body::CellSet> felt;
    std::vector<int> strengths(atlas.regions().size());
    for (const auto &mark : pain.marks) {
        if (mark.intensity <= 0 && mark.quality.empty())
            continue;
        all |= mark.cells;
        for (const auto &quality : mark.quality)
            felt.try_emplace(quality, atlas.surface().emptySet()).first->second |= mark.cells;
        mark.cells.forEach([&](body::CellId cell) {
            auto &strength = strengths[atlas.surface().regionIndex(cell)];
            strength = std::max(strength, mark.intensity);
        });
    }
    auto hurting = match::regionsUnder(all, atlas);
    std::sort(hurting.begin(), hurting.end());
    std::vector<HurtRegion> result;
    result.reserve(hurting.size());
    for (const auto region : hurting)
        result.push_back({region, strengths[region], {}});
    for (const auto &[quality, cells] : felt)
        for (const auto region : cells == all ? hurting : match::regionsUnder(cells, atlas))
            if (const auto at = std::lower_bound(hurting.begin(), hurting.end(), region);
                at != hurting.end() && *at == region)
                result[static_cast<std::size_t>(at - hurting.begin())].qualities.insert(quality);
    return result;
}

} // namespace knotfinder::safety
