// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

namespace knotfinder::catalog {

/// How many of the people examined had a trigger point in a muscle.
struct MuscleShare
{
    std::string muscle;
    double share = 0; ///< 0–1
};

/// A complaint whose sufferers were examined, and what was found. Muscles that were not examined are not listed: that
/// is no finding. Shares of different complaints do not compare: examiners and criteria differ.
struct Complaint
{
    std::string id;
    std::string label;        ///< "low back pain"
    std::vector<Texts> where; ///< groups of region ids without side: it fits when pain lies in every group
    int people = 0;           ///< examined; 0 when the work does not say
    bool anyPoint = false;    ///< silent (latent) points were counted as well as those that hurt by themselves
    std::vector<MuscleShare> muscles;
    std::string source;
};

using Complaints = std::vector<Complaint>;

} // namespace knotfinder::catalog
