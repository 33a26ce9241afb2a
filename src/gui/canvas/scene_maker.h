// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/layers.h"
#include "session/point_ref.h"

#include <knotfinder/match/drawing.h>
#include <knotfinder/render/scene.h>

namespace knotfinder::gui {

class Session;

/// The scene of the session as it stands, for its figure; the view is left to the caller.
[[nodiscard]] render::Scene makeScene(Session &session, const Layers &layers);

/// The points of `scene.sites`, in the same order.
[[nodiscard]] PointRefs pointsOfSites(Session &session, const Layers &layers);

/// Adds zones and X's of a point. `faint`: standing back behind others; `withheld`: a red flag forbids to press it.
void addPoint(render::Scene &scene, const catalog::Catalog &catalog, PointRef ref, const Layers &layers, bool faint,
              bool numbered, bool withheld = false);

} // namespace knotfinder::gui
