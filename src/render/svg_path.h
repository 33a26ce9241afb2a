// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QByteArray>
#include <QPainterPath>

namespace knotfinder::render {

/// SVG path data in relative coordinates, rounded to multiples of `grain` without drifting; segments that vanish are
/// left out.
[[nodiscard]] QByteArray svgPathData(const QPainterPath &path, double grain);

/// A number with as many decimals as `grain` asks for and no trailing zeros.
[[nodiscard]] QByteArray svgNumber(double value, double grain = 0.01);

} // namespace knotfinder::render
