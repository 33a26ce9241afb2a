// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "drawing.h"

#include <knotfinder/render/paint.h>

namespace knotfinder::render {

/// What `scene` puts on its figure, in device units of `viewport`, bottom first.
[[nodiscard]] Drawing compose(const Scene &scene, const Figures &figures, const Artwork &artwork,
                              const body::View &view, const Viewport &viewport, const PaintOptions &options);

} // namespace knotfinder::render
