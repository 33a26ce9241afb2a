// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace knotfinder::render {

/// A path that fills the same points of `box` as `path` does, without the detail outside: runs of segments that stay on
/// one outer side of the box become one straight line. Keeps curves; cheap; may still reach beyond the box.
[[nodiscard]] QPainterPath simplifiedOutside(const QPainterPath &path, const QRectF &box);

} // namespace knotfinder::render
