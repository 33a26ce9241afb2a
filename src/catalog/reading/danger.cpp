// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "danger.h"

#include <knotfinder/base/printable.h>

#include <algorithm>
#include <charconv>

namespace knotfinder::catalog {
namespace {

struct Match
{
    std::size_t sign = 0;
    std::size_t begin = 0; ///< words
    std::size_t end = 0;
    bool denied = false;
};

/// "No fever", "without any weakness", "not swollen": denied within the clause, up to "but" or a new statement. What a
/// denial lasts "since" is not denied either.
bool isDeniedBefore(const Sentence &sentence, const SearchIndex &index, std::size_t begin)
{
    static const WordSet strong{"no", "without", "nor", "neither", "never", "denies", "deny", "zero"};
    static const WordSet turns{"but", "just",   "only", "although", "though", "however",
                               "yet", "except", "when", "because",  "since",  "after"};
    static const WordSet joins{"and", "with"};
    constexpr std::size_t reach = 7; // words
    bool joined = false;
    for (std::size_t t = begin; t > sentence.clause[begin] && begin - t < reach; --t) {
        const std::string &word = sentence.all[t - 1].word;
        if (turns.contains(word))
            return false;
        if (isEmptyNegation(sentence, t - 1))
            continue;
        if (strong.contains(word) ||
            (!joined && index.negations.contains(word) && word != "nothing" && word != "except"))
            return true;
        joined = joined || joins.contains(word);
    }
    return false;
}

/// "The swelling in my ankle went down weeks ago".
bool wentAway(const Sentence &sentence, std::size_t end)
{
    static const WordSet verbs{"went", "gone", "came", "come"};
    constexpr std::size_t reach = 5; // words
    for (std::size_t t = end; t + 1 < std::min(end + reach, sentence.all.size()) && !sentence.all[t].clauseStart; ++t)
        if (verbs.contains(sentence.all[t].word) && holdsAny(sentence, t + 1, t + 2, {"down", "away"}))
            return endsThere(sentence, t + 2);
    return false;
}

/// "I had a fever two weeks ago, gone now": the next clause begins by saying that it is over.
bool isGoneSince(const Sentence &sentence, std::size_t end)
{
    std::size_t next = end;
    while (next < sentence.all.size() && !sentence.all[next].clauseStart)
        ++next;
    std::size_t t = next;
    while (t < sentence.all.size() && t - next < 3 &&
           holdsAny(sentence, t, t + 1, {"all", "now", "its", "it", "has", "is", "that", "thats"}))
        ++t;
    return isOver(sentence, t);
}

/// What is said of a sign: the word after "is", "came back" and the like; the end of the sentence when nothing is.
std::size_t toldOf(const Sentence &sentence, std::size_t end)
{
    static const WordSet verbs{"is",  "are", "was",  "were", "has",    "have", "been",
                               "now", "all", "came", "back", "looked", "test", "tests"};
    std::size_t t = end;
    while (t < sentence.all.size() && !sentence.all[t].clauseStart && verbs.contains(sentence.all[t].word))
        ++t;
    return t > end && t < sentence.all.size() && !sentence.all[t].clauseStart ? t : sentence.all.size();
}

/// "My pee is normal", "fever is gone"; what counts for ever, such as a cancer, is only denied by its test: "the scan
/// came back clear".
bool isDeniedAfter(const Sentence &sentence, const Usage &usage, std::size_t end, bool everCounts)
{
    static const WordSet well{"normal", "fine", "clear", "negative", "ok", "okay"};
    const std::size_t told = toldOf(sentence, end);
    return (told < sentence.all.size() && well.contains(sentence.all[told].word)) ||
           denialEnd(sentence, usage, end) > end ||
           (!everCounts && (isOver(sentence, told) || wentAway(sentence, end) || isGoneSince(sentence, end)));
}

/// "No fever, chills or weight loss": the list goes on being denied.
bool goesOnDenied(const Sentence &sentence, const Match &before, const Match &sign)
{
    static const WordSet joins{"or", "nor", "and", "any", "no"};
    constexpr std::size_t reach = 8; // words
    std::size_t t = before.end;
    while (t < sign.begin && joins.contains(sentence.all[t].word))
        ++t;
    const std::size_t last = std::min(sign.end + reach, sentence.all.size());
    return before.denied && t == sign.begin &&
           (sign.begin > before.end || holdsAny(sentence, sign.end, last, {"or", "nor"}));
}

/// "Head" in "head start" is no head; but a sign may hold a whole saying: "a snap in my head".
bool isOfIdiom(const Sentence &sentence, std::size_t begin, std::size_t end)
{
    const auto idiom = [&](std::size_t t) { return t < sentence.all.size() && sentence.cues.has(t, Cue::idiom); };
    const auto all = [&] {
        for (std::size_t t = begin; t < end; ++t)
            if (!idiom(t))
                return false;
        return end > begin + 1;
    };
    if (holdsAny(sentence, end, std::min(end + 1, sentence.all.size()), {"asleep"})) // "fell asleep"
        return true;
    const bool cut = (idiom(begin) && begin > 0 && idiom(begin - 1)) || (idiom(end - 1) && idiom(end));
    return cut || (idiom(begin) && !all());
}

std::vector<Match> matchesIn(const Sentence &sentence, const Usage &usage)
{
    std::vector<Match> matches;
    for (std::size_t t = 0; t < sentence.all.size(); ++t)
        usage.danger.each(sentence.all, t, [&](std::size_t sign, std::size_t length) {
            if (!isOfIdiom(sentence, t, t + length))
                matches.push_back({sign, t, t + length});
        });
    return matches;
}

std::size_t numberOf(const std::string &text)
{
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Whether one item of a rule's group holds; what it was said with goes to `from`.
bool holds(const std::string &item, const DangerFacts &facts, const Usage &usage, std::vector<Span> &from)
{
    const std::size_t colon = item.find(':');
    if (colon == std::string::npos) {
        const auto sign = std::find_if(facts.signs.begin(), facts.signs.end(),
                                       [&](const SaidSign &one) { return usage.signs[one.sign].id == item; });
        if (sign == facts.signs.end())
            return false;
        from.push_back(sign->from);
        return true;
    }
    const std::string kind = item.substr(0, colon);
    const int value = kind == "age" ? facts.age : facts.strength;
    if (kind == "age" || kind == "strength")
        return value >= 0 && static_cast<std::size_t>(value) >= numberOf(item.substr(colon + 1));
    if (!facts.said.contains(item))
        return false;
    const std::string id = item.substr(colon + 1);
    for (const Understood *thing : facts.things)
        if (thing->id == id || thing->id.starts_with(id + ".")) {
            from.push_back(thing->from);
            break;
        }
    return true;
}

bool holdsOne(const Texts &group, const DangerFacts &facts, const Usage &usage, std::vector<Span> &from)
{
    return std::any_of(group.begin(), group.end(),
                       [&](const std::string &item) { return holds(item, facts, usage, from); });
}

bool isRaised(const DangerRule &rule, const DangerFacts &facts, const Usage &usage, std::vector<Span> &from)
{
    std::vector<Span> ignored;
    return std::all_of(rule.all.begin(), rule.all.end(),
                       [&](const Texts &group) { return holdsOne(group, facts, usage, from); }) &&
           !holdsOne(rule.unless, facts, usage, ignored);
}

/// A number that may be an age: "68", "68m".
struct Years
{
    int number = 0;
    bool letter = false; ///< "m" or "f" follows at once
};

std::optional<Years> yearsIn(const std::string &word)
{
    constexpr int youngest = 12;
    constexpr int oldest = 110;
    Years years;
    const char *last = word.data() + word.size();
    const auto [end, error] = std::from_chars(word.data(), last, years.number);
    years.letter = end + 1 == last && (*end == 'm' || *end == 'f');
    const bool whole = error == std::errc() && (end == last || years.letter);
    return whole && years.number >= youngest && years.number <= oldest ? std::optional(years) : std::nullopt;
}

/// "I am 68", "68 years old", "68 yo", "68 and a new headache"; but not "68 weeks" or "over 20 minutes".
bool tellsAge(const Sentence &sentence, std::size_t number)
{
    static const WordSet before{"im", "am", "aged", "age", "over", "nearly", "almost", "turned", "turning", "me", "at"};
    static const WordSet after{"yo", "y", "yr", "m", "f", "male", "female", "man", "woman"};
    static const WordSet units{"week", "month",  "day", "hour",   "minute", "mile",  "km",      "kilo", "kg", "pound",
                               "time", "second", "mph", "degree", "yard",   "metre", "percent", "pm",   "am"};
    const std::size_t next = number + 1;
    const bool last = next == sentence.all.size();
    if (!last && units.contains(sentence.all[next].word))
        return false;
    const bool introduced = number > 0 && before.contains(sentence.all[number - 1].word);
    if (introduced || last)
        return introduced;
    const bool yearsOld = sentence.all[next].word == "year" &&
                          holdsAny(sentence, next + 1, std::min(next + 2, sentence.all.size()), {"old"});
    const bool opens = number == 0 && (sentence.all[next].word == "and" || sentence.all[next].clauseStart);
    return opens || yearsOld || after.contains(sentence.all[next].word);
}

std::string wordsAt(std::vector<Span> &from, std::string_view text)
{
    std::sort(from.begin(), from.end(), [](Span a, Span b) { return a.start < b.start; });
    from.erase(std::unique(from.begin(), from.end()), from.end());
    std::string words;
    std::size_t end = 0;
    for (const Span &span : from) {
        if (span.start + span.length <= end)
            continue;
        end = span.start + span.length;
        words += (words.empty() ? "" : ", ") + printable(text.substr(span.start, span.length));
    }
    return words;
}

} // namespace

std::vector<SaidSign> saidSigns(const Sentence &sentence, const SearchIndex &index, const Usage &usage)
{
    std::vector<SaidSign> signs;
    auto matches = matchesIn(sentence, usage);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        Match &match = matches[i];
        const Match *before = nullptr;
        for (std::size_t k = i; k > 0 && before == nullptr; --k)
            if (matches[k - 1].end <= match.begin)
                before = &matches[k - 1];
        match.denied = isDeniedBefore(sentence, index, match.begin) ||
                       isDeniedAfter(sentence, usage, match.end, usage.signs[match.sign].everCounts) ||
                       (before != nullptr && goesOnDenied(sentence, *before, match));
        const std::size_t first = sentence.clause[match.begin];
        if (match.denied || sentence.others[match.begin] || sentence.cues.any(first, match.begin, Cue::supposed) ||
            (isLongAgo(sentence, match.begin) && !usage.signs[match.sign].everCounts))
            continue;
        const Span start = sentence.all[match.begin].at;
        const Span last = sentence.all[match.end - 1].at;
        signs.push_back({match.sign, {start.start, last.start + last.length - start.start}});
    }
    return signs;
}

std::optional<int> ageSaid(const Sentence &sentence)
{
    for (std::size_t t = 0; t < sentence.all.size(); ++t)
        if (const auto years = yearsIn(sentence.all[t].word);
            years && !sentence.others[t] && (years->letter || tellsAge(sentence, t)))
            return years->number;
    return std::nullopt;
}

std::vector<StatedFlag> raisedBy(const DangerFacts &facts, const Usage &usage, std::string_view text)
{
    std::vector<StatedFlag> flags;
    for (const DangerRule &rule : usage.rules) {
        std::vector<Span> from;
        const bool there =
            std::any_of(flags.begin(), flags.end(), [&](const StatedFlag &flag) { return flag.flag == rule.flag; });
        if (there || !isRaised(rule, facts, usage, from))
            continue;
        std::string words = wordsAt(from, text);
        flags.push_back({rule.flag, std::move(words), std::move(from)});
    }
    return flags;
}

} // namespace knotfinder::catalog
