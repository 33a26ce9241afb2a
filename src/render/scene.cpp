// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/scene.h>

#include <cmath>

namespace knotfinder::render {

std::optional<std::size_t> siteAt(const Scene &scene, const body::View &view, body::Point2 spot, float reach)
{
    std::optional<std::size_t> best;
    float bestDistance = reach;
    for (std::size_t i = 0; i < scene.sites.size(); ++i) {
        const auto cell = scene.sites[i].cell;
        if (!view.sees(cell))
            continue;
        const float distance = std::hypot(view.at(cell).x - spot.x, view.at(cell).y - spot.y);
        if (distance <= bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace knotfinder::render
