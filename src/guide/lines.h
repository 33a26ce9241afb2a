// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/script.h>

/// One line for each step: chosen from the exercise's own words where they have one.
namespace knotfinder::guide {

/// What to do while pressing: the step of the exercise that says so, else how to breathe.
[[nodiscard]] std::string holdLine(const Texts &steps);
/// All steps of a stretch, in turn: those that lead into it (at least one), what to do while it is held, and those that
/// lead out of it.
struct StretchLines
{
    Texts before;
    std::string hold;
    Texts after;
};
/// What to know first (`before`) begins, what warns comes before the hold. `title` stands in where no step is.
[[nodiscard]] StretchLines stretchLines(const Texts &before, const Texts &steps, const std::string &title);
/// How it should feel: "3 to 5 of 10 is right. Ease off if it is more."
[[nodiscard]] std::string feelLine(Range feel);
/// "Next: ✕ 5. Move on slowly."
[[nodiscard]] std::string leadInLine(StepKind kind, const Step &work);

} // namespace knotfinder::guide
