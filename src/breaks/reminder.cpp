// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/reminder.h>

#include <algorithm>

namespace knotfinder::breaks {
namespace {

Holding holdingOf(const Desk &desk) noexcept
{
    if (desk.busy)
        return Holding::busy;
    if (desk.doNotDisturb)
        return Holding::doNotDisturb;
    return desk.fullScreen ? Holding::fullScreen : Holding::nothing;
}

} // namespace

Reminder::Reminder(const Rhythm &rhythm) : rhythm_(withinLimits(rhythm)) {}

Milliseconds Reminder::left() const noexcept
{
    return state_ == State::waiting || state_ == State::paused ? std::max(left_, Milliseconds(0)) : Milliseconds(0);
}

void Reminder::switchOn(const Now &now)
{
    if (on_)
        return;
    on_ = true;
    if (state_ == State::off)
        waitFor(whole(), now);
}

void Reminder::switchOff() noexcept
{
    on_ = false;
    state_ = State::off;
    holding_ = Holding::nothing;
}

void Reminder::setRhythm(const Rhythm &rhythm) noexcept
{
    rhythm_ = withinLimits(rhythm);
    if (state_ == State::waiting)
        left_ = std::min(left_, whole());
}

void Reminder::waitFor(Milliseconds time, const Now &now)
{
    state_ = on_ ? State::waiting : State::off;
    holding_ = Holding::nothing;
    left_ = time;
    seen_ = now.sinceBoot;
}

void Reminder::advance(const Now &now, const Desk &desk)
{
    const auto gap = std::max(now.sinceBoot - seen_, Milliseconds(0));
    seen_ = now.sinceBoot;
    if (state_ == State::off)
        return;
    if (state_ == State::paused) {
        left_ -= gap;
        if (left_ <= Milliseconds(0))
            waitFor(whole(), now);
        return;
    }
    if (state_ != State::showing && !rhythm_.hours.hold(now)) {
        state_ = State::offHours;
        holding_ = Holding::nothing;
        return;
    }
    if (state_ == State::offHours) {
        waitFor(whole(), now);
        return;
    }
    lookAtDesk(gap, now, desk);
}

void Reminder::lookAtDesk(Milliseconds gap, const Now &now, const Desk &desk)
{
    if (gap >= naturalPause || desk.idle.value_or(Milliseconds(0)) >= naturalPause) {
        waitFor(whole(), now);
        return;
    }
    if (state_ == State::showing)
        return;
    left_ -= gap;
    if (left_ > Milliseconds(0))
        return;
    holding_ = holdingOf(desk);
    state_ = holding_ == Holding::nothing ? State::showing : State::held;
}

void Reminder::breakNow() noexcept
{
    state_ = State::showing;
    holding_ = Holding::nothing;
}

void Reminder::taken(const Now &now)
{
    if (state_ != State::paused)
        waitFor(whole(), now);
}

void Reminder::postpone(int minutes, const Now &now)
{
    waitFor(std::chrono::minutes(minutes), now);
}

void Reminder::pauseFor(int minutes, const Now &now)
{
    if (!on_)
        return;
    waitFor(std::chrono::minutes(minutes), now);
    state_ = State::paused;
}

void Reminder::goOn(const Now &now)
{
    if (state_ == State::paused)
        waitFor(whole(), now);
}

} // namespace knotfinder::breaks
