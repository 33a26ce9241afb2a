// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/done.h>
#include <knotfinder/journal/values.h>

#include <QString>

namespace knotfinder::gui {

class Session;

/// What a guided session leaves in the journal. `zone` of `now` is the reader's.
[[nodiscard]] journal::Session recordOf(const guide::Done &done, const Session &session, const journal::Moment &now);

namespace words {

/// "Neck and shoulder muscle, knot 4, right"; the id where the data does not hold it any more.
[[nodiscard]] QString knot(const Session &session, const std::string &point, body::Side side);
/// "Right temple 6, Neck 4"
[[nodiscard]] QString areasOf(const journal::Entry &entry);
/// "Trapezius; 2 knots, 4 minutes"
[[nodiscard]] QString pressed(const journal::Session &session);

} // namespace words
} // namespace knotfinder::gui
