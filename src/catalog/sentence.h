// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "search_index.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace knotfinder::catalog {

/// A sentence as words: all of them, and those that carry meaning.
struct Sentence
{
    std::vector<Token> all;
    std::vector<Token> meaningful;
    std::vector<std::size_t> place; ///< of each meaningful word among all
};

enum class SaidSide { nothing, left, right, both };

/// A phrase found in a sentence.
struct Found
{
    PhraseKind kind = PhraseKind::region;
    std::vector<std::string> ids; ///< what it stands for: regions without side, terms, a strength
    std::size_t begin = 0;        ///< its words among all words of the sentence
    std::size_t end = 0;
    Span span;           ///< its bytes
    bool plural = false; ///< "knees": both sides
    bool denied = false; ///< "no pain in the knee"
    SaidSide side = SaidSide::nothing;
};

/// Splits a text and mends misspelt words that only one phrase word is near to.
[[nodiscard]] Sentence readSentence(std::string_view text, const PhraseBook &book);

/// The phrases of a sentence from left to right, each as long as can be, none overlapping.
[[nodiscard]] std::vector<Found> findPhrases(const Sentence &sentence, const PhraseBook &book);

/// Marks what a negation before it denies: "no numbness", "not my knee or hip".
void markDenied(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found);

/// Gives each region phrase the side that was said for it. `found` holds region phrases only, none denied.
void readSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found);

/// Leaves out a wide name where a narrow one tells the same: "toes of the right foot" are the right toes, and
/// "headache, left temple" is the left temple. The narrow one takes the side of the wide one.
void narrow(const Sentence &sentence, const body::Regions &regions, std::vector<Found> &found);

/// True when "down", "into" or the like stands between two words: pain runs from one place to the other.
[[nodiscard]] bool runsBetween(const Sentence &sentence, std::size_t from, std::size_t to);
/// True when it does, or "and" stands between them: what is joined is more, not narrower.
[[nodiscard]] bool joinedBetween(const Sentence &sentence, std::size_t from, std::size_t to);

} // namespace knotfinder::catalog
