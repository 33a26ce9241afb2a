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
/// Muscles as their pages call them, each once: "Neck and shoulder muscle"; the id where the data does not hold one.
[[nodiscard]] QString muscles(const Session &session, const std::vector<std::string> &ids);
/// The same as books call them: "Trapezius".
[[nodiscard]] QString bookNames(const Session &session, const std::vector<std::string> &ids);
/// "Neck and shoulder muscle; 2 knots, 4 minutes"
[[nodiscard]] QString pressed(const Session &session, const journal::Session &done);

} // namespace words
} // namespace knotfinder::gui
