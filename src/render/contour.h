// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPointF>

#include <vector>

namespace knotfinder::render {

/// Closed lines along which a grid of values (row by row, `columns` wide) crosses `level`, in grid units, higher values
/// always on the same side. Beyond the grid everything counts as low, so that every line closes.
[[nodiscard]] std::vector<std::vector<QPointF>> contours(const std::vector<float> &values, int columns, float level);

} // namespace knotfinder::render
