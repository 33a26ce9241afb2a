// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// "Mornings the left hip, evenings the right": the side stands alone at the end of its clause.
bool isElliptic(const Sentence &sentence, std::size_t side)
{
    static const WordSet leads{"on", "to", "than", "like", "from", "over",   "under", "in",
                               "at", "by", "as",   "of",   "not",  "toward", "with",  "for"};
    const std::size_t next = side + 1;
    const bool ends = next == sentence.all.size() || sentence.all[next].clauseStart ||
                      holdsAny(sentence, next, next + 1, {"too", "also", "sometimes", "now", "today"});
    return ends && side > 1 && !sentence.all[side].clauseStart && !leads.contains(sentence.all[side - 2].word) &&
           !sentence.all[side - 1].clauseStart;
}

/// "The right hand goes numb, the left one never does".
bool isLeftOut(const Sentence &sentence, const SearchIndex &index, std::size_t side)
{
    const std::size_t end = clauseEnd(sentence, side);
    for (std::size_t t = side + 1; t < end; ++t)
        if (index.negations.contains(sentence.all[t].word))
            return t + 1 == end || (t + 2 == end && index.usage.verbs.beginsAt(sentence.all, t + 1));
    return false;
}

/// "Swaps sides", "alternates between left and right".
bool namesSwap(const Sentence &sentence, std::size_t begin, std::size_t end)
{
    return holdsAny(sentence, begin, end, {"side", "left", "alternate", "alternates", "alternating"});
}

/// "My left knee, sometimes the other one too".
void addNamelessOthers(const Sentence &sentence, const SearchIndex &index, const std::vector<Found> &found,
                       std::vector<Found> &others)
{
    for (std::size_t t = 0; t + 1 < sentence.all.size(); ++t) {
        if (sentence.all[t].word != "other" || sentence.all[t + 1].word != "one" || isLeftOut(sentence, index, t) ||
            denialEnd(sentence, index.usage, t + 2) > t + 2)
            continue;
        const auto place =
            std::find_if(found.rbegin(), found.rend(), [&](const Found &one) { return one.end <= t && !one.denied; });
        if (place == found.rend() || opposite(place->side) == SaidSide::nothing)
            continue;
        others.push_back(*place);
        others.back().side = opposite(place->side);
    }
}

bool namesSamePart(const Sentence &sentence, const Found &a, const Found &b)
{
    return a.ids == b.ids || sentence.all[a.end - 1].word == sentence.all[b.end - 1].word;
}

} // namespace

void correctSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found)
{
    constexpr std::size_t reach = 4; // words
    for (std::size_t t = 0; t < sentence.all.size(); ++t) {
        if (!sentence.cues.has(t, Cue::correction) || (t > 0 && sentence.cues.has(t - 1, Cue::correction)))
            continue;
        const std::size_t end = sentence.cues.endOf(t, Cue::correction);
        for (std::size_t side = end; side < std::min(end + reach, sentence.all.size()); ++side) {
            const SaidSide said = sideAt(sentence, index, side);
            if (said == SaidSide::nothing)
                continue;
            const auto again = std::find_if(found.begin(), found.end(), [&](const Found &place) {
                return place.begin == side + 1 || (place.begin <= side && place.end > side);
            });
            const auto place = std::find_if(found.rbegin(), found.rend(), [&](const Found &one) {
                return one.end <= t && !one.denied && (again == found.end() || namesSamePart(sentence, one, *again));
            });
            if (place != found.rend()) {
                place->side = said;
                place->denied = again != found.end() && place->ids != again->ids; // "left wrist, on the thumb side"
            }
            break;
        }
    }
}

void swapSides(const Sentence &sentence, std::vector<Found> &found)
{
    for (std::size_t t = 0; t < sentence.all.size(); ++t) {
        if (!sentence.cues.has(t, Cue::swapping))
            continue;
        const std::size_t begin = t;
        t = sentence.cues.endOf(t, Cue::swapping);
        if (!namesSwap(sentence, begin, t) || found.empty())
            continue;
        const auto before =
            std::find_if(found.rbegin(), found.rend(), [&](const Found &place) { return place.end <= begin; });
        (before == found.rend() ? found.front() : *before).side = SaidSide::both;
    }
}

void addOtherOnes(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found)
{
    static const WordSet moving{"moved",   "switched", "jumped",   "spread",  "gone",
                                "crossed", "shifted",  "migrated", "wandered"};
    constexpr std::size_t reach = 5; // words
    std::vector<Found> others;
    for (std::size_t t = 1; t < sentence.all.size(); ++t) {
        const SaidSide said = sideAt(sentence, index, t);
        const bool one = holdsAny(sentence, t + 1, std::min(t + 2, sentence.all.size()), {"one", "ones"});
        const bool named = sentence.all[t - 1].word == "the" || (one && sentence.all[t - 1].word == "my");
        if (said == SaidSide::nothing || said == SaidSide::both || !named || isLeftOut(sentence, index, t))
            continue;
        const bool moved =
            t > 1 && sentence.all[t - 2].word == "to" && holdsAny(sentence, t - std::min(t, reach), t, moving);
        const bool leadsOn =
            std::any_of(found.begin(), found.end(), [&](const Found &place) { return place.begin == t + 1; });
        const auto place = std::find_if(found.rbegin(), found.rend(),
                                        [&](const Found &other) { return other.end <= t && !other.denied; });
        if (leadsOn || !(one || moved || isElliptic(sentence, t)) || place == found.rend() ||
            place->side != opposite(said))
            continue;
        others.push_back(*place);
        others.back().side = said;
    }
    addNamelessOthers(sentence, index, found, others);
    found.insert(found.end(), others.begin(), others.end());
}

} // namespace knotfinder::catalog
