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
    Texts examples;  ///< whole sentences to try
};

} // namespace knotfinder::catalog
