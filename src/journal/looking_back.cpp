// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/looking_back.h>

#include <knotfinder/base/ids.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <set>

namespace knotfinder::journal {
namespace {

/// The strength of an area in an entry; nothing when the entry does not name it.
std::optional<int> strengthOf(const Entry &entry, const std::string &area)
{
    if (area.empty())
        return entry.strength;
    for (const auto &[name, strength] : entry.areas)
        if (name == area)
            return strength;
    return std::nullopt;
}

/// Sums while sessions go by.
struct Tally
{
    int sessions = 0;
    int familiar = 0;
    std::vector<std::pair<int, int>> told; ///< before, after
    const Session *newest = nullptr;
};

using Knot = std::pair<std::string, body::Side>;

std::map<Knot, Tally> tallied(const std::vector<Session> &sessions)
{
    std::map<Knot, Tally> tallies;
    for (const auto &session : sessions) {
        std::set<Knot> knots; // pressed twice in one session counts once
        for (const auto &spot : session.spots)
            knots.emplace(spot.point, spot.side);
        for (const auto &knot : knots) {
            auto &tally = tallies[knot];
            ++tally.sessions;
            if (tally.newest == nullptr || session.started.seconds >= tally.newest->started.seconds)
                tally.newest = &session;
            tally.familiar += session.familiar == Familiar::yes || session.familiar == Familiar::partly ? 1 : 0;
            if (session.before && session.after)
                tally.told.emplace_back(*session.before, *session.after);
        }
    }
    return tallies;
}

double spreadOf(const std::vector<std::pair<int, int>> &told, double mean)
{
    if (told.size() < 2)
        return 0;
    double squares = 0;
    for (const auto &[before, after] : told)
        squares += (after - before - mean) * (after - before - mean);
    return std::sqrt(squares / static_cast<double>(told.size() - 1));
}

/// Twice the standard error is about where 95 of 100 means lie; few sessions need more room (Student's t).
Sureness surenessOf(int told, double change, double spread)
{
    if (told < fewestSessions)
        return Sureness::tooFew;
    constexpr double usual = 1.97;
    constexpr double moreForFew =
        3.64; // 1.97 + 3.64 / (n − 1): never below t at 95 % from n = 4 to 60, and within 0.13 of it
    const double reach = (usual + moreForFew / (told - 1)) * spread / std::sqrt(told);
    return std::abs(change) > reach ? Sureness::fairly : Sureness::uncertain;
}

Helped helpedOf(const Knot &knot, const Tally &tally)
{
    Helped helped{knot.first, knot.second, tally.sessions, static_cast<int>(tally.told.size())};
    helped.familiar = tally.familiar;
    for (const auto &[before, after] : tally.told) {
        helped.before += static_cast<double>(before) / helped.told;
        helped.after += static_cast<double>(after) / helped.told;
    }
    helped.spread = spreadOf(tally.told, helped.change());
    helped.sureness = surenessOf(helped.told, helped.change(), helped.spread);
    helped.stopped = stopOf(*tally.newest, knot.first, knot.second);
    return helped;
}

} // namespace

std::vector<DayScore> dayScores(const std::vector<Entry> &entries, const std::string &area)
{
    std::map<Day, DayScore> days;
    for (const auto &entry : entries)
        if (const auto strength = strengthOf(entry, area)) {
            auto &day = days[dayOf(entry.at)];
            day.mean += *strength; // the sum, until all are there
            day.highest = std::max(day.highest, *strength);
            ++day.entries;
        }
    std::vector<DayScore> scores;
    for (auto &[date, day] : days) {
        day.day = date;
        day.mean /= day.entries;
        scores.push_back(day);
    }
    return scores;
}

std::vector<std::string> areasOf(const std::vector<Entry> &entries)
{
    std::map<std::string, int> times;
    for (const auto &entry : entries)
        for (const auto &area : entry.areas)
            ++times[area.area];
    std::vector<std::string> areas;
    areas.reserve(times.size());
    for (const auto &[area, count] : times)
        areas.push_back(area);
    std::stable_sort(areas.begin(), areas.end(),
                     [&](const auto &a, const auto &b) { return times.at(a) > times.at(b); });
    return areas;
}

std::vector<Relief> reliefs(const std::vector<Session> &sessions)
{
    std::vector<Relief> reliefs;
    for (const auto &session : sessions)
        if (session.before && session.after)
            reliefs.push_back({session.started, *session.before, *session.after});
    return reliefs;
}

body::CellSet Overlay::atLeast(int often) const
{
    body::CellSet cells(times.size());
    for (std::size_t cell = 0; cell < times.size(); ++cell)
        if (times[cell] >= often && times[cell] > 0)
            cells.insert(static_cast<body::CellId>(cell));
    return cells;
}

Overlay overlay(const std::vector<body::CellSet> &pains)
{
    Overlay overlay;
    if (pains.empty())
        return overlay;
    overlay.first = pains.front();
    overlay.last = pains.back();
    overlay.times.resize(pains.front().universe());
    overlay.drawings = static_cast<int>(pains.size());
    for (const auto &pain : pains) {
        assert(pain.universe() == overlay.times.size());
        pain.forEach([&](body::CellId cell) { ++overlay.times[cell]; });
    }
    return overlay;
}

Change changeBetween(double before, double after) noexcept
{
    constexpr double little = 1;
    constexpr double much = 2;
    constexpr double littleShare = 0.15;
    constexpr double muchShare = 0.33;
    constexpr double exact = 1e-9; // means of whole numbers must reach a bar that they stand on
    const double less = before - after + exact;
    if (less >= much || (before > 0 && less >= muchShare * before))
        return Change::muchBetter;
    if (less >= little || (before > 0 && less >= littleShare * before))
        return Change::littleBetter;
    const double more = after - before + exact;
    return more >= much ? Change::muchWorse : more >= little ? Change::littleWorse : Change::same;
}

std::vector<Helped> whatHelped(const std::vector<Session> &sessions)
{
    std::vector<Helped> helped;
    for (const auto &[knot, tally] : tallied(sessions))
        helped.push_back(helpedOf(knot, tally));
    std::stable_sort(helped.begin(), helped.end(), [](const Helped &a, const Helped &b) {
        if (a.stopped.has_value() != b.stopped.has_value())
            return b.stopped.has_value();
        return a.sureness != b.sureness ? a.sureness > b.sureness : a.change() < b.change();
    });
    return helped;
}

int daysWithEntry(const std::vector<Entry> &entries, Day today, int days)
{
    std::set<Day> found;
    for (const auto &entry : entries)
        if (const Day day = dayOf(entry.at); day <= today && day > today - std::chrono::days(days))
            found.insert(day);
    return static_cast<int>(found.size());
}

std::vector<std::string> musclesLately(const Contents &contents, Day today, int days)
{
    std::vector<std::pair<std::int64_t, std::string>> told; // by when, in seconds
    const auto tell = [&](const Moment &at, const std::string &muscle) {
        if (const Day day = dayOf(at); day <= today && day > today - std::chrono::days(days))
            told.emplace_back(at.seconds, muscle);
    };
    for (const auto &session : contents.sessions)
        for (const auto &spot : session.spots)
            tell(session.started, muscleIn(spot.point));
    for (const auto &sheet : contents.sheets)
        for (const auto &muscle : sheet.muscles)
            tell(sheet.at, muscle);
    std::ranges::stable_sort(told, std::ranges::greater(), &std::pair<std::int64_t, std::string>::first);
    std::vector<std::string> muscles;
    for (auto &[at, muscle] : told)
        if (std::ranges::find(muscles, muscle) == muscles.end())
            muscles.push_back(std::move(muscle));
    return muscles;
}

} // namespace knotfinder::journal
