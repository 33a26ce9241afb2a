// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/run.h>

#include <QStringList>

namespace knotfinder::gui {
class Session;
}

/// What a guided session says, shown and spoken.
namespace knotfinder::gui::words {

/// "right", "left", "" on the midline.
[[nodiscard]] QString side(const std::optional<body::Side> &side);
/// "✕ 4 on the right"
[[nodiscard]] QString spotOf(const guide::Step &step);
/// The muscles of a session as their pages call them: "Neck and shoulder muscle".
[[nodiscard]] QString titleOf(const Session &session, const guide::Script &script);
/// As books call them, "Trapezius"; "" where the title says the same.
[[nodiscard]] QString bookNamesOf(const Session &session, const guide::Script &script);
/// "1 spot on the right side, about 3 minutes."
[[nodiscard]] QString sizeOf(const guide::Script &script);
/// "Neck and shoulder muscle · right · spot 1 of 2"
[[nodiscard]] QString headOf(const Session &session, const guide::Step &step, int spots);
/// "Get ready", "Press", "Let go", "Stretch", "Go on"
[[nodiscard]] QString kindOf(guide::StepKind kind);
/// "✕ 4: between spine and shoulder blade."
[[nodiscard]] QString placeOf(const guide::Step &step);
/// What a voice says when a step begins.
[[nodiscard]] QString spoken(const guide::Step &step, const guide::Script &script);
/// "4 min 10 s left in all"
[[nodiscard]] QString leftInAll(int seconds);

} // namespace knotfinder::gui::words
