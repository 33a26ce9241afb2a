// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "tokens.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace knotfinder::catalog {

/// Runs of words as they stand in a text, the small ones included: "right now", "is fine". In a pattern, "#" is any
/// number, "~" up to three words, and "(a|b|)" one of several, or nothing. Each pattern may stand for a value.
class WordPatterns
{
public:
    WordPatterns() = default;
    explicit WordPatterns(const Texts &patterns) { add(patterns, 0); }

    void add(const Texts &patterns, std::size_t value);

    /// How many words the longest pattern that begins at a word takes; 0 when none does. A pattern never reaches
    /// across a comma.
    [[nodiscard]] std::size_t lengthAt(const std::vector<Token> &tokens, std::size_t at) const;
    [[nodiscard]] bool beginsAt(const std::vector<Token> &tokens, std::size_t at) const;
    /// Calls with the value and the length in words of each pattern that begins at a word.
    void each(const std::vector<Token> &tokens, std::size_t at,
              const std::function<void(std::size_t value, std::size_t length)> &found) const;
    [[nodiscard]] const std::unordered_set<std::string> &words() const noexcept { return words_; }

private:
    struct Pattern
    {
        std::vector<std::string> words; ///< "#" and "~" stand for themselves
        std::size_t value = 0;
    };

    void insert(std::vector<std::string> words, std::size_t value);

    std::unordered_map<std::string, std::vector<Pattern>> byStart_; ///< its first two words; one before "#" or "~"
    std::unordered_set<std::string> words_;
};

/// True for a number in digits or in letters: "8", "2019", "ten".
[[nodiscard]] bool isNumber(const std::string &word);

} // namespace knotfinder::catalog
