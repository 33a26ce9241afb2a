// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/words.h>

#include <array>
#include <cmath>
#include <cstdio>

namespace knotfinder::journal::words {
namespace {

constexpr std::array<const char *, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                               "Thursday", "Friday", "Saturday"};
constexpr std::array<const char *, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};

constexpr std::chrono::days week{7}; ///< one stands for 'then' and one for 'now'

std::string counted(int number, const char *one)
{
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

std::string fromTo(double before, double after)
{
    return "from " + score(before) + " to " + score(after);
}

std::string endedEarly(const Helped &knot)
{
    if (!knot.stopped)
        return {};
    return std::string(knot.sessions == 1 ? "; it" : "; the last one") +
           " ended early: " + std::string(toString(*knot.stopped));
}

/// While the knot is to rest.
std::string resting(EarlyStop why)
{
    switch (why) {
    case EarlyStop::numb: return "You stopped because it went numb or tingled. Leave this spot alone.";
    case EarlyStop::dizzy: return "You felt dizzy or unwell today. Press no more today.";
    case EarlyStop::sharp: return "You stopped today because of sharp pain. Leave this spot alone until tomorrow.";
    case EarlyStop::tooStrong:
        return "You stopped because it was too strong. Let this spot rest for a day or two, until it is no longer "
               "sore.";
    case EarlyStop::other: break;
    }
    return "You stopped early here today. Let this spot rest until tomorrow.";
}

} // namespace

std::string shortDay(Day day)
{
    const std::chrono::year_month_day date(day);
    return std::to_string(static_cast<unsigned>(date.day())) + " " + months[static_cast<unsigned>(date.month()) - 1] +
           " " + std::to_string(static_cast<int>(date.year()));
}

std::string day(Day day)
{
    return std::string(weekdays[std::chrono::weekday(day).c_encoding()]) + " " + shortDay(day);
}

std::string clock(const Moment &moment)
{
    return toIso(moment).substr(sizeof "2026-03-01T" - 1, sizeof "18:05" - 1);
}

std::string moment(const Moment &moment)
{
    return shortDay(dayOf(moment)) + ", " + clock(moment);
}

std::string score(double value)
{
    const double tenths = std::round(value * 10);
    char text[32];
    std::snprintf(text, sizeof text, std::fmod(tenths, 10) == 0 ? "%.0f" : "%.1f", tenths / 10);
    return text;
}

std::string duration(int seconds)
{
    constexpr int longest = 90; // in seconds
    return seconds < longest ? counted(seconds, "second") : counted((seconds + 30) / 60, "minute");
}

std::string change(Change value)
{
    switch (value) {
    case Change::muchWorse: return "much more pain";
    case Change::littleWorse: return "a little more pain";
    case Change::same: return "about the same";
    case Change::littleBetter: return "a little less pain";
    case Change::muchBetter: return "much less pain";
    }
    return {};
}

std::string change(double before, double after)
{
    return fromTo(before, after) + ": " + change(changeBetween(before, after));
}

std::string change(const Session &session)
{
    const auto before = static_cast<double>(*session.before);
    const auto after = static_cast<double>(*session.after);
    return earlyStopIn(session.stopped) ? fromTo(before, after) : change(before, after);
}

std::string familiar(Familiar value)
{
    switch (value) {
    case Familiar::yes: return "pressing brought the known pain";
    case Familiar::partly: return "pressing brought part of the known pain";
    case Familiar::no: return "pressing did not bring the known pain";
    case Familiar::notAsked: break;
    }
    return {};
}

std::string course(const std::vector<DayScore> &scores)
{
    const auto first = scores.front().day;
    const auto last = scores.back().day;
    if (first == last)
        return "Pain of the day: " + score(scores.front().mean) + " of 10.";
    if (last - first + std::chrono::days(1) < 2 * week)
        return "Pain from the first to the last day, " + change(scores.front().mean, scores.back().mean) + ".";
    const auto mean = [&](auto belongs) {
        double sum = 0;
        int count = 0;
        for (const auto &one : scores)
            if (belongs(one.day)) {
                sum += one.mean;
                ++count;
            }
        return sum / count; // the first and the last day belong to one each
    };
    const double then = mean([&](Day day) { return day < first + week; });
    const double now = mean([&](Day day) { return day > last - week; });
    return "Pain from the first to the last week, " + change(then, now) + ".";
}

std::string days(int with, int of)
{
    return std::to_string(with) + " of " + counted(of, "day");
}

std::string sureness(Sureness value)
{
    switch (value) {
    case Sureness::uncertain: return "unsure, as it varied";
    case Sureness::fairly: return "fairly sure";
    case Sureness::tooFew: break;
    }
    return {};
}

std::string helped(const Helped &knot)
{
    const auto sessions = counted(knot.sessions, "session");
    if (knot.told == 0)
        return sessions + ", none with a strength before and after" + endedEarly(knot);
    const auto told = knot.told == knot.sessions ? sessions : std::to_string(knot.told) + " of " + sessions;
    auto figures = told + ", " + fromTo(knot.before, knot.after);
    if (knot.told > 1)
        figures += " on average";
    if (knot.stopped || knot.sureness == Sureness::tooFew)
        return figures + endedEarly(knot);
    return figures + " (" + change(changeBetween(knot.before, knot.after)) + "); " + sureness(knot.sureness);
}

std::string lastTime(const LastTime &last)
{
    if (last.rests)
        return resting(last.why);
    switch (last.why) {
    case EarlyStop::sharp: return "Last time you stopped because of sharp pain. See a doctor if it is sharp again.";
    case EarlyStop::tooStrong: return "Last time it was too strong. Press half as hard and half as long.";
    case EarlyStop::dizzy: return "Last time you felt dizzy or unwell. Stop at once if you do again, and see a doctor.";
    case EarlyStop::numb:
    case EarlyStop::other: break;
    }
    return {};
}

std::string dayScore(const DayScore &day)
{
    if (day.entries == 1)
        return score(day.mean);
    return score(day.mean) + " (" + std::to_string(day.entries) + " entries, highest " + std::to_string(day.highest) +
           ")";
}

std::string relief(const Relief &relief)
{
    return std::to_string(relief.before) + " \u2192 " + std::to_string(relief.after) + " at " + clock(relief.at);
}

} // namespace knotfinder::journal::words
