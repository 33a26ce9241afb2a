// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "folder.h"

#include <knotfinder/body/atlas.h>
#include <knotfinder/catalog/danger_spot.h>

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

namespace knotfinder::catalog {

/// A danger spot that reaches over these cells of the right side.
struct DangerZone
{
    DangerSpot spot;
    body::CellSet cells;
};

/// A sign that means the same wherever it is told: a sentence that holds all words states this urgency, or none.
struct SameUrgency
{
    Texts words;        ///< small letters
    std::string advice; ///< "emergency", "same_day" or "soon"
};

/// What the care of every muscle is held against.
struct CareRules
{
    std::map<std::string, Technique> techniques; ///< by id
    std::vector<DangerZone> dangers;             ///< those that have limits
    std::vector<SameUrgency> urgencies;
};

/// Adds the danger spots and the urgencies of a safety.json. What does not fit its schema is left out: checkSafety
/// names it.
void addSafety(CareRules &rules, const nlohmann::json &safety, const body::Atlas &atlas);
/// What of a safety.json these rules cannot use: danger spots that no stroke paints, urgencies of no red flag.
/// Precondition: it fits its schema.
[[nodiscard]] Problems checkCareRules(const nlohmann::json &safety, const std::string &file, const body::Atlas &atlas);
void addTechniques(CareRules &rules, const std::vector<TechniqueFile> &techniques);

} // namespace knotfinder::catalog
