// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPainterPath>

namespace knotfinder::render {

/// Parallel lines that fill `area`, rising to the right by 45 degrees, as a path to be stroked. Plain lines stay vector
/// on every device, where pattern brushes and translucency do not.
[[nodiscard]] QPainterPath hatched(const QPainterPath &area, double spacing);

} // namespace knotfinder::render
