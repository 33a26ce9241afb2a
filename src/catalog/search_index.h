// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "reading/phrases.h"
#include "reading/usage.h"

#include <knotfinder/catalog/search.h>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace knotfinder::catalog {

/// One text of a muscle that a search looks at.
struct Field
{
    std::string text;
    std::vector<std::string> words;
    double weight = 0;
};

struct SearchIndex
{
    explicit SearchIndex(const Lexicon &lexicon) : usage(lexicon) {}

    Usage usage;
    PhraseBook phrases;     ///< regions, qualities, activities, strengths
    PhraseBook muscleNames; ///< English, Latin and everyday names
    std::unordered_set<std::string> left;
    std::unordered_set<std::string> right;
    std::unordered_set<std::string> both;
    std::unordered_set<std::string> negations;
    std::unordered_map<std::string, std::string> labels; ///< of vocabulary terms and muscles
    std::vector<std::vector<Field>> fields;              ///< by muscle, in the order of the catalog
};

struct Search::Index : SearchIndex
{
    using SearchIndex::SearchIndex;
};

} // namespace knotfinder::catalog
