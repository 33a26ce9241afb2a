// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>

namespace knotfinder {

/// What a program says of an exception that nobody else took; to be called in a handler. In our words: those of a
/// library tell its authors something, not its users.
[[nodiscard]] Problem failureInWords() noexcept;

/// From now on the program ends in one line and exit code 1 where it would have been aborted, for lack of memory or
/// threads, and a write beyond a limit of the system is an error and no signal. `program` must outlive the program.
void endInOneLine(const char *program) noexcept;

} // namespace knotfinder
