// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/muscle_handle.h"
#include "session/point_ref.h"

#include <knotfinder/care/plan.h>
#include <knotfinder/render/scene.h>

#include <optional>

namespace knotfinder::gui {

/// The care plan that a muscle's page lays out: of all its points, with what the drawing and its answers raise, and
/// without what the reader's cautions rule out. None without safety data: then the page tells nothing to do.
[[nodiscard]] std::optional<care::Plan> planOfPage(const MuscleHandle &shown, const match::PainDrawing &drawing,
                                                   const safety::Profile &profile);

/// Adds a point to a page's picture: an X where it may be pressed, a ring where it is to be left alone. `plan` says
/// which; without one, the data does.
void addSpot(render::Scene &scene, const catalog::Catalog &catalog, PointRef ref, bool numbered,
             const care::Plan *plan = nullptr);

} // namespace knotfinder::gui
