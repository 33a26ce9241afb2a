// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/round.h>

#include <algorithm>

namespace knotfinder::breaks {

Round::Round(std::vector<int> seconds, Milliseconds now) : seconds_(std::move(seconds)), seen_(now) {}

Milliseconds Round::length() const noexcept
{
    switch (phase_) {
    case Phase::ready: return std::chrono::seconds(turn_ == 0 ? readySeconds : changeSeconds);
    case Phase::moving: return std::chrono::seconds(seconds_[turn_]);
    case Phase::over: break;
    }
    return Milliseconds(0);
}

int Round::secondsLeft() const noexcept
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(length() - elapsed_).count());
}

double Round::progress() const noexcept
{
    if (phase_ == Phase::over)
        return 1;
    return std::clamp(static_cast<double>(elapsed_.count()) / static_cast<double>(length().count()), 0.0, 1.0);
}

bool Round::advance(Milliseconds now)
{
    const auto gap = now - seen_;
    seen_ = now;
    if (phase_ == Phase::over || gap <= Milliseconds(0) || gap > longestGap)
        return false;
    elapsed_ += gap;
    if (elapsed_ < length())
        return false;
    elapsed_ -= length();
    if (phase_ == Phase::ready)
        phase_ = Phase::moving;
    else
        finish();
    return true;
}

void Round::finish()
{
    if (isLast()) {
        phase_ = Phase::over;
        elapsed_ = Milliseconds(0);
        return;
    }
    ++turn_;
    phase_ = Phase::ready;
}

void Round::next(Milliseconds now)
{
    seen_ = now;
    elapsed_ = Milliseconds(0);
    if (phase_ != Phase::over)
        finish();
}

} // namespace knotfinder::breaks
