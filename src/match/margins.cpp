// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "margins.h"

#include "weights.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <unordered_map>

namespace knotfinder::match {
namespace {

using Step = std::pair<float, body::CellId>; ///< mm from the region along the skin

bool onOtherSide(body::Side a, body::Side b)
{
    return a != b && a != body::Side::midline && b != body::Side::midline;
}

/// Nearest first from the rim outward, cell by cell, so that no margin leaps from finger to finger.
body::CellSet grown(const body::Region &region, const body::Atlas &atlas, float width)
{
    const auto &surface = atlas.surface();
    body::CellSet cells = surface.emptySet();
    std::unordered_map<body::CellId, float> nearest;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
    const auto stepFrom = [&](body::CellId from, float distance) {
        for (const auto next : surface.neighbours(from)) {
            const auto &other = atlas.regions()[surface.regionIndex(next)];
            const float far = distance + length(surface.position(next) - surface.position(from));
            if (far > width || region.cells.contains(next) || onOtherSide(region.side, other.side))
                continue;
            const auto [known, isNew] = nearest.emplace(next, far);
            if (!isNew && known->second <= far)
                continue;
            known->second = far;
            open.emplace(far, next);
        }
    };
    region.cells.forEach([&](body::CellId cell) { stepFrom(cell, 0); });
    while (!open.empty()) {
        const auto [distance, cell] = open.top();
        open.pop();
        if (cells.contains(cell))
            continue;
        cells.insert(cell);
        stepFrom(cell, distance);
    }
    return cells;
}

} // namespace

Margins::Margins(const body::Atlas &atlas) : atlas_(atlas), margins_(std::make_unique<Margin[]>(atlas.regions().size()))
{
}

const body::CellSet &Margins::around(std::size_t region) const
{
    Margin &margin = margins_[region];
    std::call_once(margin.made, [&] {
        const auto &own = atlas_.regions()[region];
        margin.cells = grown(own, atlas_, std::min(weights::marginWidth, std::sqrt(own.area) * weights::marginShare));
    });
    return margin.cells;
}

body::CellSet reachOf(const Pain &pain, const Margins &margins, const body::Regions &regions)
{
    body::CellSet reach = pain.all;
    for (std::size_t a = 0; a < pain.areas.size(); ++a)
        if (const auto region = regions.find(pain.areas[a].region); region && pain.cells[a].region)
            reach |= margins.around(*region);
    return reach;
}

} // namespace knotfinder::match
