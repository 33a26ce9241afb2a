// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/breaks/rhythm.h>

#include <cstddef>
#include <vector>

namespace knotfinder::breaks {

/// The countdown of one break: time to get ready, then each turn of its movements.
class Round
{
public:
    enum class Phase { ready, moving, over };

    static constexpr int readySeconds = 10; ///< before the first turn: long enough to finish a sentence
    static constexpr int changeSeconds = 5; ///< before each other one
    /// Nobody looked for so long: the time does not count.
    static constexpr Milliseconds longestGap{3000};

    /// `seconds` of each turn. Precondition: there is at least one, and each is longer than 0.
    Round(std::vector<int> seconds, Milliseconds now);

    [[nodiscard]] Phase phase() const noexcept { return phase_; }
    /// The turn that runs or is next; the last one when all are over.
    [[nodiscard]] std::size_t turn() const noexcept { return turn_; }
    [[nodiscard]] int secondsLeft() const noexcept; ///< of getting ready or of the turn, rounded up
    [[nodiscard]] double progress() const noexcept; ///< of the same, 0–1
    [[nodiscard]] bool isLast() const noexcept { return turn_ + 1 == seconds_.size(); }

    /// True when the phase or the turn has changed.
    bool advance(Milliseconds now);
    /// This turn is done: on to the next, or over.
    void next(Milliseconds now);

private:
    [[nodiscard]] Milliseconds length() const noexcept;
    void finish();

    std::vector<int> seconds_;
    Phase phase_ = Phase::ready;
    std::size_t turn_ = 0;
    Milliseconds elapsed_{0};
    Milliseconds seen_;
};

} // namespace knotfinder::breaks
