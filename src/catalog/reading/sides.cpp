// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <knotfinder/base/ids.h>

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::catalog {
namespace {

/// "The left side of my right knee": the first side only tells where on it.
bool tellsWhereOn(const Sentence &sentence, std::size_t side)
{
    return side + 2 < sentence.all.size() && sentence.all[side + 2].word == "of" &&
           holdsAny(sentence, side + 1, side + 2, {"side", "edge", "half", "part", "corner"});
}

/// "R knee replaced 2023, now L hip": the first side was of what its clause says.
bool isOfAnotherClause(const Sentence &sentence, std::size_t side, std::size_t later)
{
    static const WordSet joining{"and", "or", "the", "then", "my", "on", "side", "one"};
    bool clause = false;
    bool others = false;
    for (std::size_t t = side + 1; t <= later; ++t) {
        clause = clause || sentence.all[t].clauseStart;
        others = others || (t < later && !joining.contains(sentence.all[t].word));
    }
    return clause && others;
}

/// "Sometimes left, sometimes right", "left one day, right the next": now the one and now the other.
bool alternates(const Sentence &sentence, std::size_t side, std::size_t later)
{
    constexpr std::size_t reach = 3; // words
    return sentence.cues.any(side + 1, std::min(later + reach, sentence.all.size()), Cue::swapping);
}

/// The side said from one word up to, not including, another; "left and right" is both.
SaidSide sideBetween(const Sentence &sentence, const SearchIndex &index, std::size_t from, std::size_t to)
{
    SaidSide said = SaidSide::nothing;
    std::size_t saidAt = from;
    for (std::size_t t = from; t < to; ++t) {
        const SaidSide here = sideAt(sentence, index, t);
        if (here == SaidSide::nothing)
            continue;
        const bool replaces = said == SaidSide::nothing || said == here || tellsWhereOn(sentence, saidAt) ||
                              (isOfAnotherClause(sentence, saidAt, t) && !alternates(sentence, saidAt, t));
        said = replaces ? here : SaidSide::both;
        saidAt = t;
    }
    return said;
}

/// Where a side that is said before `end` ends, or the last one that takes turns with it before `next`.
std::size_t afterTurns(const Sentence &sentence, const SearchIndex &index, std::size_t end, std::size_t next)
{
    std::size_t last = end;
    for (std::size_t t = end; t < next; ++t)
        if (sideAt(sentence, index, t) != SaidSide::nothing && alternates(sentence, end - 1, t))
            last = t + 1;
    return last;
}

/// "… on the left hurts when", "… on the left is nearly gone".
bool saysSomething(const Sentence &sentence, const SearchIndex &index, std::size_t at)
{
    return index.usage.verbs.beginsAt(sentence.all, at) || index.usage.painWords.contains(sentence.all[at].word);
}

/// Where the words that may speak of the phrase before `from` end: "knee, left side" and "knee on the left" belong to
/// the knee, but in "knee and left hip" the side belongs to what comes.
std::size_t trailingEnd(const Sentence &sentence, const SearchIndex &index, std::size_t from, std::size_t next)
{
    if (next == sentence.all.size())
        return next;
    for (std::size_t t = from; t < next; ++t) {
        if (sideAt(sentence, index, t) == SaidSide::nothing)
            continue;
        const bool ends = t + 1 == next
                              ? sentence.all[next].clauseStart
                              : sentence.all[t + 1].clauseStart || holdsAny(sentence, t + 1, t + 2, {"side", "and"}) ||
                                    saysSomething(sentence, index, t + 1);
        const bool opens = t == from || holdsAny(sentence, t - 1, t, {"the", "top", "bottom", "upper", "lower"}) ||
                           sentence.all[t].clauseStart || sentence.cues.has(t - 1, Cue::swapping);
        return ends && opens ? afterTurns(sentence, index, t + 1, next) : from;
    }
    return from;
}

/// Limbs and the like, which hold the parts of the body that are named with them.
bool holds(const Found &wide, const Found &narrow, const Sentence &sentence, const body::Regions &regions)
{
    static const std::map<std::string, std::set<std::string>> partsOf{
        {"hand", {"hand"}},       {"foot", {"foot"}}, {"leg", {"thigh", "knee", "leg", "foot"}},
        {"arm", {"arm", "hand"}}, {"head", {"head"}}, {"headache", {"head"}},
        {"face", {"head"}}};
    if (wide.end - wide.begin != 1 || narrow.end - narrow.begin < 1)
        return false;
    const auto parts = partsOf.find(sentence.all[wide.begin].word);
    if (parts == partsOf.end() || sentence.all[narrow.begin].word == parts->first)
        return false;
    return std::all_of(narrow.ids.begin(), narrow.ids.end(), [&](const std::string &id) {
        const auto region = regions.find(id, body::Side::right);
        return region && parts->second.contains(regions[*region].part);
    });
}

bool isStrictPartOf(const Found &narrow, const Found &wide)
{
    return narrow.ids.size() < wide.ids.size() &&
           std::all_of(narrow.ids.begin(), narrow.ids.end(),
                       [&](const std::string &id) { return isAmong(id, wide.ids); });
}

bool sidesAgree(const Found &a, const Found &b)
{
    return a.side == b.side || a.side == SaidSide::nothing || b.side == SaidSide::nothing;
}

/// True when the clause of a word denies something before it.
bool isDeniedInClause(const Sentence &sentence, const SearchIndex &index, std::size_t from, std::size_t at)
{
    for (std::size_t t = at; t > from && !sentence.all[t].clauseStart; --t)
        if (index.negations.contains(sentence.all[t - 1].word))
            return true;
    return false;
}

/// "No pain in the left knee, only the right": a denied place comes back with the other side where a new clause says
/// it alone. Gives where the words about the place end.
std::size_t reviveOtherSide(const Sentence &sentence, const SearchIndex &index, std::size_t next, Found &place)
{
    bool turns = false;
    for (std::size_t t = place.end; t < next; ++t) {
        turns = turns || sentence.all[t].clauseStart ||
                holdsAny(sentence, t, t + 1, {"but", "only", "just", "though", "while", "whereas"});
        const SaidSide side = sideAt(sentence, index, t);
        const bool leadsOn = t + 1 == next && next < sentence.all.size() && !sentence.all[next].clauseStart;
        if (side == SaidSide::nothing || side != opposite(place.side) || !turns || leadsOn ||
            isDeniedInClause(sentence, index, place.end, t))
            continue;
        place.denied = false;
        place.side = side;
        return t + 1;
    }
    return place.end;
}

/// "Left chest in the rib cage".
bool liesIn(const Sentence &sentence, std::size_t from, std::size_t to)
{
    static const std::set<std::string> small{"in", "at", "near", "around", "inside", "the", "my", "his", "her"};
    for (std::size_t t = from; t < to; ++t)
        if (!small.contains(sentence.all[t].word))
            return false;
    return holdsAny(sentence, from, to, {"in", "at", "near", "around", "inside"});
}

/// "Teeth, jaw and ear": nothing but a list between two places.
bool isListed(const Sentence &sentence, const Found &before, const Found &place)
{
    static const std::set<std::string> joining{"and", "or", "plus", "my", "the", "also", "of", "a"};
    constexpr std::size_t mostOthers = 1; // words: "golfer's elbow and trigger thumb"
    std::size_t others = 0;
    for (std::size_t t = before.end; t < place.begin; ++t)
        others += joining.contains(sentence.all[t].word) ? 0 : 1;
    const bool andNext =
        before.end < place.begin && sentence.all[before.end].word == "and" && !sentence.all[place.begin].clauseStart;
    if (others > (andNext ? mostOthers : 0))
        return false;
    return before.end <= place.begin && (sentence.all[place.begin].clauseStart ||
                                         holdsAny(sentence, before.end, place.begin, {"and", "or", "plus"}));
}

/// "Tingling in the thumb, coming from the neck".
bool comesFrom(const Sentence &sentence, const Found &before, const Found &place)
{
    return before.end <= place.begin && holdsAny(sentence, before.end, place.begin, {"from"}) &&
           holdsAny(sentence, before.end, place.begin,
                    {"come", "coming", "comes", "starting", "radiating", "referred", "referring"});
}

/// "Arm, hand and finger": each is meant for itself.
bool isListedWithMore(const Sentence &sentence, const Found &before, const Found &place)
{
    return before.end == place.begin && sentence.all[place.begin].clauseStart &&
           holdsAny(sentence, place.end, std::min(place.end + 1, sentence.all.size()), {"and"});
}

/// "The left heel was bad, now the ball of that foot is".
bool isThatOne(const Sentence &sentence, const Found &place)
{
    return holdsAny(sentence, place.begin - std::min<std::size_t>(place.begin, 1), place.end, {"that", "same"});
}

/// "I lean on my left elbow; the neck on that side is tight".
bool isOnThatSide(const Sentence &sentence, const Found &place, const WordSet &which)
{
    constexpr std::size_t reach = 4; // words
    for (std::size_t t = place.end; t + 1 < std::min(place.end + reach, sentence.all.size()); ++t)
        if (which.contains(sentence.all[t].word) && sentence.all[t + 1].word == "side")
            return true;
    return false;
}

/// Where "other" stands before a place, as in "the other knee" or "the other side of my neck"; the place's begin when
/// it does not.
std::size_t otherBefore(const Sentence &sentence, std::size_t from, const Found &place)
{
    static const WordSet small{"side", "of", "my", "the", "his", "her"};
    std::size_t t = place.begin;
    while (t > from && small.contains(sentence.all[t - 1].word))
        --t;
    return t > from && holdsAny(sentence, t - 1, t, {"other", "opposite"}) ? t - 1 : place.begin;
}

/// "My knees, mostly the left": both hurt, the one more.
bool isOnlyMore(const Sentence &sentence, std::size_t from, std::size_t to)
{
    return holdsAny(sentence, from, to,
                    {"mostly", "mainly", "especially", "particularly", "more", "worse", "usually", "primarily"});
}

SaidSide lastSideBefore(const Sentence &sentence, const SearchIndex &index, std::size_t at)
{
    for (std::size_t t = at; t > 0; --t)
        if (const SaidSide side = sideAt(sentence, index, t - 1); side != SaidSide::nothing && side != SaidSide::both)
            return side;
    return SaidSide::nothing;
}

/// "My left heel is sore and so is my back": what was said of the first is complete.
bool isToldApart(const Sentence &sentence, const Found &before, const Found &place)
{
    static const WordSet verbs{"is", "are", "hurt", "hurts", "ache", "aches", "feel", "feels", "was", "were"};
    const bool statement = holdsAny(sentence, before.end, place.begin, {"so"}) ||
                           holdsAny(sentence, place.end, std::min(place.end + 1, sentence.all.size()), verbs);
    return statement && sentence.clause[before.begin] != sentence.clause[place.begin] &&
           !sentence.all[place.begin].clauseStart && holdsAny(sentence, before.end, place.begin, verbs) &&
           holdsAny(sentence, before.end, place.begin, {"my"}) &&
           !sentence.cues.any(before.end, place.begin, Cue::spreading);
}

/// "My right hand, all the fingers".
bool isNextInList(const Sentence &sentence, const Found &before, const Found &place)
{
    static const WordSet small{"the", "my", "his", "her"};
    static const WordSet leads{"all", "mostly", "mainly", "also", "especially", "then"};
    std::size_t t = place.begin;
    while (t > before.end && !sentence.all[t].clauseStart &&
           (small.contains(sentence.all[t - 1].word) || leads.contains(sentence.all[t - 1].word)))
        --t;
    return sentence.all[t].clauseStart && (t == place.begin || leads.contains(sentence.all[t].word));
}

/// True when a place goes on from the one before and so takes its side: "left hip and knee", "left leg sciatica",
/// "left buttock going down the leg".
bool goesOn(const Sentence &sentence, const Found &before, const Found &place)
{
    return isNextInList(sentence, before, place) || before.end == place.begin ||
           joinedBetween(sentence, before.end, place.begin) || runsBetween(sentence, place.begin, place.begin + 1) ||
           holdsAny(sentence, before.end, place.begin,
                    {"round", "around", "along", "past", "above", "below", "beside"}) ||
           sentence.cues.any(before.end, place.begin, Cue::spreading) || liesIn(sentence, before.end, place.begin);
}

/// "Groin, inner thigh and shin, all on the right", "everything on the left": the side of all that was said before
/// a word.
SaidSide sideOfAllAt(const Sentence &sentence, const SearchIndex &index, std::size_t at)
{
    static const WordSet lead{"on", "of", "it", "them", "the", "my", "is", "are", "in", "hurts"};
    if (at == 0 || !sentence.all[at].clauseStart || !holdsAny(sentence, at, at + 1, {"all", "everything"}))
        return SaidSide::nothing;
    std::size_t t = at + 1;
    while (t < sentence.all.size() && lead.contains(sentence.all[t].word))
        ++t;
    if (t >= sentence.all.size() || sentence.all[t].clauseStart)
        return SaidSide::nothing;
    const bool sided = t > at + 1 || holdsAny(sentence, t + 1, std::min(t + 2, sentence.all.size()), {"side", "sided"});
    const std::string &word = sentence.all[t].word;
    if (!sided)
        return SaidSide::nothing;
    return index.left.contains(word)    ? SaidSide::left
           : index.right.contains(word) ? SaidSide::right
                                        : SaidSide::nothing;
}

void takeSideOfAll(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found)
{
    for (std::size_t t = 0; t < sentence.all.size(); ++t)
        if (const SaidSide side = sideOfAllAt(sentence, index, t); side != SaidSide::nothing)
            for (auto &place : found)
                if (place.end <= t && place.side == SaidSide::nothing)
                    place.side = side;
}

} // namespace

SaidSide opposite(SaidSide side)
{
    return side == SaidSide::left ? SaidSide::right : side == SaidSide::right ? SaidSide::left : SaidSide::nothing;
}

SaidSide sideAt(const Sentence &sentence, const SearchIndex &index, std::size_t at)
{
    const std::string &word = sentence.all[at].word;
    if (sentence.sideless[at])
        return SaidSide::nothing;
    if (index.both.contains(word))
        return SaidSide::both;
    return index.left.contains(word)    ? SaidSide::left
           : index.right.contains(word) ? SaidSide::right
                                        : SaidSide::nothing;
}

void readSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found)
{
    std::size_t gapStart = 0;
    SaidSide last = SaidSide::nothing;
    std::vector<bool> saidAfter(found.size(), false);
    for (std::size_t i = 0; i < found.size(); ++i) {
        Found &region = found[i];
        const std::size_t next = i + 1 < found.size() ? found[i + 1].begin : sentence.all.size();
        const std::size_t other = otherBefore(sentence, i == 0 ? 0 : found[i - 1].end, region);
        region.side = other < region.begin ? opposite(lastSideBefore(sentence, index, other))
                                           : sideBetween(sentence, index, gapStart, region.end);
        gapStart = region.end;
        if (region.denied) {
            gapStart = reviveOtherSide(sentence, index, next, region);
        } else if (region.side == SaidSide::nothing) {
            gapStart = trailingEnd(sentence, index, region.end, next);
            region.side = sideBetween(sentence, index, region.end, gapStart);
            if (region.plural && region.side != SaidSide::nothing && isOnlyMore(sentence, region.end, gapStart))
                region.side = SaidSide::both;
            saidAfter[i] = region.side != SaidSide::nothing;
        }
        if (region.side == SaidSide::nothing &&
            (isThatOne(sentence, region) || isOnThatSide(sentence, region, {"that", "same", "this"})))
            region.side = lastSideBefore(sentence, index, region.begin);
        if (isOnThatSide(sentence, region, {"other", "opposite"}))
            region.side = opposite(lastSideBefore(sentence, index, region.begin));
        if (region.side == SaidSide::nothing && region.plural)
            region.side = SaidSide::both;
        if (region.side == SaidSide::nothing && i > 0 && goesOn(sentence, found[i - 1], region) &&
            !isToldApart(sentence, found[i - 1], region))
            region.side = last;
        last = region.denied ? SaidSide::nothing : region.side;
    }
    // "Teeth, jaw and ear on the right": the side belongs to the whole list. Pain that runs "from the neck down the
    // left arm" or comes "from the side of the neck, right" stays on its side.
    for (std::size_t i = found.size(); i > 1; --i) {
        Found &before = found[i - 2];
        const Found &place = found[i - 1];
        if (before.side != SaidSide::nothing || place.denied)
            continue;
        const bool sameAgain = before.end == place.begin && !sentence.all[place.begin].clauseStart;
        const bool listed = saidAfter[i - 1] && (sameAgain || isListed(sentence, before, place));
        if (!listed && !runsBetween(sentence, before.end, place.begin + 1) && !comesFrom(sentence, before, place))
            continue;
        before.side = place.side;
        saidAfter[i - 2] = before.side != SaidSide::nothing;
    }
    takeSideOfAll(sentence, index, found);
}

void narrow(const Sentence &sentence, const body::Regions &regions, std::vector<Found> &found)
{
    std::vector<Found> kept;
    for (const Found &wide : found) {
        const auto tellsTheSame = [&](const Found &other) {
            const bool before = other.begin < wide.begin;
            const bool joined =
                joinedBetween(sentence, before ? other.end : wide.end, before ? wide.begin : other.begin) ||
                isListedWithMore(sentence, wide, other);
            return sidesAgree(wide, other) &&
                   (isStrictPartOf(other, wide) || (holds(wide, other, sentence, regions) && !joined));
        };
        if (std::none_of(found.begin(), found.end(), tellsTheSame)) {
            kept.push_back(wide);
            continue;
        }
        const auto takeSide = [&](Found &other) {
            if (other.side == SaidSide::nothing &&
                (isStrictPartOf(other, wide) || holds(wide, other, sentence, regions)))
                other.side = wide.side;
        };
        std::for_each(found.begin(), found.end(), takeSide);
        std::for_each(kept.begin(), kept.end(), takeSide);
    }
    found = std::move(kept);
}

} // namespace knotfinder::catalog
