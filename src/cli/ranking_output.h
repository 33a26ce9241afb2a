// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/ranking.h>
#include <knotfinder/safety/assess.h>

#include <string>
#include <vector>

namespace knotfinder::cli {

/// The answer to a drawing in the published form, as JSON on one line: red_flags, questions, suggestions, together,
/// companions, unexplained.
[[nodiscard]] std::string rankingJson(const match::Answer &answer, const safety::Assessment &safety,
                                      const catalog::Catalog &catalog);

/// The same for reading: red flags first.
[[nodiscard]] std::string rankingText(const match::Answer &answer, const safety::Assessment &safety,
                                      const catalog::Catalog &catalog);

} // namespace knotfinder::cli
