// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace knotfinder::catalog {

/// The most that any technique may do inside a danger spot's zone.
struct DangerLimits
{
    int seconds = 0; ///< on one spot; 0: nothing presses there
    int feel = 0;    ///< 0–10
    Texts tools;     ///< what may press; empty with 0 seconds
};

/// A place that is easily hurt: what lies there and, where it can be drawn, how far it reaches and what it bears.
struct DangerSpot
{
    std::string id;
    std::string region; ///< base id
    std::string text;
    body::Zone zone = {}; ///< on the skin, right side; no strokes: the place is told in words alone
    std::optional<DangerLimits> limits = {};
};

/// The list under "danger_spots" of safety.json. Precondition: it fits its schema.
[[nodiscard]] std::vector<DangerSpot> dangerSpotsOf(const nlohmann::json &list);

} // namespace knotfinder::catalog
