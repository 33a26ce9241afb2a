// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "tokens.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace knotfinder::catalog {

/// Runs of words as they stand in a text, the small ones included: "right now", "is fine".
class WordPatterns
{
public:
    WordPatterns() = default;
    explicit WordPatterns(const Texts &patterns);

    /// How many words the longest pattern that begins at a word takes; 0 when none does. A pattern never reaches
    /// across a comma.
    [[nodiscard]] std::size_t lengthAt(const std::vector<Token> &tokens, std::size_t at) const;
    [[nodiscard]] bool beginsAt(const std::vector<Token> &tokens, std::size_t at) const;
    [[nodiscard]] const std::unordered_set<std::string> &words() const noexcept { return words_; }

private:
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> byFirstWord_;
    std::unordered_set<std::string> words_;
};

} // namespace knotfinder::catalog
