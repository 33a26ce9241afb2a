// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/script.h>

#include <chrono>

namespace knotfinder::guide {

/// Was the pain that pressing brought the pain one knows?
enum class Familiar { yes, partly, no };

/// Why pressing was ended before its time.
enum class StopReason { sharp, numb, tooStrong, dizzy, other };

[[nodiscard]] std::string_view toString(Familiar value) noexcept;   ///< "yes", "partly", "no"
[[nodiscard]] std::string_view toString(StopReason value) noexcept; ///< "sharp", "numb", "too_strong", "dizzy", "other"

/// A spot that was pressed, or a muscle that was stretched.
struct Worked
{
    std::string item;  ///< id of the muscle
    std::string point; ///< '' for a stretch
    std::string technique;
    std::optional<body::Side> side;
    int seconds = 0; ///< in all

    bool operator==(const Worked &) const = default;
};

/// What was done in a session. It says nothing of success: nobody knows that.
struct Done
{
    std::vector<Worked> worked; ///< the latest last; what was worked on for less than a second is left out
    std::optional<std::chrono::sys_seconds> began;
    std::optional<int> before; ///< pain, 0–10
    std::optional<int> after;
    std::optional<Familiar> familiar;
    std::optional<StopReason> stopped;
    bool complete = false; ///< every step ran to its end or was skipped by hand

    [[nodiscard]] int spots() const noexcept;     ///< pressed; each side counts
    [[nodiscard]] int stretches() const noexcept; ///< muscles and sides stretched
    [[nodiscard]] int seconds() const noexcept;   ///< pressed and stretched
    [[nodiscard]] bool empty() const noexcept { return worked.empty(); }

    bool operator==(const Done &) const = default;
};

/// What to do after pressing ended for this reason: short lines, the most pressing first. `stopWhen` is the exercise's
/// own word on it, '' where it has none; of it what says when to stop at once is told again.
[[nodiscard]] Texts adviceFor(StopReason reason, const std::string &stopWhen);

/// "3 spots, 4 minutes, 7 before, 4 after" in a plain sentence each.
[[nodiscard]] Texts summaryOf(const Done &done);

/// "about 4 minutes", "less than half a minute".
[[nodiscard]] std::string aboutTime(int seconds);
/// "4 min 10 s", "50 s".
[[nodiscard]] std::string minutesAndSeconds(int seconds);

} // namespace knotfinder::guide
