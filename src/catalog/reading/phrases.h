// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "tokens.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace knotfinder::catalog {

enum class PhraseKind { region, activity, quality, intensity, muscle };

/// What a phrase stands for. Several meanings may share one phrase ("shoulder" is four regions).
struct Meaning
{
    PhraseKind kind = PhraseKind::region;
    std::string id;

    bool operator==(const Meaning &) const = default;
};

/// Phrases by their words, for finding the longest one at a place in a text. Words that carry no meaning are left out
/// of phrases and texts alike, so "side of the knee" and "the side of my knee" are one.
class PhraseBook
{
public:
    /// Words to leave out of all phrases added later.
    void ignore(const Texts &words);
    /// Words without a meaning of their own that stay in phrases, so that none reaches across one by accident.
    void join(const Texts &words);
    /// Words that are known without being part of a phrase, so that they are never taken for a misspelling.
    void know(const Texts &words);
    void add(const Meaning &meaning, std::string_view pattern);

    /// True for words that carry no meaning of their own, the joining ones included.
    [[nodiscard]] bool isIgnored(const std::string &word) const { return isSkipped(word) || joining_.contains(word); }
    /// True for words that stand in no phrase.
    [[nodiscard]] bool isSkipped(const std::string &word) const { return ignored_.contains(word); }
    [[nodiscard]] bool knows(const std::string &word) const { return known_.contains(word); }
    /// What a whole phrase stands for; null when it is none.
    [[nodiscard]] const std::vector<Meaning> *meaningsOf(const std::vector<std::string> &words) const;
    [[nodiscard]] bool namesPlace(const std::vector<std::string> &words) const;

    struct Match
    {
        std::size_t length = 0; ///< in tokens; 0: no phrase begins here
        const std::vector<Meaning> *meanings = nullptr;
        const std::vector<bool> *plurals = nullptr; ///< per token: the phrase itself says it in the plural
    };
    /// The longest phrase at the start of the tokens; a phrase never reaches across a comma. After its first word,
    /// unknown words may have a slip: "shoulder blad". `most`: no longer than so many words.
    [[nodiscard]] Match longest(const std::vector<Token> &tokens, std::size_t at,
                                std::size_t most = static_cast<std::size_t>(-1)) const;

    /// The known word that a misspelt one stands for; the word itself when it is known or nothing is near.
    [[nodiscard]] std::string corrected(const std::string &word) const;

private:
    struct Phrase
    {
        std::vector<std::string> words;
        std::vector<bool> plurals;
        std::vector<Meaning> meanings;
    };

    void insert(const Meaning &meaning, Phrase phrase);
    void learn(const std::string &word);
    [[nodiscard]] bool fits(const Token &token, const std::string &word) const;

    std::unordered_set<std::string> ignored_;
    std::unordered_set<std::string> joining_;
    std::unordered_set<std::string> known_;
    std::unordered_map<char, std::vector<std::string>> knownByLetter_; ///< a slip keeps the first letter
    std::unordered_map<std::string, std::vector<Phrase>> byFirstWord_; ///< longest first
};

} // namespace knotfinder::catalog
