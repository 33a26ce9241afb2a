// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

namespace knotfinder::gui {

/// Runs the window until it is closed: `knotfinder [FILE]`. Returns the exit code: 0 done, 1 could not start, 2 wrong
/// usage. With KNOTFINDER_QUIT_AFTER_FIRST_FRAME=1 in the environment it ends after its first full frame.
[[nodiscard]] int run(int argc, char **argv, const char *version);

} // namespace knotfinder::gui
