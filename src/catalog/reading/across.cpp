// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "merge.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// "Last month it began climbing up my neck".
bool tellsHowItSpreads(const Sentence &sentence)
{
    constexpr std::size_t reach = 4; // words
    for (std::size_t t = 0; t < sentence.all.size(); ++t)
        if (holdsAny(sentence, t, t + 1, {"it", "this", "pain", "ache"}) &&
            sentence.cues.any(t + 1, std::min(t + reach, sentence.all.size()), Cue::spreading))
            return true;
    return false;
}

bool saysASide(const Sentence &sentence, const SearchIndex &index)
{
    for (std::size_t t = 0; t < sentence.all.size(); ++t)
        if (sideAt(sentence, index, t) != SaidSide::nothing)
            return true;
    return false;
}

} // namespace

void narrowByNext(std::vector<Reading> &readings, const SearchIndex &index)
{
    for (std::size_t i = 1; i < readings.size(); ++i) {
        Reading &before = readings[i - 1];
        if (before.places.size() == 1 && readings[i].places.empty())
            narrowsEarlier(readings[i].sentence, index, index.usage, readings[i].found, before.sentence,
                           before.places.front());
    }
}

void spreadOnSameSide(std::vector<Reading> &readings, const SearchIndex &index)
{
    for (std::size_t i = 1; i < readings.size(); ++i) {
        Reading &reading = readings[i];
        const auto &before = readings[i - 1].places;
        if (before.empty() || opposite(before.back().side) == SaidSide::nothing ||
            !tellsHowItSpreads(reading.sentence) || saysASide(reading.sentence, index))
            continue;
        for (auto &place : reading.places)
            if (place.side == SaidSide::nothing)
                place.side = before.back().side;
    }
}

} // namespace knotfinder::catalog
