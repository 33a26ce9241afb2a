// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

bool namesPlaceBetween(const std::vector<Found> &found, std::size_t from, std::size_t to)
{
    return std::any_of(found.begin(), found.end(), [&](const Found &place) {
        return place.kind == PhraseKind::region && place.begin >= from && place.end <= to &&
               place.role == Role::hurts && !place.denied;
    });
}

bool isMine(const Sentence &sentence, std::size_t at)
{
    static const WordSet mine{"i", "im", "ive", "mine", "me"};
    const std::string &word = sentence.all[at].word;
    return mine.contains(word) || (word == "my" && !sentence.cues.has(at + 1, Cue::person));
}

/// "I had whiplash, but that cleared up within weeks": the next clause says that it is over.
bool isOverLater(const Sentence &sentence, std::size_t clause)
{
    static const WordSet leads{"but", "and",  "which", "that",  "it",   "this",
                               "has", "have", "all",   "since", "they", "these"};
    std::size_t t = clause;
    while (t < sentence.all.size() && t - clause < 4 && leads.contains(sentence.all[t].word))
        ++t;
    return t > clause && isOver(sentence, t);
}

/// "Helping mum after her operation": the writer does that, and so with what is done with it.
bool isCaredFor(const Sentence &sentence, std::size_t person)
{
    static const WordSet deeds{"helping", "help",     "lifting", "lift",    "carrying", "nursing", "moving", "pushing",
                               "bathing", "dressing", "feeding", "holding", "turning",  "washing", "after",  "for"};
    static const WordSet care{"looking", "look", "caring", "care", "cooking", "cleaning"};
    if (person == 0 || sentence.all[person].clauseStart || sentence.cues.has(person - 1, Cue::person))
        return person > 0 && sentence.cues.has(person - 1, Cue::person) && isCaredFor(sentence, person - 1);
    const std::string &before = sentence.all[person - 1].word;
    if (before != "after" && before != "for")
        return deeds.contains(before);
    return person > 1 && care.contains(sentence.all[person - 2].word);
}

/// "My toddler weighs 14 kilos and carrying him …": the writer does that.
bool beginsDeed(const Sentence &sentence, std::size_t at)
{
    return at > 0 && sentence.all[at].word.ends_with("ing") && holdsAny(sentence, at - 1, at, {"and", "but", "so"});
}

/// "Gone by the time we are outside", "gone after ten minutes": until it comes again.
bool isForAWhile(const Sentence &sentence, std::size_t at)
{
    static const WordSet leads{"by", "after", "within", "in", "before"};
    static const WordSet soon{"time",       "minute", "second", "moment",  "hour",  "lunch",     "lunchtime", "noon",
                              "midday",     "coffee", "tea",    "shower",  "step",  "breakfast", "evening",   "teatime",
                              "midmorning", "mile",   "km",     "stretch", "flash", "jiffy"};
    constexpr std::size_t reach = 5; // words
    return leads.contains(sentence.all[at].word) &&
           holdsAny(sentence, at + 1, std::min(at + reach, clauseEnd(sentence, at)), soon);
}

} // namespace

bool endsThere(const Sentence &sentence, std::size_t at)
{
    // In the singular, as all words of a sentence are; no "when" or "with": "gone when I rest" is not over.
    static const WordSet times{"now",  "again", "completely", "since",     "after",   "within", "last",
                               "week", "day",   "month",      "a",         "but",     "and",    "by",
                               "on",   "in",    "year",       "yesterday", "quickly", "nicely", "fully",
                               "long", "age",   "eventually", "soon",      "before"};
    return at >= sentence.all.size() || sentence.all[at].clauseStart ||
           (times.contains(sentence.all[at].word) && !isForAWhile(sentence, at)) || isNumber(sentence.all[at].word);
}

bool isOver(const Sentence &sentence, std::size_t at)
{
    return sentence.cues.has(at, Cue::over) && endsThere(sentence, sentence.cues.endOf(at, Cue::over));
}

bool speaksOfSelf(const Sentence &sentence)
{
    for (std::size_t t = 0; t < sentence.all.size(); ++t)
        if (isMine(sentence, t))
            return true;
    return false;
}

void markOthers(Sentence &sentence, bool firstPerson)
{
    sentence.others.assign(sentence.all.size(), false);
    if (!firstPerson || sentence.cues.any(0, sentence.all.size(), Cue::onBehalf))
        return;
    static const WordSet mine{"i", "im", "ive", "me", "mine", "people", "someone", "anyone", "anybody", "those"};
    bool other = false;
    bool relative = false; // "my physio, who has a bad knee, …"
    bool owner = false;    // "since my daughter's wedding, …"; "daughter's" looks like a plural
    for (std::size_t t = 0; t < sentence.all.size(); ++t) {
        if (relative && sentence.all[t].clauseStart)
            other = relative = false;
        if (owner && sentence.all[t].clauseStart && !holdsAny(sentence, t, t + 1, {"he", "she", "his", "her", "and"}))
            other = owner = false;
        if (sentence.cues.has(t, Cue::person) && !isCaredFor(sentence, t)) {
            other = true;
            owner = sentence.all[t].plural;
        } else if (t > 0 && holdsAny(sentence, t, t + 1, {"who", "whose"}) && !mine.contains(sentence.all[t - 1].word))
            other = relative = true;
        else if (isMine(sentence, t) || beginsDeed(sentence, t))
            other = false;
        sentence.others[t] = other;
    }
}

bool isLongAgo(const Sentence &sentence, std::size_t at)
{
    const std::size_t first = sentence.clause[at];
    const std::size_t end = clauseEnd(sentence, at);
    if (isOverLater(sentence, end))
        return true;
    return sentence.cues.any(first, end, Cue::longAgo) && !sentence.cues.any(first, end, Cue::ongoing) &&
           !sentence.cues.any(first, end, Cue::nowadays);
}

namespace {

/// "… but that was eight years ago" tells when the clause before it was.
bool tellsOfBefore(const Sentence &sentence, std::size_t first)
{
    std::size_t t = first + (holdsAny(sentence, first, first + 1, {"but", "and", "although", "though"}) ? 1 : 0);
    return t + 1 < sentence.all.size() &&
           holdsAny(sentence, t, t + 1, {"that", "this", "it", "which", "those", "these"}) &&
           holdsAny(sentence, t + 1, t + 2, {"was", "were", "happened"});
}

/// "…, none of that now": all that was said before is over.
bool endsAllBefore(const Sentence &sentence, std::size_t first)
{
    const std::size_t end = std::min(first + 3, sentence.all.size());
    return holdsAny(sentence, first, std::min(first + 1, end), {"none", "nothing"}) &&
           holdsAny(sentence, first, end, {"that", "those", "them", "this", "it", "left"}) &&
           sentence.cues.any(first, clauseEnd(sentence, first), Cue::nowadays);
}

} // namespace

void readPast(const Sentence &sentence, std::vector<Found> &found)
{
    static const WordSet were{"was", "were", "had"};
    const std::size_t size = sentence.all.size();
    for (std::size_t first = 0; first < size; first = clauseEnd(sentence, first)) {
        const std::size_t end = clauseEnd(sentence, first);
        const bool replaced = holdsAny(sentence, first, end, were) &&
                              sentence.cues.any(end, std::min(end + 2, size), Cue::nowadays) &&
                              namesPlaceBetween(found, end, clauseEnd(sentence, std::min(end, size - 1)));
        const bool allOver = endsAllBefore(sentence, first);
        if (!replaced && !allOver && !isLongAgo(sentence, first))
            continue;
        const std::size_t before = first > 0 && tellsOfBefore(sentence, first) ? sentence.clause[first - 1] : first;
        const std::size_t from = allOver ? 0 : before;
        for (auto &phrase : found)
            if (phrase.begin >= from && phrase.end <= end && phrase.role == Role::hurts)
                phrase.role = Role::past;
    }
}

} // namespace knotfinder::catalog
