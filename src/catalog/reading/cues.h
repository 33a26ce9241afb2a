// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "tokens.h"

#include <cstdint>

namespace knotfinder::catalog {

class WordPatterns;

/// What a word hints at for the words around it; in the order of cueLists (lexicon.h), which says what each means.
enum class Cue : unsigned {
    idiom,
    act,
    thing,
    relation,
    compound,
    medical,
    longAgo,
    ongoing,
    nowadays,
    person,
    onBehalf,
    easing,
    worsening,
    stopping,
    clause,
    correction,
    supposed,
    beginning,
    spreading,
    over,
    swapping,
    foreign
};

/// The hints of each word of a sentence.
class Cues
{
public:
    Cues() = default;
    Cues(const std::vector<Token> &tokens, const WordPatterns &patterns);

    [[nodiscard]] bool has(std::size_t token, Cue cue) const
    {
        return token < words_.size() && (words_[token] & bit(cue)) != 0;
    }
    void add(std::size_t token, Cue cue) { words_[token] |= bit(cue); }
    /// True when one of the words from one up to, not including, another has it.
    [[nodiscard]] bool any(std::size_t from, std::size_t to, Cue cue) const;
    /// The word after the run of the cue that covers a word; the word itself where none does.
    [[nodiscard]] std::size_t endOf(std::size_t token, Cue cue) const;

private:
    static constexpr std::uint32_t bit(Cue cue) { return std::uint32_t(1) << static_cast<unsigned>(cue); }

    std::vector<std::uint32_t> words_;
};

} // namespace knotfinder::catalog
