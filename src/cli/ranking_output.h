// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/ranking.h>
#include <knotfinder/safety/safety.h>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace knotfinder::cli {

/// The answer to a drawing in the published form: suggestions, together, unexplained, red_flags.
[[nodiscard]] nlohmann::ordered_json rankingJson(const match::Answer &answer, const std::vector<safety::Raised> &flags,
                                                 const catalog::Catalog &catalog);

/// The same for reading: red flags first.
[[nodiscard]] std::string rankingText(const match::Answer &answer, const std::vector<safety::Raised> &flags,
                                      const catalog::Catalog &catalog);

} // namespace knotfinder::cli
