// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "strength.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace knotfinder::catalog {
namespace {

constexpr int strongest = 10;
constexpr int mostMillimetres = 100; // of a line that people mark

using Tokens = std::vector<Token>;
using WordList = std::initializer_list<std::string_view>;

std::optional<int> figuresOf(const std::string &word)
{
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

/// The number 0–10 that a word says, in digits or letters.
std::optional<int> numberSaid(const std::string &word)
{
    static constexpr std::array<std::string_view, strongest + 1> names{
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    const auto name = std::find(names.begin(), names.end(), word);
    if (name != names.end())
        return static_cast<int>(name - names.begin());
    constexpr std::string_view roughly = "ish"; // "3ish"
    const bool rough = word.size() > roughly.size() && word.ends_with(roughly);
    const auto value = figuresOf(rough ? word.substr(0, word.size() - roughly.size()) : word);
    return value && *value <= strongest ? value : std::nullopt;
}

bool isAny(const Tokens &tokens, std::size_t at, WordList words)
{
    return at < tokens.size() && std::find(words.begin(), words.end(), tokens[at].word) != words.end();
}

/// The token after "out of ten", "of 10", "/10" or "on a scale of one to ten" at `at`; 0 when none stands there.
std::size_t afterScale(const Tokens &tokens, std::size_t at)
{
    std::size_t i = at;
    while (isAny(tokens, i, {"out", "of", "on", "a", "the", "scale", "from", "in", "pain"}))
        ++i;
    const bool scale = i > at && isAny(tokens, i - 1, {"of", "from"});
    if (scale && isAny(tokens, i, {"0", "1", "one", "zero"}) && isAny(tokens, i + 1, {"to", "10"}))
        i += isAny(tokens, i + 1, {"to"}) ? 2 : 1;
    return i < tokens.size() && numberSaid(tokens[i].word) == strongest ? i + 1 : 0;
}

/// "Pain level", "intensity of", "strength": words that make the number after them a strength.
bool namesStrength(const Tokens &tokens, std::size_t number)
{
    if (number > 0 && isAny(tokens, number - 1, {"scale"})) // "pain scale: 4"
        return true;
    std::size_t i = number;
    while (i > 0 && isAny(tokens, i - 1, {"of", "is", "about", "around", "at", "a"}))
        --i;
    return i > 0 && isAny(tokens, i - 1, {"level", "intensity", "strength", "severity", "score", "vas", "nrs", "vna"});
}

/// True when nothing is counted by the number: "a 7 in the hip", but not "a 5 minute walk".
bool standsAlone(const Tokens &tokens, std::size_t end)
{
    return end >= tokens.size() || tokens[end].clauseStart ||
           isAny(tokens, end,
                 {"in",        "on",    "at",     "when",    "whenever", "if",    "and",     "but",   "with", "while",
                  "strongest", "now",   "today",  "right",   "left",     "or",    "by",      "after", "some", "just",
                  "to",        "down",  "before", "then",    "during",   "again", "because", "for",   "this", "most",
                  "every",     "since", "mostly", "usually", "without",  "even",  "last",    "ish"});
}

/// "An eight, left knee", "a solid 7 in my neck": an article and a number with nothing before them in the clause.
bool isSaidByItself(const Tokens &tokens, std::size_t number)
{
    std::size_t first = number;
    while (first > 0 && !tokens[first].clauseStart &&
           isAny(tokens, first - 1, {"a",          "an",      "solid",  "good",     "easy",     "easily", "definite",
                                     "definitely", "strong",  "steady", "full",     "constant", "clear",  "about",
                                     "around",     "roughly", "maybe",  "probably", "nearly",   "almost"}))
        --first;
    const bool alone = first == 0 || tokens[first].clauseStart || isAny(tokens, first - 1, {"and", "but"});
    for (std::size_t t = first; t < number; ++t)
        if (alone && isAny(tokens, t, {"a", "an", "solid"}))
            return true;
    return false;
}

/// "3ish", "a 4-ish", "maybe 5": a guess that is a clause of its own.
bool isGuess(const Tokens &tokens, std::size_t number)
{
    const bool spaced = isAny(tokens, number + 1, {"ish"});
    const std::size_t end = number + (spaced ? 2 : 1);
    std::size_t first = number;
    while (first > 0 && !tokens[first].clauseStart &&
           isAny(tokens, first - 1, {"a", "an", "maybe", "probably", "perhaps", "say"}))
        --first;
    const bool alone = (first == 0 || tokens[first].clauseStart) && (end == tokens.size() || tokens[end].clauseStart);
    return alone && tokens.size() > end - first &&
           (spaced || tokens[number].word.ends_with("ish") ||
            isAny(tokens, first, {"maybe", "probably", "perhaps", "say"}));
}

/// "About an 8", "it is a 7", "I would say 6", "pain 5", "down to a 3": a strength without a scale.
bool isLooseStrength(const Tokens &tokens, std::size_t number)
{
    if (isGuess(tokens, number))
        return true;
    if (number == 0 || tokens[number].clauseStart || !standsAlone(tokens, number + 1))
        return false;
    const bool alone = number + 1 == tokens.size() || tokens[number + 1].clauseStart;
    if (alone && tokens[number - 1].clauseStart && isAny(tokens, number - 1, {"a", "an"})) // "not severe: a 3"
        return true;
    if (isSaidByItself(tokens, number))
        return true;
    if (number > 2 && isAny(tokens, number - 1, {"to"}) && numberSaid(tokens[number - 2].word) &&
        isAny(tokens, number - 3, {"from"})) // "down from 8 to 5"
        return true;
    std::size_t i = number;
    while (i > 0 && !tokens[i].clauseStart &&
           isAny(tokens, i - 1,
                 {"a", "an", "about", "around", "roughly", "maybe", "it", "at", "of", "is", "like", "solid", "was",
                  "constant", "steady", "good", "full", "only"}))
        --i;
    const bool article = isAny(tokens, number - 1, {"a", "an", "solid", "constant", "steady", "full", "good"});
    bool estimated = false;
    for (std::size_t t = i; t < number; ++t)
        estimated = estimated || isAny(tokens, t, {"about", "around", "roughly", "maybe", "is", "at", "like", "was"});
    const bool moved = i > 0 && article && isAny(tokens, i - 1, {"from", "to", "its"});
    return (article && estimated) || moved ||
           (i > 0 && !tokens[i].clauseStart &&
            isAny(tokens, i - 1,
                  {"rate",   "rated",      "rating",  "say",      "pain",   "its",     "hurt",  "now",
                   "today",  "put",        "call",    "score",    "scored", "give",    "hit",   "hitting",
                   "reach",  "reaching",   "reached", "touching", "peak",   "peaking", "hover", "hovering",
                   "easily", "definitely", "sit",     "sitting",  "level"}) &&
            (article || !isAny(tokens, i, {"at", "it", "of", "like"}) || !isAny(tokens, i - 1, {"hurt"})));
}

/// "It was an 8", "from a 10".
bool isPast(const Sentence &sentence, std::size_t number)
{
    constexpr std::size_t reach = 6;
    const Tokens &tokens = sentence.all;
    for (std::size_t t = number; t > sentence.clause[number] && number - t < reach; --t) {
        const bool usedTo = t > 1 && isAny(tokens, t - 1, {"to"}) && isAny(tokens, t - 2, {"used"});
        if (!usedTo && isAny(tokens, t - 1, {"is", "its", "now", "today", "to", "currently"}))
            return false;
        if (isAny(tokens, t - 1, {"was", "were", "from", "started", "used", "had"}))
            return true;
    }
    return false;
}

/// "2/10 today", "today it is a 4".
bool isNow(const Sentence &sentence, std::size_t number, std::size_t end)
{
    constexpr std::size_t reach = 4;
    const Tokens &tokens = sentence.all;
    std::size_t first = number;
    while (first > 0 && number - first < reach && !tokens[first].clauseStart)
        --first;
    std::size_t last = end;
    while (last < tokens.size() && last - end < reach && !tokens[last].clauseStart)
        ++last;
    return holdsAny(sentence, first, last, {"today", "now", "currently", "tonight"}) ||
           (last < tokens.size() && end == last && isAny(tokens, last, {"now", "today", "currently"}));
}

/// "6/10 on bad days", "8 at its worst": not the rule.
bool isAtWorst(const Sentence &sentence, std::size_t end)
{
    constexpr std::size_t reach = 4;
    const Tokens &tokens = sentence.all;
    std::size_t last = end;
    while (last < tokens.size() && last - end < reach && !tokens[last].clauseStart)
        ++last;
    return isAny(tokens, end, {"on", "at"}) && holdsAny(sentence, end, last, {"bad", "worst", "worse", "time", "peak"});
}

Span spanOf(const Tokens &tokens, std::size_t first, std::size_t end)
{
    const Span to = tokens[end - 1].at;
    return {tokens[first].at.start, to.start + to.length - tokens[first].at.start};
}

/// "VAS 65 mm": millimetres of a line of ten centimetres.
std::optional<SaidStrength> onALine(const Tokens &tokens, std::size_t at)
{
    const auto value = figuresOf(tokens[at].word);
    if (!value || *value <= strongest || *value > mostMillimetres || !namesStrength(tokens, at))
        return std::nullopt;
    return SaidStrength{{(*value + strongest / 2) / strongest, spanOf(tokens, at, at + 1)}, true, false, false};
}

/// "Pain 5 at rest and 8 when walking": a number that goes on from a strength; "low back: 2 in the morning".
bool goesOnFrom(const Tokens &tokens, std::size_t number, bool further)
{
    const bool opens = tokens[number].clauseStart || (number > 0 && isAny(tokens, number - 1, {"and", "but", "then"}));
    return (tokens[number].afterColon || (further && opens)) && standsAlone(tokens, number + 1) &&
           number + 1 < tokens.size();
}

/// "Wakes me between 2 and 3".
bool namesTime(const Sentence &sentence, std::size_t number)
{
    return holdsAny(sentence, sentence.clause[number], number,
                    {"wake", "woke", "waking", "up", "night", "morning", "sleep", "asleep"});
}

/// The strength that a number says; none when it counts something else. `further`: one was said before. `next` is where
/// to go on reading.
std::optional<SaidStrength> numberAt(const Sentence &sentence, std::size_t at, bool further, std::size_t &next)
{
    const Tokens &tokens = sentence.all;
    const auto value = numberSaid(tokens[at].word);
    if (!value)
        return onALine(tokens, at);
    std::size_t last = at + 1;
    int sum = *value;
    int count = 1;
    const std::size_t lead = at > 0 && isAny(tokens, at - 1, {"a", "an"}) ? at - 1 : at;
    const bool range = lead > 0 && isAny(tokens, lead - 1, {"between"}) && !namesTime(sentence, at);
    const bool spoken = isAny(tokens, last, {"to", "or"}) || (range && isAny(tokens, last, {"and"}));
    std::size_t second = spoken ? last + 1 : last;
    if (spoken && isAny(tokens, second, {"a", "an"})) // "between a 4 and a 5"
        ++second;
    if (second < tokens.size() && afterScale(tokens, last) == 0)
        if (const auto other = numberSaid(tokens[second].word);
            other && (afterScale(tokens, second + 1) != 0 || (range && spoken && standsAlone(tokens, second + 1)))) {
            sum += *other;
            ++count;
            last = second + 1;
        }
    const std::size_t end = afterScale(tokens, last);
    const bool between = count == 2 && end == 0; // "between 6 and 8"
    if (end == 0 && !between && !namesStrength(tokens, at) && !isLooseStrength(tokens, at) &&
        !goesOnFrom(tokens, at, further))
        return std::nullopt;
    next = end == 0 ? last : end;
    return SaidStrength{{(sum + count - 1) / count, spanOf(tokens, at, next)},
                        true,
                        isPast(sentence, at) || isAtWorst(sentence, next),
                        isNow(sentence, at, next)};
}

/// "Helps a little", "slightly better": how much it eases.
bool tellsHowMuchBetter(const Sentence &sentence, const Found &phrase)
{
    constexpr std::size_t before = 3; // words
    const std::size_t first = sentence.clause[phrase.begin];
    return sentence.cues.any(phrase.begin - std::min(phrase.begin - first, before), phrase.begin, Cue::easing) ||
           sentence.cues.has(phrase.end, Cue::easing);
}

/// "My bad left knee": which knee, and not how strong; but "a bad headache".
bool tellsWhich(const Sentence &sentence, const SearchIndex &index, const std::vector<Found> &found, std::size_t i)
{
    std::size_t next = found[i].end;
    if (holdsAny(sentence, next, std::min(next + 1, sentence.all.size()),
                 {"one", "day", "night", "week"})) // "the left is the bad one", "on bad days"
        return true;
    while (next < sentence.all.size() && sideAt(sentence, index, next) != SaidSide::nothing)
        ++next;
    return found[i].begin > 0 && sentence.all[found[i].begin].word == "bad" &&
           holdsAny(sentence, found[i].begin - 1, found[i].begin, {"my", "the", "his", "her"}) &&
           i + 1 < found.size() && found[i + 1].begin == next && found[i + 1].kind == PhraseKind::region &&
           !holdsAny(sentence, next, next + 1, {"headache", "migraine", "backache", "toothache"});
}

/// A word for strength speaks of the pain when nothing else follows that it could speak of: "severe weather".
bool speaksOfPain(const Sentence &sentence, const SearchIndex &index, const std::vector<Found> &found, std::size_t i)
{
    const Found &phrase = found[i];
    const std::size_t end = phrase.end;
    if (tellsHowMuchBetter(sentence, phrase) || tellsWhich(sentence, index, found, i))
        return false;
    if (end >= sentence.all.size() || sentence.all[end].clauseStart)
        return true;
    if (i + 1 < found.size() && found[i + 1].begin == end)
        return found[i + 1].kind != PhraseKind::activity;
    const std::string &word = sentence.all[end].word;
    return index.phrases.isIgnored(word) || index.left.contains(word) || index.right.contains(word) ||
           index.both.contains(word) || index.usage.painWords.contains(word) || index.negations.contains(word) ||
           index.usage.unless.beginsAt(sentence.all, end) || index.usage.fillers.beginsAt(sentence.all, end);
}

} // namespace

std::optional<SaidStrength> strengthSaid(const Sentence &sentence, const SearchIndex &index,
                                         const std::vector<Found> &found)
{
    std::optional<SaidStrength> strength;
    for (std::size_t t = 0; t < sentence.all.size();) {
        std::size_t next = t + 1;
        if (const auto here = numberAt(sentence, t, strength.has_value(), next);
            here && (!strength || outweighs(*here, *strength)))
            strength = here;
        t = next;
    }
    if (strength)
        return strength;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Found &phrase = found[i];
        if (phrase.kind != PhraseKind::intensity || phrase.denied || phrase.role != Role::hurts ||
            !speaksOfPain(sentence, index, found, i))
            continue;
        if (const int value = std::stoi(phrase.ids.front()); !strength || value > strength->said.value)
            strength = SaidStrength{{value, phrase.span}, false, false, false};
    }
    return strength;
}

bool outweighs(const SaidStrength &later, const SaidStrength &earlier)
{
    if (later.number != earlier.number)
        return later.number;
    if (!later.number)
        return later.said.value > earlier.said.value;
    if (later.now != earlier.now)
        return later.now;
    return later.past == earlier.past ? later.said.value > earlier.said.value : earlier.past;
}

} // namespace knotfinder::catalog
