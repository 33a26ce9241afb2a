// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

namespace knotfinder::gui {

/// Whether the window that has the keyboard fills the whole screen: a film, a talk, a game. Only X11 tells a program of
/// windows that are not its own; elsewhere false.
[[nodiscard]] bool isScreenFull();

} // namespace knotfinder::gui
