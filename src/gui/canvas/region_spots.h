// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>

#include <QRectF>

#include <optional>
#include <vector>

namespace knotfinder::gui {

/// For each region a spot well inside the part of it that a picture shows; nothing for those it does not show.
using RegionSpots = std::vector<std::optional<body::Point2>>;

/// `source` is the shown piece of the picture.
[[nodiscard]] RegionSpots regionSpots(const body::Atlas &atlas, const body::View &view, const QRectF &source);

enum class Direction { up, down, left, right };

/// The region that an arrow key leads to: a neighbour that lies that way, else the nearest region that does.
[[nodiscard]] std::optional<std::size_t> nextRegion(const RegionSpots &spots, const body::Regions &regions,
                                                    std::size_t from, Direction direction);

/// The shown region nearest to a spot of the picture.
[[nodiscard]] std::optional<std::size_t> nearestRegion(const RegionSpots &spots, body::Point2 spot);

} // namespace knotfinder::gui
