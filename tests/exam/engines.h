// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/ranking.h>

#include <functional>
#include <string>
#include <vector>

namespace knotfinder::exam {

/// Something that answers a drawing with muscle ids, best first.
struct Engine
{
    std::string name;
    std::function<std::vector<std::string>(const match::PainDrawing &)> muscles;
};

/// Knotfinder's ranking, and the three simple ways it must beat:
/// the index of a pain guide (how many marked regions the literature names for a muscle), plain Jaccard, plain
/// coverage.
[[nodiscard]] std::vector<Engine> engines(const match::Ranker &ranker);

} // namespace knotfinder::exam
