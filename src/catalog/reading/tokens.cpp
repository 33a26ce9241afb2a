// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "tokens.h"

#include <knotfinder/base/similar.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace knotfinder::catalog {
namespace {

constexpr std::string_view curlyApostrophe = "\xE2\x80\x99";
constexpr std::string_view punctuationStart = "\xE2\x80"; // curly quotes, dashes, ellipsis

/// The length of an apostrophe at the start of the text, 0 when there is none.
std::size_t apostrophe(std::string_view text)
{
    return text.starts_with('\'') ? 1 : text.starts_with(curlyApostrophe) ? curlyApostrophe.size() : 0;
}

/// Letters of all languages and digits.
bool startsWithLetter(std::string_view text)
{
    if (text.empty() || text.starts_with(punctuationStart))
        return false;
    const auto first = static_cast<unsigned char>(text.front());
    return std::isalnum(first) != 0 || first >= 0x80;
}

/// How many bytes of the word at the start of the text come before its end; apostrophes inside it belong to it.
std::size_t wordLength(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t mark = apostrophe(text.substr(end));
        if (mark > 0 ? startsWithLetter(text.substr(end + mark)) : startsWithLetter(text.substr(end)))
            end += mark > 0 ? mark : 1;
        else
            break;
    }
    return end;
}

std::string smallLetters(std::string_view text)
{
    std::string word;
    for (std::size_t i = 0; i < text.size(); i += std::max<std::size_t>(apostrophe(text.substr(i)), 1))
        if (apostrophe(text.substr(i)) == 0)
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    return word;
}

/// The singular of a plural; the word itself when it is none.
std::string singular(const std::string &word)
{
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array irregular{
        Pair{"feet", "foot"},    Pair{"teeth", "tooth"},       Pair{"calves", "calf"},   Pair{"wolves", "wolf"},
        Pair{"knives", "knife"}, Pair{"achilles", "achilles"}, Pair{"biceps", "biceps"}, Pair{"triceps", "triceps"}};
    for (const auto &[plural, single] : irregular)
        if (word == plural)
            return std::string(single);
    constexpr std::size_t shortest = 4; // "was", "his" are no plurals
    if (word.size() < shortest || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") ||
        word.ends_with("is") || word.ends_with("eps"))
        return word;
    if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("xes") || word.ends_with("sses"))
        return word.substr(0, word.size() - (word.ends_with("aches") ? 1 : 2));
    return word.substr(0, word.size() - 1);
}

bool endsClause(std::string_view gap)
{
    return gap.find_first_of(",.;:!?()\n") != std::string_view::npos;
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t gapStart = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!startsWithLetter(text.substr(at))) {
            at += text.substr(at).starts_with(punctuationStart) ? std::min<std::size_t>(3, text.size() - at) : 1;
            continue;
        }
        const std::size_t length = wordLength(text.substr(at));
        const std::string word = smallLetters(text.substr(at, length));
        const std::string_view gap = text.substr(gapStart, at - gapStart);
        Token token{singular(word), {at, length}, false, endsClause(gap)};
        token.plural = token.word != word;
        token.afterColon = gap.find(':') != std::string_view::npos;
        tokens.push_back(std::move(token));
        at += length;
        gapStart = at;
    }
    return tokens;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (auto &token : tokensOf(text))
        words.push_back(std::move(token.word));
    return words;
}

std::vector<std::string> alternativesIn(std::string_view group)
{
    std::vector<std::string> texts;
    for (std::size_t at = 0; at <= group.size();) {
        const std::size_t bar = std::min(group.find('|', at), group.size());
        texts.emplace_back(group.substr(at, bar - at));
        at = bar + 1;
    }
    return texts;
}

std::vector<std::string> alternativesOf(std::string_view pattern)
{
    const std::size_t open = pattern.find('(');
    const std::size_t close = pattern.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {std::string(pattern)};
    std::vector<std::string> texts;
    const auto rests = alternativesOf(pattern.substr(close + 1));
    for (const auto &one : alternativesIn(pattern.substr(open + 1, close - open - 1)))
        for (const auto &rest : rests)
            texts.push_back(std::string(pattern.substr(0, open)).append(one).append(rest));
    return texts;
}

std::vector<std::string> plainVerbsOf(std::string_view text)
{
    constexpr std::string_view ending = "ing";
    constexpr std::size_t shortestVerb = 3;
    std::string bare;
    std::string withE;
    bool changed = false;
    for (const auto &word : wordsOf(text)) {
        std::string stem = word.substr(0, word.size() - std::min(word.size(), ending.size()));
        const bool verb =
            word.ends_with(ending) && stem.size() >= shortestVerb && stem.find_first_of("aeiouy") != std::string::npos;
        changed = changed || verb;
        const bool doubled =
            verb && stem[stem.size() - 1] == stem[stem.size() - 2] && !stem.ends_with("ll") && !stem.ends_with("ss");
        if (doubled)
            stem.pop_back();
        bare += (bare.empty() ? "" : " ") + (verb ? stem : word);
        withE += (withE.empty() ? "" : " ") + (verb ? stem + "e" : word);
    }
    return changed ? std::vector<std::string>{bare, withE} : std::vector<std::string>();
}

bool isMisspelt(std::string_view typed, std::string_view known)
{
    constexpr std::size_t swapFrom = 4; // letters from which two swapped neighbours are forgiven
    constexpr std::size_t oneFrom = 6;  // … any one slip
    constexpr std::size_t twoFrom = 9;  // … any two
    const std::size_t length = std::min(typed.size(), known.size());
    const std::size_t difference = std::max(typed.size(), known.size()) - length;
    if (length < swapFrom || difference > 2 || typed.front() != known.front() || typed == known)
        return false;
    const std::size_t edits = editDistance(typed, known);
    if (length >= twoFrom)
        return edits <= 2;
    if (length >= oneFrom || (length + 1 >= oneFrom && difference == 1))
        return edits <= 1;
    return edits <= 1 && std::is_permutation(typed.begin(), typed.end(), known.begin(), known.end());
}

} // namespace knotfinder::catalog
