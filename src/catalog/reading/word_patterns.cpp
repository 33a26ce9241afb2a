// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "word_patterns.h"

#include <algorithm>
#include <array>

namespace knotfinder::catalog {
namespace {

constexpr std::string_view number = "#";
constexpr std::string_view gap = "~";
constexpr std::size_t longestGap = 3; // words

/// The words of a pattern; the signs for a number and a gap stay.
Texts patternWords(std::string_view text)
{
    Texts words;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(piece.size() + 1, text.size()));
        if (piece == number || piece == gap)
            words.emplace_back(piece);
        else
            for (auto &word : wordsOf(piece))
                words.push_back(std::move(word));
    }
    return words;
}

bool fits(const std::string &pattern, const Token &token)
{
    return pattern == number ? isNumber(token.word) : pattern == token.word;
}

/// The word after the pattern's last when it stands from `token` on, with its `word` next; 0 when it does not.
std::size_t endOf(const Texts &words, std::size_t word, const std::vector<Token> &tokens, std::size_t token)
{
    for (; word < words.size(); ++word, ++token) {
        if (words[word] == gap) {
            for (std::size_t skipped = 0; skipped <= longestGap; ++skipped) {
                if (const std::size_t end = endOf(words, word + 1, tokens, token + skipped); end > 0)
                    return end;
                if (token + skipped >= tokens.size() || tokens[token + skipped].clauseStart)
                    return 0;
            }
            return 0;
        }
        if (token >= tokens.size() || (word > 0 && tokens[token].clauseStart) || !fits(words[word], tokens[token]))
            return 0;
    }
    return token;
}

std::string startOf(const std::string &first, const std::string &second)
{
    return first + ' ' + second;
}

} // namespace

bool isNumber(const std::string &word)
{
    static constexpr std::array names{"two",   "three",   "four",   "five",    "six",    "seven",  "eight", "nine",
                                      "ten",   "eleven",  "twelve", "fifteen", "twenty", "thirty", "forty", "fifty",
                                      "sixty", "seventy", "eighty", "couple",  "few",    "several"};
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return word == name; }) ||
           (!word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

void WordPatterns::add(const Texts &patterns, std::size_t value)
{
    for (const auto &pattern : patterns)
        for (const auto &text : alternativesOf(pattern))
            if (auto words = patternWords(text); !words.empty() && words.front() != gap)
                insert(std::move(words), value);
}

void WordPatterns::insert(Texts words, std::size_t value)
{
    for (const auto &word : words)
        if (word != number && word != gap)
            words_.insert(word);
    const bool second = words.size() > 1 && words[1] != number && words[1] != gap;
    auto &sameStart = byStart_[second ? startOf(words[0], words[1]) : words[0]];
    sameStart.push_back({std::move(words), value});
}

void WordPatterns::each(const std::vector<Token> &tokens, std::size_t at,
                        const std::function<void(std::size_t, std::size_t)> &found) const
{
    if (at >= tokens.size())
        return;
    const auto tryStart = [&](const std::string &start) {
        if (const auto candidates = byStart_.find(start); candidates != byStart_.end())
            for (const auto &pattern : candidates->second)
                if (const std::size_t end = endOf(pattern.words, 0, tokens, at); end > at)
                    found(pattern.value, end - at);
    };
    const auto tryAll = [&](const std::string &first) {
        tryStart(first);
        if (at + 1 < tokens.size() && !tokens[at + 1].clauseStart)
            tryStart(startOf(first, tokens[at + 1].word));
    };
    tryAll(tokens[at].word);
    if (isNumber(tokens[at].word))
        tryAll(std::string(number));
}

std::size_t WordPatterns::lengthAt(const std::vector<Token> &tokens, std::size_t at) const
{
    std::size_t longest = 0;
    each(tokens, at, [&](std::size_t, std::size_t length) { longest = std::max(longest, length); });
    return longest;
}

bool WordPatterns::beginsAt(const std::vector<Token> &tokens, std::size_t at) const
{
    return lengthAt(tokens, at) > 0;
}

} // namespace knotfinder::catalog
