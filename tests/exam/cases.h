// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/drawing.h>

#include <string>
#include <vector>

namespace knotfinder::exam {

/// A complaint whose answer published work gives.
struct Case
{
    std::string id;
    std::string complaint;
    match::PainDrawing drawing;
    std::vector<std::string> primary; ///< muscles that must rank high
    bool all = false;                 ///< each of them, else any one
    std::vector<std::string> alsoRight;
    std::vector<std::string> mustNotTop; ///< must not stand in the first five
    bool none = false;                   ///< no muscle explains it: that must be told
    std::vector<std::string> flags;      ///< red flags of which one must be raised
    std::string source;
};

/// Reads a file of cases: a list of {id, complaint, regions, expected_primary, primary_mode, expected_any,
/// must_not_top, source}, with optional intensities (one a region), quality and worse_with. Without regions the
/// complaint itself is read as a person would write it. "none": true asks that no muscle is said to explain it,
/// "red_flags" that one of them is raised; such cases need no muscles. Muscle groups ("multifidi", "rotatores",
/// "interossei_foot") stand for any of their muscles. Exits with a message on a broken file.
[[nodiscard]] std::vector<Case> readCases(const std::string &file,
                                          const std::shared_ptr<const catalog::Catalog> &catalog);

} // namespace knotfinder::exam
