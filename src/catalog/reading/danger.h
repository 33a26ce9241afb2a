// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "sentence.h"

#include <optional>

namespace knotfinder::catalog {

/// A dangerous thing that was said of the writer and now.
struct SaidSign
{
    std::size_t sign = 0; ///< place in Usage::signs
    Span from;
};

/// What the rules are held against, gathered from the whole text.
struct DangerFacts
{
    std::vector<SaidSign> signs;
    std::vector<const Understood *> things; ///< places, feelings and activities
    std::set<std::string> said;             ///< "at:calf", "at:calf.left", "feels:numb", "with:cycling"
    int strength = -1;                      ///< -1: not said
    int age = -1;                           ///< years; -1: not said
};

/// The dangerous things that a sentence says; what is denied, long ago, feared or another person's is left out.
[[nodiscard]] std::vector<SaidSign> saidSigns(const Sentence &sentence, const SearchIndex &index, const Usage &usage);

/// The age that a sentence tells of the writer.
[[nodiscard]] std::optional<int> ageSaid(const Sentence &sentence);

/// The flags that the facts raise, each once, with the words that raise it.
[[nodiscard]] std::vector<StatedFlag> raisedBy(const DangerFacts &facts, const Usage &usage, std::string_view text);

} // namespace knotfinder::catalog
