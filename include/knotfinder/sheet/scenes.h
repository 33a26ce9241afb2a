// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/drawing.h>
#include <knotfinder/render/scene.h>

namespace knotfinder::sheet {

/// The marks of a drawing as a scene shows them.
[[nodiscard]] std::vector<render::PainMark> painMarks(const match::PainDrawing &drawing, const body::Atlas &atlas);

/// Adds the zone and the X's of a trigger point on one side; `label` stands beside each X.
void addPoint(render::Scene &scene, const catalog::PaintedPoint &point, body::Side side, const QString &label,
              const body::Surface &surface);

/// Makes one zone of all zones of a scene: dots come once where zones overlap, and spillover never lies on a main zone.
void mergeZones(render::Scene &scene, const body::Surface &surface);

} // namespace knotfinder::sheet
