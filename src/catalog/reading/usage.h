// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "phrases.h"
#include "word_patterns.h"

#include <knotfinder/catalog/lexicon.h>

namespace knotfinder::catalog {

/// What is said word for word, and what it means.
struct Exact
{
    WordPatterns patterns; ///< values are places in `meanings`
    std::vector<Meaning> meanings;
};

/// The finer points of the lexicon, ready to be held against a sentence: see Lexicon for what each list means.
struct Usage
{
    explicit Usage(const Lexicon &lexicon);

    struct Where
    {
        std::vector<std::string> words; ///< "outside"
        WordPatterns said;
    };

    WordPatterns verbs;
    WordPatterns negated;
    WordPatterns fillers;
    WordPatterns well;
    WordPatterns pain;
    WordPatterns unless;
    WordPatterns otherSides;
    WordPatterns turning;
    WordPatterns lying;
    Exact exact;
    WordPatterns cues;   ///< values are of Cue
    WordPatterns danger; ///< values are places in `signs`
    std::vector<DangerSign> signs;
    std::vector<DangerRule> rules;
    std::vector<Way> ways;
    std::vector<Where> narrowing;
    std::unordered_map<std::string, std::vector<std::string>> spellings; ///< typed, meant
    std::unordered_set<std::string> painWords;
    std::unordered_set<std::string> known; ///< words of all lists, never taken for a misspelling
};

} // namespace knotfinder::catalog
