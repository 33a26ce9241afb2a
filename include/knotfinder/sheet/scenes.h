// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/pain.h>
#include <knotfinder/render/scene.h>

namespace knotfinder::sheet {

/// The marks of a drawing as a scene shows them.
[[nodiscard]] std::vector<render::PainMark> painMarks(const match::Pain &pain);

/// Adds the zones and X's of a trigger point on the sides asked for; `label` stands beside each X. A point on the
/// midline has one X and the zone of both sides. A knot to leave alone has a ring instead of an X.
void addPoint(render::Scene &scene, const catalog::PaintedPoint &point, bool right, bool left, const QString &label,
              const body::Surface &surface, bool leaveAlone = false);

/// Makes one zone of all zones of a scene: dots come once where zones overlap, and spillover never lies on a main zone.
void mergeZones(render::Scene &scene, const body::Surface &surface);

} // namespace knotfinder::sheet
