// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/script.h>

/// One line for each step: chosen from the exercise's own words where they have one.
namespace knotfinder::guide {

/// What to do while holding: the step of the exercise that says so, else how to breathe.
[[nodiscard]] std::string holdLine(const Texts &steps);
/// How it should feel: "3 to 5 of 10 is right. Ease off if it is more."
[[nodiscard]] std::string feelLine(Range feel);
/// "Next: ✕ 5. Move on slowly."
[[nodiscard]] std::string leadInLine(StepKind kind, const Step &work);

} // namespace knotfinder::guide
