// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/done.h>

namespace knotfinder::guide {

using Milliseconds = std::chrono::milliseconds;

enum class State { ready, running, paused, ended };

/// What happened since one looked last.
struct Happened
{
    bool began = false;    ///< a step began
    bool second = false;   ///< another second is shown
    bool slept = false;    ///< the clock jumped: the machine slept, and the session is paused
    bool finished = false; ///< the last step has ended

    [[nodiscard]] bool anything() const noexcept { return began || second || slept || finished; }
};

/// A session as it runs. It has no clock: each call says what time it is, in milliseconds of any clock that goes on
/// while the machine sleeps. A clock set back costs no time; a jump pauses.
class Run
{
public:
    /// A jump longer than this means that nobody looked: the machine slept.
    static constexpr Milliseconds longestGap{3000};

    /// Precondition: the script has steps.
    explicit Run(Script script);

    [[nodiscard]] const Script &script() const noexcept { return script_; }
    [[nodiscard]] State state() const noexcept { return state_; }
    /// The step that runs, waits to begin, or ran last.
    [[nodiscard]] const Step &step() const noexcept { return script_.steps[at_]; }
    [[nodiscard]] std::size_t index() const noexcept { return at_; }
    /// What the lead-in that runs is for; the step itself when it is work. Null after the last work.
    [[nodiscard]] const Step *work() const noexcept;

    [[nodiscard]] int secondsLeft() const noexcept;      ///< of the step, rounded up
    [[nodiscard]] int secondsLeftInAll() const noexcept; ///< of the session, rounded up
    [[nodiscard]] double progress() const noexcept;      ///< of the step, 0–1

    void start(Milliseconds now);
    Happened advance(Milliseconds now);
    void pause(Milliseconds now);
    void resume(Milliseconds now);
    /// On to the next spot, or the end after the last.
    Happened skip(Milliseconds now);
    /// Back to the lead-in of this spot; from there, of the one before. False when that spot has had all that its
    /// technique allows: then nothing changes.
    bool repeat(Milliseconds now);
    /// Makes this hold and those to come longer or shorter, each within the limits of its dose. False when none could.
    bool changeHold(int bySeconds, Milliseconds now);
    void end(Milliseconds now);

    [[nodiscard]] Done done() const;

private:
    [[nodiscard]] Milliseconds length(std::size_t step) const noexcept;
    [[nodiscard]] Milliseconds roomFor(std::size_t work) const; ///< that its spot may still have, this time included
    [[nodiscard]] bool mayWork(std::size_t leadIn) const;       ///< once more, from its lead-in
    [[nodiscard]] std::size_t leadInBefore(std::size_t step) const noexcept;
    void credit(Milliseconds time);
    void take(Milliseconds now, Happened &happened);
    void begin(std::size_t step);

    struct Credit
    {
        std::size_t step = 0; ///< the first of this spot or stretch
        Milliseconds time{0};
    };
    [[nodiscard]] static bool sameWork(const Step &one, const Step &other) noexcept;

    Script script_;
    State state_ = State::ready;
    std::size_t at_ = 0;
    Milliseconds elapsed_{0}; ///< of the step
    Milliseconds seen_{0};    ///< when one looked last
    std::vector<Credit> credits_;
    bool complete_ = false;
};

} // namespace knotfinder::guide
