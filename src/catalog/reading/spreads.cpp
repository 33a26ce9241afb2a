// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <knotfinder/base/ids.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace knotfinder::catalog {
namespace {

/// The steps of a way that a place covers.
struct Stretch
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/// `whole`: only where the way holds all that the place names.
std::optional<Stretch> stretchOn(const Way &way, const Found &place, bool whole)
{
    const auto isOnWay = [&](const std::string &id) {
        return std::any_of(way.steps.begin(), way.steps.end(),
                           [&](const WayStep &step) { return isAmong(id, step.at); });
    };
    if (whole && !std::all_of(place.ids.begin(), place.ids.end(), isOnWay))
        return std::nullopt;
    std::optional<Stretch> stretch;
    for (std::size_t i = 0; i < way.steps.size(); ++i) {
        const auto &at = way.steps[i].at;
        const bool here =
            std::any_of(place.ids.begin(), place.ids.end(), [&](const std::string &id) { return isAmong(id, at); });
        if (here)
            stretch = Stretch{stretch ? stretch->first : i, i};
    }
    return stretch;
}

std::vector<std::string> between(const Way &way, const Stretch &from, const Stretch &to)
{
    const Stretch &upper = from.last < to.first ? from : to;
    const Stretch &lower = from.last < to.first ? to : from;
    std::vector<std::string> ids;
    for (std::size_t i = upper.last + 1; i < lower.first; ++i)
        ids.insert(ids.end(), way.steps[i].fill.begin(), way.steps[i].fill.end());
    return ids;
}

std::vector<std::string> fillOf(const std::vector<Way> &ways, const Found &from, const Found &to)
{
    for (const bool whole : {true, false})
        for (const Way &way : ways) {
            const auto start = stretchOn(way, from, whole);
            const auto end = stretchOn(way, to, whole);
            if (start && end)
                return between(way, *start, *end);
        }
    return {};
}

/// "C7", "L5".
bool isVertebra(const Sentence &sentence, const Found &place)
{
    const std::string &word = sentence.all[place.begin].word;
    constexpr std::string_view parts = "ctls";
    return place.end - place.begin == 1 && word.size() >= 2 && parts.find(word.front()) != std::string_view::npos &&
           std::isdigit(static_cast<unsigned char>(word[1])) != 0;
}

/// "From the neck to the elbow", "down the arm to the little finger", "C7–T4".
bool leadsTo(const Sentence &sentence, const Found &from, const Found &to)
{
    static const std::set<std::string> arriving{"to", "until", "till", "far"};
    static const std::set<std::string> underway{"down", "up", "way", "along"};
    if (from.end == to.begin)
        return isVertebra(sentence, from) && isVertebra(sentence, to);
    constexpr std::size_t before = 4; // words
    const std::size_t start = from.begin - std::min(from.begin, before);
    const bool setsOut = sentence.cues.any(std::max(start, sentence.clause[from.begin]), from.begin, Cue::beginning);
    return holdsAny(sentence, from.end, to.begin, arriving) &&
           (setsOut || holdsAny(sentence, start, to.begin, underway) ||
            sentence.cues.any(start, to.begin, Cue::spreading));
}

/// "Down the back of the leg as far as the knee": what lies beyond the end is not meant.
void cutBeyond(const std::vector<Way> &ways, Found &from, const Found &to)
{
    for (const Way &way : ways) {
        const auto start = stretchOn(way, from, true);
        const auto end = stretchOn(way, to, true);
        if (!start || !end || start->first >= end->first || start->last <= end->last)
            continue;
        std::erase_if(from.ids, [&](const std::string &id) {
            return std::any_of(way.steps.begin() + static_cast<std::ptrdiff_t>(end->last) + 1, way.steps.end(),
                               [&](const WayStep &step) { return isAmong(id, step.at); });
        });
        return;
    }
}

} // namespace

void fillSpreads(const Sentence &sentence, const Usage &usage, std::vector<Found> &found)
{
    std::vector<Found> fills;
    for (std::size_t i = 1; i < found.size(); ++i) {
        Found &from = found[i - 1];
        const Found &to = found[i];
        if (from.end > to.begin || !leadsTo(sentence, from, to))
            continue;
        cutBeyond(usage.ways, from, to);
        Found fill = to;
        fill.ids = fillOf(usage.ways, from, to);
        fill.span = {from.span.start, to.span.start + to.span.length - from.span.start};
        fill.side = to.side != SaidSide::nothing ? to.side : from.side;
        if (!fill.ids.empty())
            fills.push_back(std::move(fill));
    }
    found.insert(found.end(), fills.begin(), fills.end());
}

} // namespace knotfinder::catalog
