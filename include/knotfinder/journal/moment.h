// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace knotfinder::journal {

/// A calendar day.
using Day = std::chrono::sys_days;

/// A moment, and how far the clock on the wall was from UTC: an evening stays an evening after a journey.
struct Moment
{
    std::int64_t seconds = 0; ///< since 1970, UTC
    int zone = 0;             ///< minutes east of UTC, −14 h to +14 h

    bool operator==(const Moment &) const = default;
};

/// The system's clock. Only programs ask it; everything in this module takes its moments as arguments.
[[nodiscard]] Moment now();

/// The day it was for the reader.
[[nodiscard]] Day dayOf(const Moment &moment) noexcept;

[[nodiscard]] std::string toIso(const Moment &moment); ///< "2026-03-01T18:05:00+01:00"
[[nodiscard]] std::string toIso(Day day);              ///< "2026-03-01"
/// Reads what toIso writes; "Z" stands for +00:00, and the seconds may be missing. Years 1900 to 2999.
[[nodiscard]] std::optional<Moment> momentFrom(std::string_view iso);
[[nodiscard]] std::optional<Day> dayFrom(std::string_view iso);

} // namespace knotfinder::journal
