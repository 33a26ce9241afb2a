// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/rhythm.h>

#include <algorithm>

namespace knotfinder::breaks {
namespace {

constexpr int daysOfWeek = 7;
constexpr int friday = 5;

bool isMinuteOfDay(int minute) noexcept
{
    return minute >= 0 && minute < minutesOfDay;
}

Problem wrongMinute(const char *which, int minute)
{
    return {"", "", std::string(which) + " is minute " + std::to_string(minute) + " of the day", "0 to 1439"};
}

} // namespace

bool Hours::hold(const Now &now) const noexcept
{
    const bool pastMidnight = to < from && now.minute < to;
    const bool inside = from == to || pastMidnight || (now.minute >= from && (to < from || now.minute < to));
    if (!inside || !weekdaysOnly)
        return inside;
    const int began = pastMidnight ? (now.weekday + daysOfWeek - 2) % daysOfWeek + 1 : now.weekday;
    return began <= friday;
}

Problems check(const Rhythm &rhythm)
{
    Problems problems;
    if (rhythm.everyMinutes < Rhythm::shortest || rhythm.everyMinutes > Rhythm::longest)
        problems.push_back(
            {"", "", "a break every " + std::to_string(rhythm.everyMinutes) + " minutes",
             "every " + std::to_string(Rhythm::shortest) + " to " + std::to_string(Rhythm::longest) + " minutes"});
    if (!isMinuteOfDay(rhythm.hours.from))
        problems.push_back(wrongMinute("the start of work", rhythm.hours.from));
    if (!isMinuteOfDay(rhythm.hours.to))
        problems.push_back(wrongMinute("the end of work", rhythm.hours.to));
    return problems;
}

Rhythm withinLimits(Rhythm rhythm) noexcept
{
    rhythm.everyMinutes = std::clamp(rhythm.everyMinutes, Rhythm::shortest, Rhythm::longest);
    rhythm.hours.from = std::clamp(rhythm.hours.from, 0, minutesOfDay - 1);
    rhythm.hours.to = std::clamp(rhythm.hours.to, 0, minutesOfDay - 1);
    return rhythm;
}

} // namespace knotfinder::breaks
