// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "word_patterns.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

bool standsAt(const std::vector<std::string> &words, const std::vector<Token> &tokens, std::size_t at)
{
    if (words.size() > tokens.size() - at)
        return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (tokens[at + i].word != words[i] || (i > 0 && tokens[at + i].clauseStart))
            return false;
    return true;
}

} // namespace

WordPatterns::WordPatterns(const Texts &patterns)
{
    for (const auto &pattern : patterns)
        for (const auto &text : alternativesOf(pattern))
            if (auto words = wordsOf(text); !words.empty()) {
                words_.insert(words.begin(), words.end());
                byFirstWord_[words.front()].push_back(std::move(words));
            }
}

std::size_t WordPatterns::lengthAt(const std::vector<Token> &tokens, std::size_t at) const
{
    if (at >= tokens.size())
        return 0;
    const auto candidates = byFirstWord_.find(tokens[at].word);
    std::size_t longest = 0;
    if (candidates != byFirstWord_.end())
        for (const auto &words : candidates->second)
            if (words.size() > longest && standsAt(words, tokens, at))
                longest = words.size();
    return longest;
}

bool WordPatterns::beginsAt(const std::vector<Token> &tokens, std::size_t at) const
{
    return lengthAt(tokens, at) > 0;
}

} // namespace knotfinder::catalog
