// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>

#include <chrono>

/// Short breaks from work: when they come and what one does in them. Without a clock: each call says what time it is.
namespace knotfinder::breaks {

using Milliseconds = std::chrono::milliseconds;

/// A moment, as the machine and as the wall see it.
struct Now
{
    Milliseconds sinceBoot{0}; ///< goes on while the machine sleeps; no time zone and no hand changes it
    int minute = 0;            ///< of the local day, 0–1439
    int weekday = 1;           ///< 1 Monday … 7 Sunday

    bool operator==(const Now &) const = default;
};

inline constexpr int minutesOfDay = 24 * 60;

/// When one works. Only then breaks are wanted.
struct Hours
{
    int from = 9 * 60; ///< minute of the day
    int to = 18 * 60;  ///< the first minute after work; before `from`: work goes on past midnight; the same: all day
    bool weekdaysOnly = false; ///< not in what begins on a Saturday or Sunday

    [[nodiscard]] bool hold(const Now &now) const noexcept;
    bool operator==(const Hours &) const = default;
};

/// How often breaks come.
struct Rhythm
{
    static constexpr int shortest = 20; ///< minutes
    static constexpr int longest = 90;

    int everyMinutes = 30;
    Hours hours;

    bool operator==(const Rhythm &) const = default;
};

/// What lies outside its limits, a line each; empty when all is well.
[[nodiscard]] Problems check(const Rhythm &rhythm);
/// The same with what lies outside brought to the nearest limit.
[[nodiscard]] Rhythm withinLimits(Rhythm rhythm) noexcept;

} // namespace knotfinder::breaks
