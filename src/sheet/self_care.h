// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/sheet/document.h>

namespace knotfinder::sheet {

/// All of an item whose exercises were chosen. Else the exercises that serve the spots of an item with the fewest of
/// them, in the order of the plan, but pressing before anything else, as the X's on the figure are for pressing.
[[nodiscard]] std::vector<const care::Exercise *> chosenExercises(const care::Item &item);

using care::bestStretch;

/// How long, how often, how it should feel.
[[nodiscard]] std::vector<Dose> dosesOf(const care::Exercise &exercise);
[[nodiscard]] std::vector<Dose> dosesOf(const care::Stretch &stretch);

} // namespace knotfinder::sheet
