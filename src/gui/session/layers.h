// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

namespace knotfinder::gui {

/// What the figures show besides the user's pain.
struct Layers
{
    bool zones = true;
    bool knots = true;
    bool muscles = false; ///< of points that someone asked for or reads of; a muscle pointed at shows anyway
    bool regionEdges = false;
    bool regionNames = false;

    bool operator==(const Layers &) const = default;
};

} // namespace knotfinder::gui
