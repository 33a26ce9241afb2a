// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "numbers_said.h"
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

void add(std::vector<Understood> &list, const Understood &item)
{
    const bool there =
        std::any_of(list.begin(), list.end(), [&](const Understood &other) { return other.id == item.id; });
    if (!there)
        list.push_back(item);
}

void addTerms(std::vector<Understood> &list, const std::vector<Found> &found, PhraseKind kind, const SearchIndex &index)
{
    for (const auto &phrase : found)
        if (phrase.kind == kind && !phrase.denied)
            for (const auto &id : phrase.ids)
                add(list, {id, index.labels.at(id), phrase.span, true});
}

void addRegions(std::vector<Understood> &list, const Found &phrase, const body::Regions &regions)
{
    for (const auto &id : phrase.ids)
        for (const auto side : {body::Side::right, body::Side::left}) {
            if (phrase.side == (side == body::Side::right ? SaidSide::left : SaidSide::right))
                continue;
            if (const auto found = regions.find(id, side)) {
                const body::Region &region = regions[*found];
                const bool said = phrase.side != SaidSide::nothing || region.side == body::Side::midline;
                add(list, {region.id, sidedLabel(region), phrase.span, said});
            }
        }
}

bool isInsideOf(const Sentence &sentence, const Found &place, const SearchIndex &index)
{
    const auto leadsOn = [&](const std::string &word) {
        return index.left.contains(word) || index.right.contains(word) || index.both.contains(word) || word == "my" ||
               word == "the";
    };
    std::size_t begin = place.begin;
    while (begin > 0 && leadsOn(sentence.all[begin - 1].word))
        --begin;
    return begin > 0 && sentence.all[begin - 1].word == "in";
}

/// "Pain in my right side" is the flank, but "temple, right side" and "worse on the right side" are not.
void leaveOutBareSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &places)
{
    const bool onlySides = std::all_of(places.begin(), places.end(),
                                       [&](const Found &place) { return place.denied || isBareSide(sentence, place); });
    std::erase_if(places, [&](const Found &place) {
        return isBareSide(sentence, place) && !(onlySides && isInsideOf(sentence, place, index));
    });
}

/// Numbers win; of several words the strongest counts.
std::optional<UnderstoodIntensity> intensityOf(const Sentence &sentence, const std::vector<Found> &found)
{
    auto intensity = intensitySaid(sentence.all);
    if (intensity)
        return intensity;
    for (const auto &phrase : found)
        if (phrase.kind == PhraseKind::intensity && !phrase.denied)
            if (const int value = std::stoi(phrase.ids.front()); !intensity || value > intensity->value)
                intensity = UnderstoodIntensity{value, phrase.span};
    return intensity;
}

} // namespace

Understanding understandSentence(const SearchIndex &index, const Catalog &catalog, std::string_view text)
{
    const Usage &usage = index.usage;
    Sentence sentence = readSentence(text, index, usage);
    auto found = findPhrases(sentence, index.phrases);
    readWhere(sentence, index, usage, found);
    markSideless(sentence, index, usage, found);
    markDenied(sentence, index, usage, found);
    std::vector<Found> places;
    std::copy_if(found.begin(), found.end(), std::back_inserter(places),
                 [](const Found &phrase) { return phrase.kind == PhraseKind::region; });
    leaveOutBareSides(sentence, index, places);
    readSides(sentence, index, places);
    std::erase_if(places, [](const Found &place) { return place.denied; });
    narrow(sentence, catalog.atlas().regions(), places);

    Understanding understood;
    for (const auto &place : places)
        addRegions(understood.regions, place, catalog.atlas().regions());
    addTerms(understood.qualities, found, PhraseKind::quality, index);
    addTerms(understood.activities, found, PhraseKind::activity, index);
    addTerms(understood.muscles, findPhrases(sentence, index.muscleNames), PhraseKind::muscle, index);
    understood.intensity = intensityOf(sentence, found);
    return understood;
}

} // namespace knotfinder::catalog
