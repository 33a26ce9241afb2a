// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>
#include <knotfinder/body/regions.h>
#include <knotfinder/catalog/technique.h>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace knotfinder::catalog {

/// Holds safety.json against its schema and the ids it refers to. Qualities are checked only when a vocabulary is
/// given.
[[nodiscard]] Problems checkSafety(const nlohmann::json &document, const std::string &file,
                                   const body::Regions &regions, const Vocabulary *vocabulary);

} // namespace knotfinder::catalog
