// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/cell_set.h>
#include <knotfinder/journal/early_stops.h>

/// Looking back: what the entries and sessions of a journal say together. Pure functions over values.
namespace knotfinder::journal {

/// One day's pain.
struct DayScore
{
    Day day;
    double mean = 0; ///< of the day's entries, 0–10
    int highest = 0;
    int entries = 0;

    bool operator==(const DayScore &) const = default;
};

/// The score of each day that has entries, in the order of the calendar. With `area`, of those entries that name it.
[[nodiscard]] std::vector<DayScore> dayScores(const std::vector<Entry> &entries, const std::string &area = {});

/// The areas that entries name, those named most often first.
[[nodiscard]] std::vector<std::string> areasOf(const std::vector<Entry> &entries);

/// What a session did at once. It says nothing about the day.
struct Relief
{
    Moment at;
    int before = 0;
    int after = 0;

    bool operator==(const Relief &) const = default;
};

/// Of the sessions that tell both, oldest first.
[[nodiscard]] std::vector<Relief> reliefs(const std::vector<Session> &sessions);

/// Where it hurt, over a while.
struct Overlay
{
    body::CellSet first;    ///< of the oldest drawing
    body::CellSet last;     ///< of the newest
    std::vector<int> times; ///< by cell: in how many drawings it hurt
    int drawings = 0;

    /// The cells that hurt in at least so many drawings.
    [[nodiscard]] body::CellSet atLeast(int often) const;
};

/// `pains`: what hurts in each drawing, oldest first, all of one surface.
[[nodiscard]] Overlay overlay(const std::vector<body::CellSet> &pains);

/// How far a change matters to those who have it: 1 point or 15 % is a little, 2 points or 33 % is much (people with
/// pain of muscles and joints, n = 825). The percentages were measured for pain that eases; pain that grows is weighed
/// by points alone.
enum class Change { muchWorse, littleWorse, same, littleBetter, muchBetter };

[[nodiscard]] Change changeBetween(double before, double after) noexcept;

/// How much may be said from so few or many sessions.
enum class Sureness {
    tooFew,    ///< fewer than `fewestSessions`
    uncertain, ///< the mean may well be none: its interval holds 0
    fairly,    ///< the interval leaves out 0
};

inline constexpr int fewestSessions = 4;

/// What followed on pressing one knot.
struct Helped
{
    std::string point; ///< "trapezius.1"
    body::Side side = body::Side::right;
    int sessions = 0;  ///< in which it was pressed
    int told = 0;      ///< of those, with a strength before and after
    double before = 0; ///< mean of those told
    double after = 0;  ///< mean of those told
    double spread = 0; ///< standard deviation of the change, in points; 0 below two
    int familiar = 0;  ///< sessions in which pressing brought the known pain, at least partly
    Sureness sureness = Sureness::tooFew;
    std::optional<EarlyStop> stopped = {}; ///< why its newest session ended early, where that was at this knot

    [[nodiscard]] double change() const noexcept { return after - before; } ///< below 0: less pain

    bool operator==(const Helped &) const = default;
};

/// Per knot and side; those that are surer come first, and of these those with the greater relief. Those at which the
/// newest session ended early come last. A session counts for each of its knots, as nobody can tell them apart.
[[nodiscard]] std::vector<Helped> whatHelped(const std::vector<Session> &sessions);

/// On how many of the `days` up to and with `today` there is an entry.
[[nodiscard]] int daysWithEntry(const std::vector<Entry> &entries, Day today, int days = 7);

/// The muscles that were pressed, or stand on a sheet, in the `days` up to and with `today`: each once, the latest
/// first.
[[nodiscard]] std::vector<std::string> musclesLately(const Contents &contents, Day today, int days = 14);

} // namespace knotfinder::journal
