// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/choice.h>
#include <knotfinder/journal/early_stops.h>

namespace knotfinder::gui {

class Session;

/// What the last rounds of some knots ask of the next one.
struct LastTimes
{
    std::vector<care::Choice> choices; ///< without the knots that are to rest
    catalog::Texts lines;              ///< of each knot, resting or not, whose last round asks for something
};

[[nodiscard]] LastTimes lastTimes(const std::vector<care::Choice> &choices, const std::vector<journal::Session> &rounds,
                                  const Session &session, journal::Day today);

} // namespace knotfinder::gui
