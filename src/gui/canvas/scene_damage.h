// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>
#include <knotfinder/render/scene.h>

#include <QRectF>

#include <vector>

namespace knotfinder::gui {

/// Where a picture of one view has to be painted anew to go from one scene to another.
struct Damage
{
    bool everything = false;
    std::vector<QRectF> places; ///< picture units; round the cells that changed, without the width of lines and labels
    bool labels = false;        ///< labels may have moved anywhere near the X's: `places` has their surroundings

    [[nodiscard]] bool empty() const { return !everything && places.empty(); }
};

[[nodiscard]] Damage damageBetween(const render::Scene &before, const render::Scene &after, const body::Atlas &atlas,
                                   const body::View &view);

} // namespace knotfinder::gui
