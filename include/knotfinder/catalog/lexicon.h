// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

namespace knotfinder::catalog {

/// What people type for a region: "temple", "side of my forehead".
struct RegionWords
{
    std::string region; ///< without side
    Texts words;
};

/// What people type for a strength of pain: "mild", "unbearable".
struct IntensityWords
{
    int value = 0; ///< 0–10
    Texts words;
};

/// A word and how people misspell it: "neck", "kneck".
struct Spelling
{
    std::string word;
    Texts typed;
};

/// Words said after a place that tell where on it: "outside", "at the back"; `word` is what its own phrases say.
struct Narrowing
{
    std::string word;
    Texts said;
};

/// Words after a place that say it does not hurt: "is fine", "does not hurt", "isn't the problem".
struct Denials
{
    Texts verbs;   ///< "is", "feels": with `well`, or with "not" and `pain`
    Texts negated; ///< "isn't", "does not"
    Texts fillers; ///< may stand between: "now", "totally"
    Texts well;    ///< "fine", "pain free"
    Texts pain;    ///< "hurt", "sore", "the problem"
    Texts unless;  ///< after it the place does hurt at times: "when", "much"
};

/// How "left" and "right" are used without telling which side hurts.
struct OtherSides
{
    Texts phrases; ///< "right now", "left with", "right handed"
    Texts turning; ///< "turn", "look": "to the left" after them is a direction
    Texts lying;   ///< "sleep", "lie": "on my right side" after them is a position
};

/// The words of a sentence about pain that are no muscle, quality or activity. A phrase may name several regions.
struct Lexicon
{
    std::vector<RegionWords> regions;
    std::vector<IntensityWords> intensities;
    Texts left;
    Texts right;
    Texts both;
    Texts stopWords; ///< words that carry no meaning here: "my", "the"
    Texts negations; ///< "no", "without"
    Denials denials;
    OtherSides otherSides;
    std::vector<Narrowing> narrowing;
    std::vector<Spelling> spellings;
    Texts painWords; ///< may be joined to a place: "neckpain"
    Texts examples;  ///< whole sentences to try
};

} // namespace knotfinder::catalog
