// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <string>
#include <vector>

namespace knotfinder::catalog {

/// The trigger points of a muscle as cells. Problems name `file` and the place in it.
[[nodiscard]] Result<std::vector<PaintedPoint>> paintPoints(const Muscle &muscle, const body::Atlas &atlas,
                                                            const std::string &file);

/// The fibre paths of a muscle as chains of cells, right side, in the order of the file.
[[nodiscard]] Result<std::vector<std::vector<body::CellId>>> traceFibres(const Muscle &muscle,
                                                                         const body::Atlas &atlas);

} // namespace knotfinder::catalog
