// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "understand.h"

#include "language.h"
#include "list_marks.h"
#include "merge.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

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

/// The places of a stretch, with sides; those that do not hurt go to `weak` or away.
void readPlaces(Reading &reading, const SearchIndex &index, const body::Regions &regions)
{
    const Sentence &sentence = reading.sentence;
    std::vector<Found> places;
    std::copy_if(reading.found.begin(), reading.found.end(), std::back_inserter(places),
                 [](const Found &phrase) { return phrase.kind == PhraseKind::region; });
    leaveOutBareSides(sentence, index, places);
    readSides(sentence, index, places);
    correctSides(sentence, index, places);
    swapSides(sentence, places);
    addOtherOnes(sentence, index, places);
    std::erase_if(places, [](const Found &place) { return place.denied; });
    for (const auto &place : places)
        if (place.role == Role::moved || place.role == Role::past || place.role == Role::thing)
            reading.weak.push_back(place);
    std::erase_if(places, [](const Found &place) { return place.role != Role::hurts; });
    narrow(sentence, regions, places);
    fillSpreads(sentence, index.usage, places);
    reading.places = std::move(places);
}

void read(Reading &reading, const SearchIndex &index, const body::Regions &regions)
{
    Sentence &sentence = reading.sentence;
    reading.found = findPhrases(sentence, index.phrases, index.usage.exact);
    readWhere(sentence, index, index.usage, reading.found);
    markSideless(sentence, index, index.usage, reading.found);
    markDenied(sentence, index, index.usage, reading.found);
    readRoles(sentence, index, index.usage, reading.found);
    readPlaces(reading, index, regions);
    reading.muscles = findPhrases(sentence, index.muscleNames, Exact());
    reading.signs = saidSigns(sentence, index, index.usage);
    reading.strength = strengthSaid(sentence, index, reading.found);
}

} // namespace

Understanding understandText(const SearchIndex &index, const Catalog &catalog, std::string_view text)
{
    std::vector<Sentence> sentences;
    const std::string plain = withoutListMarks(text);
    for (const Span &stretch : stretchesOf(plain))
        sentences.push_back(readSentence(plain, stretch, index, index.usage));
    Understanding other;
    other.otherLanguage = isOtherLanguage(sentences, index);
    if (other.otherLanguage)
        return other;
    const bool firstPerson = std::any_of(sentences.begin(), sentences.end(), speaksOfSelf);
    std::vector<Reading> readings;
    for (auto &sentence : sentences) {
        markOthers(sentence, firstPerson);
        readings.emplace_back().sentence = std::move(sentence);
        read(readings.back(), index, catalog.atlas().regions());
    }
    correctEarlier(readings, index);
    addOnesOfBefore(readings, index);
    narrowByNext(readings, index);
    spreadOnSameSide(readings, index);
    takeSidesSaidAlone(readings, index);
    inheritSides(readings, catalog.atlas().regions());
    takeWeakPlaces(readings, index.usage);
    return merged(readings, index, catalog.atlas().regions(), text);
}

} // namespace knotfinder::catalog
