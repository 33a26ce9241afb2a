// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/scene.h>

#include <algorithm>

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

void addMuscle(Scene &scene, const std::string &id, bool right, bool left)
{
    const auto found = std::find_if(scene.muscles.begin(), scene.muscles.end(),
                                    [&](const DrawnMuscle &muscle) { return muscle.id == id; });
    if (found == scene.muscles.end()) {
        scene.muscles.push_back({id, right, left});
        return;
    }
    found->right = found->right || right;
    found->left = found->left || left;
}

} // namespace knotfinder::render
