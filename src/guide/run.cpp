// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/guide/run.h>

#include <algorithm>

namespace knotfinder::guide {
namespace {

constexpr Milliseconds oneSecond{1000};

int roundedUp(Milliseconds time)
{
    return static_cast<int>((std::max(time, Milliseconds(0)) + oneSecond - Milliseconds(1)) / oneSecond);
}

} // namespace

Run::Run(Script script) : script_(std::move(script)) {}

bool Run::sameWork(const Step &one, const Step &other) noexcept
{
    return one.item == other.item && one.point == other.point && one.side == other.side &&
           one.technique == other.technique;
}

Milliseconds Run::length(std::size_t step) const noexcept
{
    return oneSecond * script_.steps[step].seconds;
}

const Step *Run::work() const noexcept
{
    for (auto i = at_; i < script_.steps.size(); ++i)
        if (isWork(script_.steps[i].kind))
            return &script_.steps[i];
    return nullptr;
}

int Run::secondsLeft() const noexcept
{
    return roundedUp(length(at_) - elapsed_);
}

int Run::secondsLeftInAll() const noexcept
{
    Milliseconds left = length(at_) - elapsed_;
    for (auto i = at_ + 1; i < script_.steps.size(); ++i)
        left += length(i);
    return roundedUp(left);
}

double Run::progress() const noexcept
{
    const auto whole = static_cast<double>(length(at_).count());
    return whole <= 0 ? 1 : std::clamp(static_cast<double>(elapsed_.count()) / whole, 0.0, 1.0);
}

void Run::start(Milliseconds now)
{
    if (state_ != State::ready)
        return;
    state_ = State::running;
    seen_ = now;
}

void Run::credit(Milliseconds time)
{
    if (!isWork(step().kind) || time <= Milliseconds(0))
        return;
    auto credit = std::find_if(credits_.begin(), credits_.end(),
                               [&](const Credit &one) { return sameWork(script_.steps[one.step], step()); });
    if (credit == credits_.end())
        credits_.push_back({at_, Milliseconds(0)});
    else
        std::rotate(credit, credit + 1, credits_.end()); // what was worked on last comes last
    credits_.back().time += time;
}

void Run::begin(std::size_t step)
{
    at_ = step;
    elapsed_ = Milliseconds(0);
}

void Run::take(Milliseconds now, Happened &happened)
{
    auto passed = std::max(now - seen_, Milliseconds(0));
    seen_ = now;
    if (passed > longestGap) {
        state_ = State::paused;
        happened.slept = true;
        return;
    }
    const int shown = secondsLeft();
    while (passed >= length(at_) - elapsed_) {
        const auto rest = std::max(length(at_) - elapsed_, Milliseconds(0));
        credit(rest);
        passed -= rest;
        if (at_ + 1 == script_.steps.size()) {
            elapsed_ = length(at_);
            state_ = State::ended;
            complete_ = true;
            happened.finished = true;
            return;
        }
        begin(at_ + 1);
        happened.began = true;
    }
    credit(passed);
    elapsed_ += passed;
    happened.second = happened.began || secondsLeft() != shown;
}

Happened Run::advance(Milliseconds now)
{
    Happened happened;
    if (state_ == State::running)
        take(now, happened);
    return happened;
}

void Run::pause(Milliseconds now)
{
    advance(now);
    if (state_ == State::running)
        state_ = State::paused;
}

void Run::resume(Milliseconds now)
{
    if (state_ != State::paused)
        return;
    state_ = State::running;
    seen_ = now;
}

Happened Run::skip(Milliseconds now)
{
    auto happened = advance(now);
    if (state_ != State::running && state_ != State::paused)
        return happened;
    auto next = at_ + 1;
    while (next < script_.steps.size() && !isLeadIn(script_.steps[next].kind))
        ++next;
    // From the time to get into place, the work that it is for is skipped as well: the loop has passed over it.
    if (next < script_.steps.size()) {
        begin(next);
        happened.began = true;
        return happened;
    }
    state_ = State::ended;
    complete_ = true;
    happened.finished = true;
    return happened;
}

std::size_t Run::leadInBefore(std::size_t step) const noexcept
{
    while (step > 0 && !isLeadIn(script_.steps[step].kind))
        --step;
    return step;
}

Milliseconds Run::roomFor(std::size_t work) const
{
    const auto &wanted = script_.steps[work];
    const auto credit = std::find_if(credits_.begin(), credits_.end(),
                                     [&](const Credit &one) { return sameWork(script_.steps[one.step], wanted); });
    auto had = credit == credits_.end() ? Milliseconds(0) : credit->time;
    if (work == at_)
        had -= elapsed_;
    return oneSecond * wanted.most - had;
}

bool Run::mayWork(std::size_t leadIn) const
{
    auto work = leadIn;
    while (!isWork(script_.steps[work].kind))
        ++work;
    return (work == at_ ? length(work) + elapsed_ : length(work)) <= roomFor(work);
}

bool Run::repeat(Milliseconds now)
{
    advance(now);
    if (state_ != State::running && state_ != State::paused)
        return false;
    const auto own = leadInBefore(at_);
    const auto target = own == at_ && at_ > 0 ? leadInBefore(at_ - 1) : own;
    if (!mayWork(target))
        return false;
    begin(target);
    return true;
}

bool Run::changeHold(int bySeconds, Milliseconds now)
{
    advance(now);
    if (state_ == State::ended)
        return false;
    bool changed = false;
    for (auto i = at_; i < script_.steps.size(); ++i) {
        auto &step = script_.steps[i];
        if (step.kind != StepKind::hold)
            continue;
        const auto most = std::min(step.limits.high, static_cast<int>(roomFor(i) / oneSecond));
        const int wanted = std::clamp(step.seconds + bySeconds, step.limits.low, std::max(step.limits.low, most));
        changed |= wanted != step.seconds;
        step.seconds = wanted;
    }
    return changed;
}

void Run::end(Milliseconds now)
{
    advance(now);
    state_ = State::ended;
}

Done Run::done() const
{
    Done done;
    for (const auto &credit : credits_) {
        const auto &step = script_.steps[credit.step];
        const auto seconds = static_cast<int>(credit.time / oneSecond);
        if (seconds > 0)
            done.worked.push_back({step.item, step.point, step.technique, step.side, seconds});
    }
    done.complete = complete_;
    return done;
}

} // namespace knotfinder::guide
