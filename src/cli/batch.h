// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "command.h"

#include <knotfinder/match/ranking.h>
#include <knotfinder/safety/safety.h>

namespace knotfinder::cli {

struct BatchOptions
{
    std::size_t top = 20;
    std::size_t jobs = 1; ///< threads
};

/// Ranks drawings from standard input, one JSON object a line, onto standard output, one object a line in the same
/// order: what `rank --json` gives, or {"line", "error"} for a line that is no drawing. The bytes do not depend on the
/// number of jobs, and memory not on the number of lines.
[[nodiscard]] Exit rankBatch(const match::Ranker &ranker, const safety::Knowledge &safety, const BatchOptions &options);

} // namespace knotfinder::cli
