// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "drawing.h"

#include <knotfinder/render/paint.h>

namespace knotfinder::render {

/// Adds the dots of a pain zone: one per cell that the view sees. Main zone: large dots; spillover: small ones, so that
/// the two are told apart without colour.
void addZone(Drawing &drawing, const PainZone &zone, const body::Surface &surface, const body::View &view,
             const Viewport &viewport, const PaintOptions &options);

} // namespace knotfinder::render
