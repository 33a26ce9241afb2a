// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <knotfinder/care/words.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace knotfinder::care {
namespace {

constexpr std::size_t cellsThatMatter = 12; // of a region; fewer are the rim of a neighbour's zone

/// More signs than these are not read; those that fit the places best come first.
constexpr std::array<std::size_t, 3> mostSigns{3, 2, 1}; // of each advice

/// What of a knot stands for its place.
enum class Part { site, zoneAndSite };

using Spots = std::vector<const Spot *>;

/// The knots that the program suggests; of a muscle with a single one that one.
Spots tellingSpots(const std::vector<Item> &items, const Context &context)
{
    Spots spots;
    for (const auto &item : items)
        for (const auto &spot : item.spots)
            if (item.spots.size() == 1 || context.catalog.findPoint(spot.point)->suggest)
                spots.push_back(&spot);
    return spots;
}

/// The X's, or the zones and X's, as if they were drawn, so that the same rules find the warning signs of these places.
/// Of a spot on both sides one side: that both hurt at once would say more than is known.
match::PainDrawing placesOf(const Spots &spots, Part part, const Context &context)
{
    const auto &surface = context.catalog.atlas().surface();
    body::CellSet cells = surface.emptySet();
    for (const auto *spot : spots) {
        const auto &zone = context.catalog.findPoint(spot->point)->essential;
        const bool right = spot->right || spot->midline;
        if (part == Part::zoneAndSite && right)
            cells |= zone;
        if (part == Part::zoneAndSite && (spot->midline || !right))
            cells |= catalog::onSide(surface, zone, body::Side::left);
        for (const auto site : spot->sites)
            cells.insert(right ? site : surface.mirror(site));
    }
    const std::size_t enough = part == Part::site ? 1 : cellsThatMatter;
    match::PainDrawing drawing;
    match::Mark mark;
    for (const auto &region : context.catalog.atlas().regions())
        if (region.cells.countCommon(cells) >= enough)
            mark.regions.push_back(region.id);
    if (!mark.regions.empty())
        drawing.marks.push_back(std::move(mark));
    return drawing;
}

/// What more than half of `all` have at least; those that are not there have nothing.
double whatMostHave(std::vector<double> values, std::size_t all)
{
    std::sort(values.begin(), values.end(), std::greater<>());
    return values.size() > all / 2 ? values[all / 2] : 0;
}

Level levelOf(safety::Advice advice)
{
    return static_cast<Level>(advice);
}

/// How urgent a muscle's own caution is, by what it asks one to do.
Level levelOf(const std::string &caution)
{
    const auto names = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return caution.find(word) != std::string::npos; });
    };
    if (names({"same day", "today", "doctor at once", "urgent"}))
        return Level::sameDay;
    if (names({"emergency", "ambulance"}))
        return Level::emergency;
    return names({"doctor", "clinician", "midwife", "dentist"}) ? Level::soon : Level::care;
}

constexpr double mostSaid = 0.7; // of the words of a caution; what has been said so far is left out

/// Sentences that stand where one presses and stretches.
Texts saidBeside(const Item &item)
{
    Texts said;
    const auto add = [&](const std::string &text) {
        const auto sentences = sentencesOf(text);
        said.insert(said.end(), sentences.begin(), sentences.end());
    };
    for (const auto &exercise : item.exercises) {
        add(exercise.where);
        add(exercise.stopWhen);
        for (const auto *texts : {&exercise.steps, &exercise.dangers})
            std::for_each(texts->begin(), texts->end(), add);
    }
    return said;
}

class Collector
{
public:
    void add(Warning::Kind kind, Level level, const std::string &muscle, const std::string &text,
             const std::string &brief = {})
    {
        // All of it or nothing: half a caution says something else.
        const auto lines = shortLines(text);
        if (!std::all_of(lines.begin(), lines.end(), [this](const std::string &line) { return isSaid(line); }))
            for (std::size_t i = 0; i < lines.size(); ++i)
                warnings_.push_back({kind, level, muscle, lines[i], i == 0 ? newIn(brief, level) : std::string()});
    }

    void addSigns(const std::vector<safety::Raised> &raised)
    {
        for (const auto &one : raised) {
            if (one.flag->anywhere)
                continue;
            const auto advice = static_cast<std::size_t>(one.flag->advice);
            auto &count = counts_[advice];
            if (count >= mostSigns[advice] || !signs_.insert(one.flag->id).second)
                continue;
            ++count;
            add(Warning::Kind::sign, levelOf(one.flag->advice), {}, one.flag->shortText, one.flag->phrase);
        }
    }

    std::vector<Warning> take()
    {
        std::stable_sort(warnings_.begin(), warnings_.end(),
                         [](const Warning &a, const Warning &b) { return a.level < b.level; });
        return std::move(warnings_);
    }

private:
    /// Nothing where most of its words stand in another of the same level.
    [[nodiscard]] std::string newIn(const std::string &brief, Level level) const
    {
        const bool known = std::any_of(warnings_.begin(), warnings_.end(), [&](const Warning &other) {
            return other.level == level && isSaidBy(brief, other.brief, mostSaid);
        });
        return known ? std::string() : brief;
    }

    [[nodiscard]] bool isSaid(const std::string &line) const
    {
        return std::any_of(warnings_.begin(), warnings_.end(),
                           [&](const Warning &other) { return isSaidBy(line, sentenceOf(other), mostSaid); });
    }

    std::vector<Warning> warnings_;
    std::set<std::string> signs_;
    std::array<std::size_t, 3> counts_{};
};

} // namespace

std::vector<Stop> stopsOf(const Context &context)
{
    std::vector<Stop> stops;
    for (const auto &raised : context.assessment.flags)
        if (raised.detected)
            stops.push_back({raised.flag->id, raised.flag->advice, raised.flag->title, raised.flag->text,
                             raised.flag->action, raised.because.kind == safety::Because::Kind::answered});
    std::stable_sort(stops.begin(), stops.end(), [](const Stop &a, const Stop &b) { return a.advice < b.advice; });
    return stops;
}

std::vector<safety::Raised> signsOf(const std::vector<Item> &items, const Context &context)
{
    constexpr double ownPlaceCounts = 2; // a pain far from its muscle has other reasons, too
    constexpr double tells = 7;          // with less, a sign is one of many, and the more urgent one matters more
    const auto flagsAt = [&](const Spots &spots, Part part) {
        return safety::assess(placesOf(spots, part, context), context.knowledge, context.catalog.atlas()).flags;
    };
    const auto spots = tellingSpots(items, context);
    std::map<const safety::RedFlag *, std::vector<double>> atEach;
    for (const auto *spot : spots)
        for (const auto &own : flagsAt({spot}, Part::site))
            atEach[own.flag].push_back(own.fit);
    auto flags = flagsAt(spots, Part::zoneAndSite);
    for (auto &flag : flags)
        flag.fit += ownPlaceCounts * whatMostHave(atEach[flag.flag], spots.size());
    const auto order = [](const safety::Raised &one) {
        return std::tuple(-std::lround(one.fit < tells ? 0 : one.fit), one.flag->advice, -one.fit);
    };
    std::stable_sort(flags.begin(), flags.end(), [&](const auto &a, const auto &b) { return order(a) < order(b); });
    return flags;
}

std::vector<Warning> warningsOf(const std::vector<Item> &items, const std::vector<safety::Raised> &signs,
                                const Context &context)
{
    Collector collector;
    collector.addSigns(context.assessment.flags);
    collector.addSigns(signs);
    for (const auto &item : items) {
        const auto said = saidBeside(item);
        for (const auto &caution : context.catalog.muscle(item.muscle).cautions)
            collector.add(Warning::Kind::caution, levelOf(caution), item.muscle, caution, briefCaution(caution, said));
        for (const auto &exercise : item.exercises)
            for (const auto &danger : exercise.dangers)
                collector.add(Warning::Kind::danger, Level::care, item.muscle, danger);
    }
    return collector.take();
}

std::optional<Warning> firstOf(const std::vector<Warning> &warnings, const std::vector<safety::Raised> &signs)
{
    for (const auto &one : signs)
        for (const auto &warning : warnings)
            if (warning.kind == Warning::Kind::sign && warning.text == one.flag->shortText)
                return warning;
    return warnings.empty() ? std::nullopt : std::optional(warnings.front());
}

} // namespace knotfinder::care
