// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <variant>

/// Pressing guided step by step: what follows what, how long each lasts, and what was done. Made from the care plan,
/// which alone knows doses, places and words.
namespace knotfinder::guide {

using catalog::Range;
using catalog::Texts;

enum class StepKind {
    countIn,     ///< get into place for an exercise; never to be mistaken for the hold
    again,       ///< the same spot once more
    nextSpot,    ///< move on to another spot of the same exercise
    otherSide,   ///< change sides
    hold,        ///< press
    easeOff,     ///< let go slowly
    getStretch,  ///< get into place for a stretch
    intoStretch, ///< and on into it, a step of it at a time
    stretch,
    outOfStretch, ///< what comes after it
};

[[nodiscard]] constexpr bool isWork(StepKind kind) noexcept
{
    return kind == StepKind::hold || kind == StepKind::stretch;
}
/// Where getting into place begins, before pressing or stretching.
[[nodiscard]] constexpr bool isLeadIn(StepKind kind) noexcept
{
    return kind == StepKind::countIn || kind == StepKind::again || kind == StepKind::nextSpot ||
           kind == StepKind::otherSide || kind == StepKind::getStretch;
}
/// Getting into place, from its beginning on: what follows is work or more of the same.
[[nodiscard]] constexpr bool getsReady(StepKind kind) noexcept
{
    return isLeadIn(kind) || kind == StepKind::intoStretch;
}

struct Step
{
    StepKind kind = StepKind::countIn;
    int seconds = 0;
    Range limits;                    ///< of `seconds`; meaningful for work
    int most = 0;                    ///< seconds of work that this spot may have in one session
    std::string item;                ///< id of the muscle
    std::string technique;           ///< id
    std::string point;               ///< "trapezius.4"; '' for a stretch
    int number = 0;                  ///< 4: as on every figure; 0 for a stretch
    std::optional<body::Side> side;  ///< right or left; none on the midline and where a stretch takes both
    std::vector<body::CellId> sites; ///< of the right side: where the X lies
    int nth = 0;                     ///< which spot of the session, from 1; 0 for a stretch
    std::string doThis;              ///< one line
    std::string feel;                ///< one line; '' where there is nothing to feel
    std::string where;               ///< the safe place; a stretch's name
    std::string stopWhen;
    care::Illustration illustration;

    bool operator==(const Step &) const = default;
};

struct Script
{
    std::vector<Step> steps;
    int spots = 0;  ///< each side counts
    Texts need;     ///< tools
    Texts lastTime; ///< what the last rounds ask of this one: which spots are left out, and why
    Texts first;    ///< what to know before pressing, in short lines

    [[nodiscard]] int seconds() const noexcept; ///< in all

    bool operator==(const Script &) const = default;
};

/// Why there is nothing to press, and what to do instead.
struct Instead
{
    std::string title;
    Texts lines;
    bool urgent = false; ///< an emergency or another red flag

    bool operator==(const Instead &) const = default;
};

/// Seconds of the steps around a hold: a count-in long enough to get to the floor, and shorter ones once there.
inline constexpr int countInSeconds = 10;
inline constexpr int moveSeconds = 5;
inline constexpr int otherSideSeconds = 8;
inline constexpr int easeOffSeconds = 4;
inline constexpr int stretchStepSeconds = 8; ///< of a step into a stretch and out of it: to hear it and to do it
/// A session that would last longer holds each spot only as long as its dose begins.
inline constexpr int longSession = 600;
/// By so much a hold is made longer or shorter.
inline constexpr int holdStep = 5;

/// The session of a plan: each spot to press once on each of its sides, by the first exercise that presses it, held for
/// the middle of its dose; as often as its dose asks at least; then the best stretch of each muscle. Spots to leave
/// alone are never in it. A plan with a red flag or without a spot to press gives what to do instead.
[[nodiscard]] std::variant<Script, Instead> scriptFor(const care::Plan &plan, const catalog::Catalog &catalog);

/// The plan, made anew meanwhile, still holds all that the script presses and stretches, in whatever order.
[[nodiscard]] bool isWithin(const Script &script, const care::Plan &plan);

} // namespace knotfinder::guide
