// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

std::size_t afterFillers(const Sentence &sentence, const Usage &usage, std::size_t at)
{
    while (at < sentence.all.size() && !sentence.all[at].clauseStart) {
        const std::size_t length = usage.fillers.lengthAt(sentence.all, at);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

bool endsClause(const Sentence &sentence, std::size_t at)
{
    return at >= sentence.all.size() || sentence.all[at].clauseStart;
}

/// The end of the run of a list at a word, when it begins there within the clause; `at` otherwise.
std::size_t after(const Sentence &sentence, const WordPatterns &patterns, std::size_t at)
{
    return endsClause(sentence, at) ? at : at + patterns.lengthAt(sentence.all, at);
}

/// "is fine", "does not hurt", "doesn't".
std::size_t plainDenialEnd(const Sentence &sentence, const Usage &usage, std::size_t at)
{
    std::size_t negation = at;
    if (const std::size_t verb = at + usage.verbs.lengthAt(sentence.all, at); verb > at) {
        const std::size_t how = afterFillers(sentence, usage, verb);
        if (const std::size_t end = after(sentence, usage.well, how); end > how)
            return end;
        negation = how;
        if (endsClause(sentence, negation))
            return at;
    }
    const std::size_t negated = negation + usage.negated.lengthAt(sentence.all, negation);
    if (negated == negation)
        return at;
    const std::size_t what = afterFillers(sentence, usage, negated);
    if (endsClause(sentence, what))
        return what;
    const std::size_t end = after(sentence, usage.pain, what);
    return end > what ? end : at;
}

/// "… when I sit", "…, except at night": the place does hurt at times.
bool hurtsAtTimes(const Sentence &sentence, const Usage &usage, std::size_t end)
{
    static const WordSet onlyThen{"except", "unless", "until", "till"};
    static const WordSet only{"only", "just"};
    static const WordSet times{"when", "whenever", "while", "if"};
    static const WordSet noDeeds{"anything", "nothing", "everything", "during", "thing"};
    const std::size_t next = afterFillers(sentence, usage, end);
    if (next >= sentence.all.size())
        return false;
    const std::string &word = sentence.all[next].word;
    const bool deed = word.ends_with("ing") && !noDeeds.contains(word); // "is okay cycling"
    if (!sentence.all[next].clauseStart && (deed || usage.unless.beginsAt(sentence.all, next)))
        return true;
    const std::size_t first = next + (sentence.all[next].word == "but" ? 1 : 0);
    return holdsAny(sentence, first, std::min(first + 1, sentence.all.size()), onlyThen) ||
           (holdsAny(sentence, first, std::min(first + 1, sentence.all.size()), only) &&
            holdsAny(sentence, first + 1, std::min(first + 2, sentence.all.size()), times));
}

/// Marks the places that are denied after them.
class DeniedAfter
{
public:
    DeniedAfter(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found)
        : sentence_(sentence), index_(index), usage_(usage), found_(found), taken_(sentence.all.size(), false)
    {
    }

    /// Which words have done their denying.
    [[nodiscard]] std::vector<bool> mark()
    {
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (found_[i].kind == PhraseKind::region || found_[i].kind == PhraseKind::activity)
                markOne(i);
        return taken_;
    }

private:
    void markOne(std::size_t place)
    {
        static const WordSet leadsAway{"and", "or",   "but",   "when",   "whenever", "while", "with",
                                       "to",  "from", "after", "during", "since",    "that",  "until"};
        constexpr std::size_t deedReach = 4; // words: "walking the round is no trouble"
        std::size_t resume = 0;              // where a relative clause ended
        for (std::size_t t = found_[place].end; t < sentence_.all.size(); ++t) {
            const std::string &word = sentence_.all[t].word;
            if ((word == "which" || word == "both") && t + 1 < sentence_.all.size()) { // "my shoulder, which is fine"
                if (const std::size_t after = afterRelative(t); after > t) {
                    resume = after;
                    t = after - 1;
                }
                continue;
            }
            const bool headed = t == found_[place].end && sentence_.all[t].afterColon; // "hands: fine"
            if ((sentence_.all[t].clauseStart && t != resume && !headed) || leadsAway.contains(word))
                return;
            if (const std::size_t well = wellAt(t); well > t && t == found_[place].end && endsOrTurns(well)) {
                deny(place, t, well); // "hips ok, right knee sore"
                return;
            }
            if (const std::size_t end = denialOf(found_[place], t); end > t) {
                const bool deed = found_[place].kind == PhraseKind::activity;
                if (!saysMore(end) && !(deed && isBare(t, end) && (t > found_[place].end || easesBefore(t))))
                    deny(place, t, end);
                return;
            }
            const bool deedGoesOn = found_[place].kind == PhraseKind::activity && t - found_[place].end < deedReach;
            if (!index_.phrases.isIgnored(word) && word != "itself" && word != "joint" && !deedGoesOn)
                return;
        }
    }

    /// "My knee, which I hurt skiing, is fine": the word after the relative clause; `at` when there is none.
    [[nodiscard]] std::size_t afterRelative(std::size_t at) const
    {
        if (!sentence_.all[at].clauseStart || denialEnd(sentence_, usage_, at + 1) > at + 1)
            return at;
        std::size_t t = at + 1;
        while (t < sentence_.all.size() && !sentence_.all[t].clauseStart)
            ++t;
        return t < sentence_.all.size() && denialEnd(sentence_, usage_, t) > t ? t : at;
    }

    /// "Fine", "nothing" right after a place.
    [[nodiscard]] std::size_t wellAt(std::size_t at) const
    {
        const bool nothing = holdsAny(sentence_, at, at + 1, {"nothing", "none", "nil", "nope", "zero"}) ||
                             (holdsAny(sentence_, at, at + 1, {"no", "0"}) && endsClause(sentence_, at + 1));
        return at + (nothing ? 1 : usage_.well.lengthAt(sentence_.all, at));
    }

    /// "Does not" alone, without what it does not.
    [[nodiscard]] bool isBare(std::size_t from, std::size_t end) const
    {
        for (std::size_t t = from; t < end; ++t)
            if (usage_.well.beginsAt(sentence_.all, t) || usage_.pain.beginsAt(sentence_.all, t))
                return false;
        return true;
    }

    /// "Swimming helps, sitting does not".
    [[nodiscard]] bool easesBefore(std::size_t at) const { return sentence_.cues.any(0, at, Cue::easing); }

    [[nodiscard]] bool endsOrTurns(std::size_t at) const
    {
        return endsClause(sentence_, at) || holdsAny(sentence_, at, at + 1, {"but", "and"}) ||
               sentence_.cues.has(at, Cue::nowadays);
    }

    /// A place that hurts "when …" does hurt; a deed that is fine "as long as …" is fine.
    [[nodiscard]] std::size_t denialOf(const Found &phrase, std::size_t at) const
    {
        const std::size_t end = plainDenialEnd(sentence_, usage_, at);
        if (phrase.kind == PhraseKind::activity && end > at && end < sentence_.all.size() &&
            holdsAny(sentence_, end, end + 1, {"as", "if", "when"}))
            return end;
        return denialEnd(sentence_, usage_, at);
    }

    /// "My neck isn't sore but stiff": the place goes on.
    [[nodiscard]] bool saysMore(std::size_t at) const
    {
        static const WordSet more{"but",    "just", "only", "it", "its",  "more",
                                  "rather", "a",    "feel", "is", "very", "really"};
        std::size_t t = at;
        while (t < sentence_.all.size() && more.contains(sentence_.all[t].word))
            ++t;
        return t > at && std::any_of(found_.begin(), found_.end(), [&](const Found &other) {
                   return other.begin == t && other.kind == PhraseKind::quality;
               });
    }

    void deny(std::size_t place, std::size_t from, std::size_t end)
    {
        std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(from), taken_.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
        found_[place].denied = true;
        for (auto &other : found_)
            if (other.begin >= from && other.end <= end)
                other.denied = true;
        for (std::size_t i = place; i > 0 && areJoined(found_[i - 1], found_[i]); --i)
            found_[i - 1].denied = true;
    }

    /// "My neck and left shoulder are fine" is about both.
    [[nodiscard]] bool areJoined(const Found &before, const Found &place) const
    {
        static const WordSet joining{"and", "or", "nor"};
        static const WordSet small{"my", "the", "his", "her", "your"};
        bool joined = false;
        for (std::size_t t = before.end; t < place.begin; ++t) {
            const std::string &word = sentence_.all[t].word;
            joined = joined || joining.contains(word);
            const bool side = index_.left.contains(word) || index_.right.contains(word) || index_.both.contains(word);
            if (!joining.contains(word) && !small.contains(word) && !side)
                return false;
        }
        return joined && before.kind == place.kind;
    }

    const Sentence &sentence_;
    const SearchIndex &index_;
    const Usage &usage_;
    std::vector<Found> &found_;
    std::vector<bool> taken_;
};

/// "No pain at night but my back": what follows is not denied.
bool turnsRound(const Sentence &sentence, std::size_t at)
{
    static const WordSet turns{"but", "just", "only", "although", "though", "however", "yet", "still"};
    return turns.contains(sentence.all[at].word);
}

/// "No pain in the hip"; but "did nothing for my neck" and "I cannot sit without my back aching" deny no place.
bool denies(const Sentence &sentence, const SearchIndex &index, std::size_t at)
{
    static const WordSet unable{"cant", "cannot", "couldnt", "not", "never", "unable", "hardly", "barely"};
    const std::string &word = sentence.all[at].word;
    if (!index.negations.contains(word) || isEmptyNegation(sentence, at))
        return false;
    return word != "without" || !holdsAny(sentence, sentence.clause[at], at, unable);
}

/// "Pain free in the hips".
bool isFreeOf(const Sentence &sentence, std::size_t at)
{
    return sentence.all[at].word == "free" && at > 0 && holdsAny(sentence, at - 1, at, {"pain", "symptom", "ache"});
}

/// "No tingling in the hand": the place is denied with the feeling.
bool isFeltIn(const Sentence &sentence, const Found &feeling, const Found &place)
{
    static const WordSet small{"in",  "at", "down", "into", "of",     "through", "along",
                               "the", "my", "his",  "her",  "either", "both",    "any"};
    if (feeling.kind != PhraseKind::quality || place.kind != PhraseKind::region || feeling.end > place.begin)
        return false;
    if (feeling.end == place.begin && !small.contains(sentence.all[place.begin].word)) // "no shooting down the arm"
        return false;
    for (std::size_t t = feeling.end; t < place.begin; ++t)
        if (sentence.all[t].clauseStart || !small.contains(sentence.all[t].word))
            return false;
    return true;
}

/// "No pain in the arm, hand or fingers": the list goes on after the comma.
bool goesOnInList(const Sentence &sentence, const Found &before, const Found &next)
{
    return before.kind == next.kind && before.end == next.begin && next.end < sentence.all.size() &&
           holdsAny(sentence, next.end, next.end + 1, {"or", "nor"});
}

} // namespace

bool isEmptyNegation(const Sentence &sentence, std::size_t at)
{
    static const WordSet liked{"this", "it", "that", "these", "before"};
    if (sentence.cues.has(at, Cue::idiom))
        return true;
    if (sentence.all[at].word != "never")
        return false;
    for (std::size_t t = at + 1; t + 1 < clauseEnd(sentence, at); ++t)
        if (sentence.all[t].word == "like" && holdsAny(sentence, t + 1, t + 2, liked))
            return true;
    return false;
}

std::size_t denialEnd(const Sentence &sentence, const Usage &usage, std::size_t at)
{
    const std::size_t end = plainDenialEnd(sentence, usage, at);
    return end > at && hurtsAtTimes(sentence, usage, end) ? at : end;
}

void markDenied(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found)
{
    const auto taken = DeniedAfter(sentence, index, usage, found).mark();
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t previousEnd = i == 0 ? 0 : found[i - 1].end;
        bool joined = false;
        for (std::size_t t = found[i].begin; t > previousEnd && !sentence.all[t].clauseStart; --t) {
            const std::string &word = sentence.all[t - 1].word;
            if (turnsRound(sentence, t - 1))
                break;
            found[i].denied = found[i].denied || (denies(sentence, index, t - 1) && !taken[t - 1]);
            found[i].denied = found[i].denied || isFreeOf(sentence, t - 1);
            joined = joined || word == "or" || word == "nor";
        }
        joined = joined || (i > 0 && isFeltIn(sentence, found[i - 1], found[i]));
        const bool listed = i > 0 && goesOnInList(sentence, found[i - 1], found[i]);
        found[i].denied = found[i].denied || (i > 0 && (joined || listed) && found[i - 1].denied);
    }
}

} // namespace knotfinder::catalog
