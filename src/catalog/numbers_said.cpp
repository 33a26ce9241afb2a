// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "numbers_said.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace knotfinder::catalog {
namespace {

constexpr int most = 10;

/// The number 0–10 that a word says, in digits or letters.
std::optional<int> numberSaid(const std::string &word)
{
    static constexpr std::array<std::string_view, most + 1> names{"zero", "one",   "two",   "three", "four", "five",
                                                                  "six",  "seven", "eight", "nine",  "ten"};
    const auto name = std::find(names.begin(), names.end(), word);
    if (name != names.end())
        return static_cast<int>(name - names.begin());
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    return whole && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

bool isAny(const std::vector<Token> &tokens, std::size_t at, std::initializer_list<std::string_view> words)
{
    return at < tokens.size() && std::find(words.begin(), words.end(), tokens[at].word) != words.end();
}

/// The token after "out of ten", "of 10", "/10" or "on a scale of ten" at `at`; 0 when none of them stands there.
std::size_t afterScale(const std::vector<Token> &tokens, std::size_t at)
{
    std::size_t i = at;
    while (isAny(tokens, i, {"out", "of", "on", "a", "the", "scale"}))
        ++i;
    return i < tokens.size() && numberSaid(tokens[i].word) == most ? i + 1 : 0;
}

/// "pain level", "intensity of", "strength": words that make the number after them a strength.
bool namesStrength(const std::vector<Token> &tokens, std::size_t number)
{
    std::size_t i = number;
    while (i > 0 && isAny(tokens, i - 1, {"of", "is", "about", "around", "at", "a"}))
        --i;
    return i > 0 && isAny(tokens, i - 1, {"level", "intensity", "strength", "severity", "score"});
}

/// True when nothing is counted by the number: "a 7 in the hip", but not "a 5 minute walk".
bool standsAlone(const std::vector<Token> &tokens, std::size_t end)
{
    return end >= tokens.size() || tokens[end].clauseStart ||
           isAny(tokens, end, {"in",   "on",  "at",    "when",  "whenever", "if", "and", "but",   "with", "while",
                               "most", "now", "today", "right", "left",     "or", "by",  "after", "some", "just"});
}

/// "About an 8", "it is a 7", "I would say 6", "pain 5": a strength without a scale.
bool isLooseStrength(const std::vector<Token> &tokens, std::size_t number)
{
    if (number == 0 || !standsAlone(tokens, number + 1))
        return false;
    std::size_t i = number;
    while (i > 0 && !tokens[i].clauseStart &&
           isAny(tokens, i - 1,
                 {"a", "an", "about", "around", "roughly", "maybe", "it", "at", "of", "is", "like", "solid"}))
        --i;
    const bool article = isAny(tokens, number - 1, {"a", "an", "solid"});
    const bool estimated = i < number && isAny(tokens, i, {"about", "around", "roughly", "maybe", "is", "at", "like"});
    return (article && estimated) ||
           (i > 0 && !tokens[i].clauseStart && isAny(tokens, i - 1, {"rate", "rated", "say", "pain", "its", "hurt"}) &&
            (article || !isAny(tokens, i, {"at", "it", "of", "like"}) || !isAny(tokens, i - 1, {"hurt"})));
}

} // namespace

std::optional<UnderstoodIntensity> intensitySaid(const std::vector<Token> &tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto value = numberSaid(tokens[i].word);
        if (!value)
            continue;
        std::size_t last = i + 1;
        int sum = *value;
        int count = 1;
        const std::size_t second = isAny(tokens, last, {"to", "or"}) ? last + 1 : last;
        if (second < tokens.size() && afterScale(tokens, last) == 0)
            if (const auto other = numberSaid(tokens[second].word); other && afterScale(tokens, second + 1) != 0) {
                sum += *other;
                ++count;
                last = second + 1;
            }
        const std::size_t end = afterScale(tokens, last);
        if (end == 0 && !namesStrength(tokens, i) && !isLooseStrength(tokens, i))
            continue;
        const Span from = tokens[i].at;
        const Span to = tokens[(end == 0 ? last : end) - 1].at;
        return UnderstoodIntensity{(sum + count - 1) / count, {from.start, to.start + to.length - from.start}};
    }
    return std::nullopt;
}

} // namespace knotfinder::catalog
