// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/breaks/rhythm.h>

#include <optional>

namespace knotfinder::breaks {

enum class State {
    off,
    offHours, ///< outside working hours
    paused,   ///< by hand, for a while
    waiting,  ///< for the next break
    held,     ///< one is due, and something holds it back
    showing,  ///< one is offered or under way
};

/// What holds a break back that is due.
enum class Holding { nothing, doNotDisturb, fullScreen, busy };

/// What is known of the desk at a moment.
struct Desk
{
    std::optional<Milliseconds> idle; ///< since the last key or move of the mouse; none where nobody can tell
    bool doNotDisturb = false;
    bool fullScreen = false; ///< a film or a talk fills the screen
    bool busy = false;       ///< this program is in the middle of something itself
};

/// When the next break comes. Time away from the desk is a break as well and begins the count anew: also when the
/// machine slept, which shows as a long time in which nobody looked. A clock set back costs no time.
class Reminder
{
public:
    /// So long without a key, or without a look at the clock, counts as a break.
    static constexpr Milliseconds naturalPause = std::chrono::minutes(5);

    /// Off at first. A rhythm outside its limits is brought within.
    explicit Reminder(const Rhythm &rhythm);

    [[nodiscard]] State state() const noexcept { return state_; }
    [[nodiscard]] Holding holding() const noexcept { return holding_; }
    [[nodiscard]] const Rhythm &rhythm() const noexcept { return rhythm_; }
    /// Until the next break or the end of the pause; 0 when it is due, showing, off or outside hours.
    [[nodiscard]] Milliseconds left() const noexcept;

    void switchOn(const Now &now);
    void switchOff() noexcept;
    /// A shorter rhythm also shortens the wait that runs.
    void setRhythm(const Rhythm &rhythm) noexcept;

    /// Looks at the clock and the desk; afterwards the state tells what to show.
    void advance(const Now &now, const Desk &desk);

    /// A break at once, whatever the hour and whatever holds it back. Also when off: then it stays off afterwards.
    void breakNow() noexcept;
    /// The break was done, skipped, or taken in another way: the next comes after the whole time.
    void taken(const Now &now);
    /// The break comes again after so many minutes.
    void postpone(int minutes, const Now &now);
    /// No breaks for so many minutes; `goOn` ends that early.
    void pauseFor(int minutes, const Now &now);
    void goOn(const Now &now);

private:
    void waitFor(Milliseconds time, const Now &now);
    [[nodiscard]] Milliseconds whole() const noexcept { return std::chrono::minutes(rhythm_.everyMinutes); }
    void lookAtDesk(Milliseconds gap, const Now &now, const Desk &desk);

    Rhythm rhythm_;
    State state_ = State::off;
    Holding holding_ = Holding::nothing;
    bool on_ = false;
    Milliseconds left_{0};
    Milliseconds seen_{0}; ///< when one looked last
};

} // namespace knotfinder::breaks
