// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/choice.h>
#include <knotfinder/journal/looking_back.h>

#include <QString>

#include <vector>

namespace knotfinder::gui {

class Session;

/// What the journal says is to be done today.
struct Today
{
    std::vector<care::Choice> choices; ///< to press; empty: nothing, or it is done
    QString words;                     ///< "Today: Neck and shoulder muscle"; '' where the journal says nothing
};

/// What was pressed last, or what the newest sheet is about, whichever is later and at most two weeks old. Points and
/// muscles that the data no longer holds are left out, and so are knots that rest since their last round.
[[nodiscard]] Today todayOf(const journal::Contents &contents, Session &session, journal::Day today);

} // namespace knotfinder::gui
