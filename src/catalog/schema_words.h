// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace knotfinder::catalog {

/// What a schema validator says: a place in the document and its own description.
struct Mismatch
{
    std::string pointer;
    std::string description;
};

/// Mismatches in words a data author can act on: follow-on reports are dropped, and what is allowed comes from the
/// schema at that place.
[[nodiscard]] Problems inWords(const std::vector<Mismatch> &mismatches, const nlohmann::json &schema,
                               const nlohmann::json &document, const std::string &file);

} // namespace knotfinder::catalog
