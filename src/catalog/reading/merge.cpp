// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "merge.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

void addOnce(std::vector<Understood> &list, const Understood &item)
{
    const bool there =
        std::any_of(list.begin(), list.end(), [&](const Understood &other) { return other.id == item.id; });
    if (!there)
        list.push_back(item);
}

bool counts(const Found &phrase, Role role)
{
    return !phrase.denied && phrase.role == role;
}

void addTerms(std::vector<Understood> &list, const std::vector<Found> &found, PhraseKind kind, Role role,
              const SearchIndex &index)
{
    for (const auto &phrase : found)
        if (phrase.kind == kind && counts(phrase, role))
            for (const auto &id : phrase.ids)
                addOnce(list, {id, index.labels.at(id), phrase.span, true});
}

/// "My low back on the left": the middle is not meant, where the words name something beside it too.
bool isBesideMiddle(const Found &phrase, const body::Regions &regions)
{
    const bool oneSide = phrase.side == SaidSide::left || phrase.side == SaidSide::right;
    return oneSide && std::any_of(phrase.ids.begin(), phrase.ids.end(), [&](const std::string &id) {
               const auto found = regions.find(id, body::Side::left);
               return found && regions[*found].side != body::Side::midline;
           });
}

void addRegions(std::vector<Understood> &list, const Found &phrase, const body::Regions &regions)
{
    const bool beside = isBesideMiddle(phrase, regions);
    for (const auto &id : phrase.ids)
        for (const auto side : {body::Side::right, body::Side::left}) {
            if (phrase.side == (side == body::Side::right ? SaidSide::left : SaidSide::right))
                continue;
            if (const auto found = regions.find(id, side)) {
                const body::Region &region = regions[*found];
                if (beside && region.side == body::Side::midline)
                    continue;
                const bool said = phrase.side != SaidSide::nothing || region.side == body::Side::midline;
                addOnce(list, {region.id, sidedLabel(region), phrase.span, said});
            }
        }
}

/// Parts that come in pairs, where "the calf" after "my right calf" is the same one.
bool isLimb(const std::string &part)
{
    static const std::set<std::string> limbs{"arm", "hand", "thigh", "knee", "leg", "foot", "shoulder"};
    return limbs.contains(part);
}

std::string partOf(const Found &place, const body::Regions &regions)
{
    for (const auto &id : place.ids)
        if (const auto region = regions.find(id, body::Side::right))
            return regions[*region].part;
    return {};
}

/// Places that a person who names one side only means on that side: "my left shoulder … the biceps".
bool areOfOneLimb(const Found &a, const Found &b, const body::Regions &regions)
{
    static const std::set<std::string> upper{"arm", "hand", "shoulder"};
    static const std::set<std::string> lower{"thigh", "knee", "leg", "foot"};
    const auto lieOn = [&](const Found &place, const std::set<std::string> &limb) {
        return std::any_of(place.ids.begin(), place.ids.end(), [&](const std::string &id) {
            const auto region = regions.find(id, body::Side::right);
            return region && limb.contains(regions[*region].part);
        });
    };
    return (lieOn(a, upper) && lieOn(b, upper)) || (lieOn(a, lower) && lieOn(b, lower));
}

/// "It creeps up to the side of my neck": pain that goes on from where it was before.
bool arrives(const Sentence &sentence, const Found &place)
{
    const std::size_t first = sentence.clause[place.begin];
    return sentence.cues.any(first, place.begin, Cue::spreading) && runsBetween(sentence, first, place.begin);
}

/// The one side that the text says of a part of the body; none when it says none or both.
SaidSide sideOfPart(const std::vector<Reading> &readings, const Found &place, bool anyPart,
                    const body::Regions &regions)
{
    const std::string part = partOf(place, regions);
    SaidSide side = SaidSide::nothing;
    for (const auto &reading : readings)
        for (const auto &other : reading.places) {
            const bool overlaps = std::find_first_of(other.ids.begin(), other.ids.end(), place.ids.begin(),
                                                     place.ids.end()) != other.ids.end();
            const std::string otherPart = partOf(other, regions);
            const bool near =
                anyPart || overlaps || (isLimb(part) && otherPart == part) || areOfOneLimb(place, other, regions);
            if (other.side == SaidSide::nothing || !near)
                continue;
            if (other.side == SaidSide::both || (side != SaidSide::nothing && side != other.side))
                return SaidSide::nothing;
            side = other.side;
        }
    return side;
}

bool saysPain(const std::vector<Reading> &readings, const Usage &usage)
{
    return std::any_of(readings.begin(), readings.end(), [&](const Reading &reading) {
        return std::any_of(reading.sentence.all.begin(), reading.sentence.all.end(),
                           [&](const Token &token) { return usage.painWords.contains(token.word); }) ||
               std::any_of(reading.found.begin(), reading.found.end(), [](const Found &phrase) {
                   return phrase.kind == PhraseKind::quality && counts(phrase, Role::hurts);
               });
    });
}

std::optional<UnderstoodIntensity> strengthOf(const std::vector<Reading> &readings)
{
    std::optional<SaidStrength> strength;
    for (const auto &reading : readings)
        if (reading.strength && (!strength || outweighs(*reading.strength, *strength)))
            strength = reading.strength;
    return strength ? std::optional(strength->said) : std::nullopt;
}

void addThings(const std::vector<Understood> &list, const char *prefix, DangerFacts &facts)
{
    for (const auto &thing : list) {
        facts.things.push_back(&thing);
        facts.said.insert(prefix + thing.id);
        facts.said.insert(prefix + thing.id.substr(0, thing.id.find('.')));
    }
}

std::vector<StatedFlag> flagsOf(const std::vector<Reading> &readings, const Understanding &understood,
                                const Usage &usage, std::string_view text)
{
    DangerFacts facts;
    for (const auto &reading : readings) {
        facts.signs.insert(facts.signs.end(), reading.signs.begin(), reading.signs.end());
        if (const auto age = ageSaid(reading.sentence); age && facts.age < 0)
            facts.age = *age;
    }
    addThings(understood.regions, "at:", facts);
    addThings(understood.qualities, "feels:", facts);
    addThings(understood.activities, "with:", facts);
    if (understood.intensity)
        facts.strength = understood.intensity->value;
    return raisedBy(facts, usage, text);
}

/// Words that carry meaning and that nothing was made of.
std::vector<Span> unusedIn(const Reading &reading, const Understanding &understood, const SearchIndex &index)
{
    std::vector<Span> used;
    for (const auto *list : {&reading.found, &reading.muscles, &reading.places, &reading.weak})
        for (const auto &phrase : *list)
            used.push_back(phrase.span);
    for (const auto &sign : reading.signs)
        used.push_back(sign.from);
    if (understood.intensity)
        used.push_back(understood.intensity->from);
    const auto isUsed = [&](const Token &token) {
        return std::any_of(used.begin(), used.end(), [&](Span span) {
            return span.start <= token.at.start && token.at.start < span.start + span.length;
        });
    };
    std::vector<Span> unused;
    for (const auto &token : reading.sentence.all) {
        const bool small = index.phrases.isIgnored(token.word) || index.usage.known.contains(token.word) ||
                           index.negations.contains(token.word) || index.left.contains(token.word) ||
                           index.right.contains(token.word) || index.both.contains(token.word) || isNumber(token.word);
        if (!small && !isUsed(token))
            unused.push_back(token.at);
    }
    return unused;
}

AskBack askBackFor(const Understanding &understood, bool pain)
{
    if (understood.regions.empty())
        return pain || !understood.activities.empty() || !understood.eased.empty() || understood.intensity
                   ? AskBack::where
                   : AskBack::nothing;
    const auto onMidline = [&](const Understood &place) { // "between the shoulder blades" has no side to ask for
        return std::any_of(understood.regions.begin(), understood.regions.end(), [&](const Understood &other) {
            return other.from == place.from && other.id.find('.') == std::string::npos;
        });
    };
    const bool sideless = std::any_of(understood.regions.begin(), understood.regions.end(),
                                      [&](const Understood &region) { return !region.sideSaid && !onMidline(region); });
    return sideless ? AskBack::side : AskBack::nothing;
}

} // namespace

namespace {

/// "Low back. Left side." The one side that a sentence of nothing else says.
SaidSide sideAlone(const Sentence &sentence, const SearchIndex &index)
{
    static const WordSet small{"side", "the",  "on",   "my", "only", "mostly", "mainly",
                               "one",  "hand", "just", "it", "its",  "is"};
    SaidSide said = SaidSide::nothing;
    for (std::size_t t = 0; t < sentence.all.size(); ++t) {
        const SaidSide side = sideAt(sentence, index, t);
        if (side == SaidSide::nothing && !small.contains(sentence.all[t].word))
            return SaidSide::nothing;
        if (side != SaidSide::nothing)
            said = said == SaidSide::nothing || said == side ? side : SaidSide::both;
    }
    return said;
}

} // namespace

void addOnesOfBefore(std::vector<Reading> &readings, const SearchIndex &index)
{
    for (std::size_t i = 1; i < readings.size(); ++i) {
        Reading &reading = readings[i];
        const Reading &before = readings[i - 1];
        const auto &told = before.places.empty() ? before.weak : before.places;
        const std::size_t size = reading.sentence.all.size();
        for (std::size_t t = 0; t + 1 < size && reading.places.empty() && !told.empty(); ++t) {
            const SaidSide side = sideAt(reading.sentence, index, t);
            if (side == SaidSide::nothing || reading.sentence.all[t + 1].word != "one" ||
                reading.sentence.cues.has(0, Cue::correction) || reading.sentence.others[t] ||
                denialEnd(reading.sentence, index.usage, t + 2) > t + 2)
                continue;
            reading.places.push_back(told.back());
            reading.places.back().role = Role::hurts;
            reading.places.back().side = side;
        }
    }
}

void takeSidesSaidAlone(std::vector<Reading> &readings, const SearchIndex &index)
{
    for (std::size_t i = 1; i < readings.size(); ++i)
        for (auto &place : readings[i - 1].places)
            if (place.side == SaidSide::nothing)
                place.side = sideAlone(readings[i].sentence, index);
}

void correctEarlier(std::vector<Reading> &readings, const SearchIndex &index)
{
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const Reading &reading = readings[i];
        if (!reading.sentence.cues.has(0, Cue::correction) || readings[i - 1].places.empty())
            continue;
        const Found &last = readings[i - 1].places.back();
        SaidSide side = SaidSide::nothing;
        if (reading.places.empty())
            for (std::size_t t = 0; t < reading.sentence.all.size() && side == SaidSide::nothing; ++t)
                side = sideAt(reading.sentence, index, t);
        else if (reading.places.front().ids == last.ids)
            side = reading.places.front().side;
        if (side != SaidSide::nothing)
            readings[i - 1].places.back().side = side;
    }
}

void inheritSides(std::vector<Reading> &readings, const body::Regions &regions)
{
    for (auto &reading : readings)
        for (auto &place : reading.places)
            if (place.side == SaidSide::nothing)
                place.side = sideOfPart(readings, place, arrives(reading.sentence, place), regions);
}

void takeWeakPlaces(std::vector<Reading> &readings, const Usage &usage)
{
    const bool named =
        std::any_of(readings.begin(), readings.end(), [](const Reading &reading) { return !reading.places.empty(); });
    if (named)
        return;
    const bool pain = saysPain(readings, usage);
    const bool present = std::any_of(readings.begin(), readings.end(), [](const Reading &reading) {
        return std::any_of(reading.weak.begin(), reading.weak.end(),
                           [](const Found &place) { return place.role != Role::past; });
    });
    for (auto &reading : readings)
        for (const auto &place : reading.weak)
            if (place.role == Role::moved || (pain && !(present && place.role == Role::past)))
                reading.places.push_back(place);
}

namespace {

/// "My tummy hurts after eating": chewing is told of the head only.
void leaveOutChewing(Understanding &understood, const body::Regions &regions)
{
    const auto mayChew = [&](const Understood &place) {
        const std::size_t dot = place.id.find('.');
        const auto side = place.id.ends_with(".left") ? body::Side::left : body::Side::right;
        const auto region = regions.find(place.id.substr(0, dot), side);
        return !region || regions[*region].part == "head" || regions[*region].part == "neck";
    };
    if (!understood.regions.empty() && std::none_of(understood.regions.begin(), understood.regions.end(), mayChew))
        std::erase_if(understood.activities, [](const Understood &activity) { return activity.id == "chewing"; });
}

} // namespace

Understanding merged(const std::vector<Reading> &readings, const SearchIndex &index, const body::Regions &regions,
                     std::string_view text)
{
    Understanding understood;
    for (const auto &reading : readings) {
        for (const auto &place : reading.places)
            addRegions(understood.regions, place, regions);
        addTerms(understood.qualities, reading.found, PhraseKind::quality, Role::hurts, index);
        addTerms(understood.activities, reading.found, PhraseKind::activity, Role::hurts, index);
        addTerms(understood.eased, reading.found, PhraseKind::activity, Role::eases, index);
        addTerms(understood.muscles, reading.muscles, PhraseKind::muscle, Role::hurts, index);
    }
    std::erase_if(understood.eased, [&](const Understood &eased) {
        return std::any_of(understood.activities.begin(), understood.activities.end(),
                           [&](const Understood &worse) { return worse.id == eased.id; });
    });
    leaveOutChewing(understood, regions);
    understood.intensity = strengthOf(readings);
    understood.flags = flagsOf(readings, understood, index.usage, text);
    for (const auto &reading : readings)
        for (const Span &span : unusedIn(reading, understood, index))
            understood.unused.push_back(span);
    understood.ask = askBackFor(understood, saysPain(readings, index.usage));
    return understood;
}

} // namespace knotfinder::catalog
