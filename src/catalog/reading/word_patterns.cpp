// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "word_patterns.h"

#include <algorithm>
#include <array>
#include <set>

namespace knotfinder::catalog {
namespace {

constexpr std::string_view number = "#";
constexpr std::string_view gap = "~";
constexpr char pluralMark = '!';
constexpr std::size_t longestGap = 3; // words

/// The words of a pattern; the signs for a number and a gap stay, and the mark of a plural at its word.
Texts patternWords(std::string_view text)
{
    Texts words;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(piece.size() + 1, text.size()));
        if (piece == number || piece == gap) {
            words.emplace_back(piece);
            continue;
        }
        for (auto &word : wordsOf(piece))
            words.push_back(std::move(word));
        if (piece.ends_with(pluralMark))
            words.back() += pluralMark;
    }
    return words;
}

constexpr std::uint32_t numberId = 0; // signs come first in every list of words
constexpr std::uint32_t gapId = 1;
constexpr std::uint32_t noId = 0xffffffff;
constexpr std::uint32_t pluralBit = 0x80000000; // of a word in a pattern: only its plural fits

std::uint64_t startOf(std::uint32_t first, std::uint32_t second)
{
    constexpr int bits = 32;
    return (std::uint64_t{first} << bits) | second;
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

WordPatterns::WordPatterns()
{
    (void)idOf(std::string(number));
    (void)idOf(std::string(gap));
}

WordPatterns::Id WordPatterns::idOf(const std::string &word)
{
    const auto [place, fresh] = ids_.try_emplace(word, static_cast<Id>(words_.size()));
    if (fresh)
        words_.push_back(&place->first);
    return place->second;
}

bool WordPatterns::fits(Id word, const Token &token) const
{
    return word == numberId ? isNumber(token.word)
                            : *words_[word & ~pluralBit] == token.word && (token.plural || (word & pluralBit) == 0);
}

/// The token after the pattern's last when it stands from `token` on, with its `word` next; 0 when it does not.
std::size_t WordPatterns::endOf(const Pattern &pattern, std::uint32_t word, const std::vector<Token> &tokens,
                                std::size_t token) const
{
    for (; word < pattern.end; ++word, ++token) {
        if (ofPatterns_[word] == gapId) {
            for (std::size_t skipped = 0; skipped <= longestGap; ++skipped) {
                if (const std::size_t end = endOf(pattern, word + 1, tokens, token + skipped); end > 0)
                    return end;
                if (token + skipped >= tokens.size() || tokens[token + skipped].clauseStart)
                    return 0;
            }
            return 0;
        }
        if (token >= tokens.size() || (word > pattern.begin && tokens[token].clauseStart) ||
            !fits(ofPatterns_[word], tokens[token]))
            return 0;
    }
    return token;
}

void WordPatterns::add(const Texts &patterns, std::size_t value)
{
    std::set<Texts> all; // singular and plural are one word: many alternatives are the same
    for (const auto &pattern : patterns)
        for (const auto &text : alternativesOf(pattern))
            all.insert(patternWords(text));
    for (const auto &words : all)
        if (!words.empty() && words.front() != gap)
            insert(words, value);
}

void WordPatterns::insert(const Texts &words, std::size_t value)
{
    Pattern pattern{static_cast<std::uint32_t>(ofPatterns_.size()), 0, value};
    for (const auto &word : words) {
        const bool plural = word.back() == pluralMark;
        ofPatterns_.push_back(plural ? idOf(word.substr(0, word.size() - 1)) | pluralBit : idOf(word));
    }
    pattern.end = static_cast<std::uint32_t>(ofPatterns_.size());
    const bool plainSecond = words.size() > 1 && words[1] != number && words[1] != gap;
    const Id second = plainSecond ? ofPatterns_[pattern.begin + 1] & ~pluralBit : noId;
    byStart_[startOf(ofPatterns_[pattern.begin] & ~pluralBit, second)].push_back(pattern);
}

void WordPatterns::each(const std::vector<Token> &tokens, std::size_t at,
                        const std::function<void(std::size_t, std::size_t)> &found) const
{
    if (at >= tokens.size())
        return;
    const auto idAt = [&](std::size_t token) {
        const auto known = token < tokens.size() ? ids_.find(tokens[token].word) : ids_.end();
        return known == ids_.end() ? noId : known->second;
    };
    const auto tryStart = [&](Id first, Id second) {
        if (const auto candidates = byStart_.find(startOf(first, second)); candidates != byStart_.end())
            for (const auto &pattern : candidates->second)
                if (const std::size_t end = endOf(pattern, pattern.begin, tokens, at); end > at)
                    found(pattern.value, end - at);
    };
    const Id second = idAt(at + 1);
    const auto tryAll = [&](Id first) {
        tryStart(first, noId);
        if (second != noId && !tokens[at + 1].clauseStart)
            tryStart(first, second);
    };
    if (const Id first = idAt(at); first != noId)
        tryAll(first);
    if (isNumber(tokens[at].word))
        tryAll(numberId);
}

void WordPatterns::addWordsTo(std::unordered_set<std::string> &words) const
{
    for (const auto *word : words_)
        if (*word != number && *word != gap)
            words.insert(*word);
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
