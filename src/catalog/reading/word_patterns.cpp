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
constexpr char groupMark = '|';       // before each word of a group
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

/// What a group of its own stands for: "(big|very big|huge|)" is the element "|big|huge", "very big", and nothing.
std::set<Texts> elementsOf(std::string_view group)
{
    std::set<Texts> all;
    std::set<std::string> single;
    for (const auto &text : alternativesIn(group)) {
        auto words = patternWords(text);
        if (words.size() == 1 && words.front() != number && words.front() != gap)
            single.insert(std::move(words.front()));
        else
            all.insert(std::move(words));
    }
    std::string element;
    for (const auto &word : single)
        element += single.size() > 1 ? groupMark + word : word;
    if (!element.empty())
        all.insert({element});
    return all;
}

/// The sequences of words and groups that a pattern stands for, after those `before` it.
void addSequences(std::string_view pattern, Texts before, std::set<Texts> &all)
{
    const auto append = [](Texts &to, const Texts &words) { to.insert(to.end(), words.begin(), words.end()); };
    const std::size_t open = pattern.find('(');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find(')', open);
    if (close == std::string_view::npos) {
        append(before, patternWords(pattern));
        all.insert(std::move(before));
        return;
    }
    const std::string_view group = pattern.substr(open + 1, close - open - 1);
    const std::string_view rest = pattern.substr(close + 1);
    const bool alone = (open == 0 || pattern[open - 1] == ' ') && (rest.empty() || rest.front() == ' ');
    if (!alone) { // "fall(s|)"
        for (const auto &text : alternativesIn(group))
            addSequences(std::string(pattern.substr(0, open)) + text + std::string(rest), before, all);
        return;
    }
    append(before, patternWords(pattern.substr(0, open)));
    for (const auto &words : elementsOf(group)) {
        Texts now = before;
        append(now, words);
        addSequences(rest.substr(rest.empty() ? 0 : 1), std::move(now), all);
    }
}

constexpr std::uint32_t numberId = 0; // signs come first in every list of words
constexpr std::uint32_t gapId = 1;
constexpr std::uint32_t noId = 0xffffffff;
constexpr std::uint32_t pluralBit = 0x80000000; // of a word in a pattern: only its plural fits
constexpr std::uint32_t groupBit = 0x40000000;  // of a group in a pattern

/// Orders words whether or not their plural is meant.
bool isBefore(std::uint32_t a, std::uint32_t b)
{
    return (a & ~pluralBit) < (b & ~pluralBit);
}

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

/// The id of a word in a pattern, with its mark.
WordPatterns::Id WordPatterns::wordOf(const std::string &word)
{
    const bool plural = word.back() == pluralMark;
    return plural ? idOf(word.substr(0, word.size() - 1)) | pluralBit : idOf(word);
}

/// A word or, of "|big|huge", a group of words.
WordPatterns::Id WordPatterns::elementOf(const std::string &element)
{
    if (element.front() != groupMark)
        return wordOf(element);
    const auto [place, fresh] = known_.try_emplace(element, static_cast<Id>(groups_.size()));
    if (fresh) {
        const auto begin = static_cast<std::uint32_t>(ofGroups_.size());
        for (const auto &word : alternativesIn(std::string_view(element).substr(1)))
            ofGroups_.push_back(wordOf(word));
        std::sort(ofGroups_.begin() + begin, ofGroups_.end(), isBefore);
        groups_.push_back({begin, static_cast<std::uint32_t>(ofGroups_.size())});
    }
    return place->second | groupBit;
}

WordPatterns::Id WordPatterns::idOf(const Token &token) const
{
    const auto known = ids_.find(token.word);
    return known == ids_.end() ? noId : known->second;
}

bool WordPatterns::fits(Id element, const Token &token) const
{
    if (element == numberId)
        return isNumber(token.word);
    if ((element & groupBit) == 0)
        return *words_[element & ~pluralBit] == token.word && (token.plural || (element & pluralBit) == 0);
    const Group &group = groups_[element & ~groupBit];
    const auto end = ofGroups_.begin() + group.end;
    const auto [first, last] = std::equal_range(ofGroups_.begin() + group.begin, end, idOf(token), isBefore);
    return std::any_of(first, last, [&](Id word) { return token.plural || (word & pluralBit) == 0; });
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
        addSequences(pattern, {}, all);
    for (const auto &elements : all)
        if (!elements.empty() && elements.front() != gap)
            insert(elements, value);
}

void WordPatterns::insert(const Texts &elements, std::size_t value)
{
    Pattern pattern{static_cast<std::uint32_t>(ofPatterns_.size()), 0, value};
    for (const auto &element : elements)
        ofPatterns_.push_back(elementOf(element));
    pattern.end = static_cast<std::uint32_t>(ofPatterns_.size());
    const bool plainSecond =
        elements.size() > 1 && elements[1] != number && elements[1] != gap && elements[1].front() != groupMark;
    const Id second = plainSecond ? ofPatterns_[pattern.begin + 1] & ~pluralBit : noId;
    const auto put = [&](Id first) { byStart_[startOf(first & ~pluralBit, second)].push_back(pattern); };
    const Id first = ofPatterns_[pattern.begin];
    if ((first & groupBit) == 0) {
        put(first);
        return;
    }
    const Group &group = groups_[first & ~groupBit];
    for (std::uint32_t i = group.begin; i < group.end; ++i)
        put(ofGroups_[i]);
}

void WordPatterns::each(const std::vector<Token> &tokens, std::size_t at,
                        const std::function<void(std::size_t, std::size_t)> &found) const
{
    if (at >= tokens.size())
        return;
    const auto idAt = [&](std::size_t token) { return token < tokens.size() ? idOf(tokens[token]) : noId; };
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
