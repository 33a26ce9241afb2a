// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/paint.h>

#include <utility>

namespace knotfinder::render {

/// The pictures of a scene's muscles and where each lies on the device, the deepest first. What is not drawn in this
/// view is left out.
[[nodiscard]] std::vector<std::pair<std::shared_ptr<const Artwork>, QTransform>>
drawnMuscles(const Scene &scene, const Figures &figures, const Viewport &viewport, const PaintOptions &options);

} // namespace knotfinder::render
