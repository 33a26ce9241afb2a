// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::catalog {
namespace {

SaidSide sideOf(const SearchIndex &index, const std::string &word)
{
    if (index.both.contains(word))
        return SaidSide::both;
    return index.left.contains(word)    ? SaidSide::left
           : index.right.contains(word) ? SaidSide::right
                                        : SaidSide::nothing;
}

/// The side said from one word up to, not including, another; "left and right" is both.
SaidSide sideBetween(const Sentence &sentence, const SearchIndex &index, std::size_t from, std::size_t to)
{
    SaidSide said = SaidSide::nothing;
    for (std::size_t t = from; t < to; ++t)
        if (const SaidSide here = sideOf(index, sentence.all[t].word); here != SaidSide::nothing)
            said = said == SaidSide::nothing || said == here ? here : SaidSide::both;
    return said;
}

/// Where the words that may speak of the phrase before `from` end: "knee, left side" and "knee on the left" belong to
/// the knee, but in "knee and left hip" the side belongs to what comes.
std::size_t trailingEnd(const Sentence &sentence, const SearchIndex &index, std::size_t from, std::size_t next)
{
    if (next == sentence.all.size())
        return next;
    for (std::size_t t = from; t < next; ++t) {
        if (sideOf(index, sentence.all[t].word) == SaidSide::nothing)
            continue;
        const bool ends = t + 1 == next ? sentence.all[next].clauseStart
                                        : sentence.all[t + 1].clauseStart || sentence.all[t + 1].word == "side" ||
                                              sentence.all[t + 1].word == "and";
        const bool opens = t == from || sentence.all[t - 1].word == "the" || sentence.all[t].clauseStart;
        return ends && opens ? t + 1 : from;
    }
    return from;
}

/// Limbs and the like, which hold the parts of the body that are named with them.
bool holds(const Found &wide, const Found &narrow, const Sentence &sentence, const body::Regions &regions)
{
    static const std::map<std::string, std::set<std::string>> partsOf{
        {"hand", {"hand"}},       {"foot", {"foot"}}, {"leg", {"thigh", "knee", "leg", "foot"}},
        {"arm", {"arm", "hand"}}, {"head", {"head"}}, {"face", {"head"}}};
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
           std::all_of(narrow.ids.begin(), narrow.ids.end(), [&](const std::string &id) {
               return std::find(wide.ids.begin(), wide.ids.end(), id) != wide.ids.end();
           });
}

bool sidesAgree(const Found &a, const Found &b)
{
    return a.side == b.side || a.side == SaidSide::nothing || b.side == SaidSide::nothing;
}

} // namespace

void readSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found)
{
    std::size_t gapStart = 0;
    SaidSide last = SaidSide::nothing;
    for (std::size_t i = 0; i < found.size(); ++i) {
        Found &region = found[i];
        const std::size_t next = i + 1 < found.size() ? found[i + 1].begin : sentence.all.size();
        region.side = sideBetween(sentence, index, gapStart, region.end);
        gapStart = region.end;
        if (region.side == SaidSide::nothing) {
            gapStart = trailingEnd(sentence, index, region.end, next);
            region.side = sideBetween(sentence, index, region.end, gapStart);
        }
        if (region.side == SaidSide::nothing && region.plural)
            region.side = SaidSide::both;
        const bool goesOn = i > 0 && (sentence.all[region.begin].clauseStart ||
                                      joinedBetween(sentence, found[i - 1].end, region.begin));
        if (region.side == SaidSide::nothing && goesOn)
            region.side = last;
        last = region.side;
    }
    // Pain that runs "from the neck down the left arm" stays on its side.
    for (std::size_t i = found.size(); i > 1; --i)
        if (found[i - 2].side == SaidSide::nothing && runsBetween(sentence, found[i - 2].end, found[i - 1].begin))
            found[i - 2].side = found[i - 1].side;
}

void narrow(const Sentence &sentence, const body::Regions &regions, std::vector<Found> &found)
{
    std::vector<Found> kept;
    for (const Found &wide : found) {
        const auto tellsTheSame = [&](const Found &other) {
            const bool before = other.begin < wide.begin;
            const bool joined =
                joinedBetween(sentence, before ? other.end : wide.end, before ? wide.begin : other.begin);
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
