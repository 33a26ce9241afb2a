// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "folder.h"

#include <knotfinder/body/atlas.h>

#include <string>
#include <vector>

namespace knotfinder::catalog {

/// Ids that a data file may refer to. Lists are sorted.
struct KnownIds
{
    Texts landmarks;
    Texts regions; ///< without sides
    Texts qualities;
    Texts activities;
    Texts techniques;
    Texts muscles;
    Texts contraindications; ///< of safety.json
    Texts dangerSpots;       ///< of safety.json

    // False when the file that holds the ids cannot be read: then nothing is said about them.
    bool vocabularyRead = true;
    bool safetyRead = true;
};

/// The ids of an atlas and a data folder, of its broken files too; those of safety.json are left empty.
[[nodiscard]] KnownIds knownIds(const body::Atlas &atlas, const Folder &folder);
/// Adds the muscles of another folder.
void addMuscleIds(KnownIds &known, const Folder &folder);
[[nodiscard]] Texts baseRegionIds(const body::Regions &regions);
[[nodiscard]] Texts idsOf(const std::vector<Term> &terms);
[[nodiscard]] bool knows(const Texts &sortedIds, const std::string &id);

/// "unknown <kind> 'x'" with near ids, or with `otherwise` when none is near.
[[nodiscard]] Problem unknownId(const std::string &file, const std::string &pointer, const std::string &kind,
                                const std::string &id, const Texts &known, const std::string &otherwise);

} // namespace knotfinder::catalog
