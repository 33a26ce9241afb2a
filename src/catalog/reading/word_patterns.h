// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "tokens.h"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace knotfinder::catalog {

/// Runs of words as they stand in a text, the small ones included: "right now", "is fine". In a pattern, "#" is any
/// number, "~" up to three words, "legs!" only the plural, and "(a|b|)" one of several, or nothing. Each pattern may
/// stand for a value.
class WordPatterns
{
public:
    WordPatterns();
    explicit WordPatterns(const Texts &patterns) : WordPatterns() { add(patterns, 0); }
    WordPatterns(WordPatterns &&) = default;
    WordPatterns &operator=(WordPatterns &&) = default;

    void add(const Texts &patterns, std::size_t value);

    /// How many words the longest pattern that begins at a word takes; 0 when none does. A pattern never reaches
    /// across a comma.
    [[nodiscard]] std::size_t lengthAt(const std::vector<Token> &tokens, std::size_t at) const;
    [[nodiscard]] bool beginsAt(const std::vector<Token> &tokens, std::size_t at) const;
    /// Calls with the value and the length in words of each pattern that begins at a word.
    void each(const std::vector<Token> &tokens, std::size_t at,
              const std::function<void(std::size_t value, std::size_t length)> &found) const;
    /// Adds every word of the patterns.
    void addWordsTo(std::unordered_set<std::string> &words) const;

private:
    using Id = std::uint32_t;
    struct Pattern
    {
        std::uint32_t begin = 0; ///< in `ofPatterns_`
        std::uint32_t end = 0;
        std::size_t value = 0;
    };
    /// Words of which any one fits: the alternatives of one word in a group.
    struct Group
    {
        std::uint32_t begin = 0; ///< in `ofGroups_`
        std::uint32_t end = 0;
    };

    void insert(const Texts &elements, std::size_t value);
    [[nodiscard]] Id idOf(const std::string &word);
    [[nodiscard]] Id wordOf(const std::string &word);
    [[nodiscard]] Id elementOf(const std::string &element);
    [[nodiscard]] Id idOf(const Token &token) const;
    [[nodiscard]] bool fits(Id element, const Token &token) const;
    [[nodiscard]] std::size_t endOf(const Pattern &pattern, std::uint32_t word, const std::vector<Token> &tokens,
                                    std::size_t token) const;

    // There are thousands of patterns, and each stands for many: a word is kept once, and so is a group of them.
    std::unordered_map<std::string, Id> ids_;
    std::vector<const std::string *> words_; ///< by id; in `ids_`
    std::vector<Id> ofGroups_;               ///< words, each group sorted
    std::vector<Group> groups_;
    std::unordered_map<std::string, Id> known_;                       ///< groups by their words
    std::vector<Id> ofPatterns_;                                      ///< of all patterns: words or groups, with bits
    std::unordered_map<std::uint64_t, std::vector<Pattern>> byStart_; ///< its first two words; one before "#", "~", "("
};

/// True for a number in digits or in letters: "8", "2019", "ten".
[[nodiscard]] bool isNumber(const std::string &word);

} // namespace knotfinder::catalog
