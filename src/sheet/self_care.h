// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/sheet/document.h>

namespace knotfinder::sheet {

/// The exercises that serve the spots of an item with the fewest of them, in the order of the plan, but pressing
/// before anything else, as the X's on the figure are for pressing.
[[nodiscard]] std::vector<const care::Exercise *> chosenExercises(const care::Item &item);

/// How long, how often, how it should feel.
[[nodiscard]] std::vector<Dose> dosesOf(const care::Exercise &exercise);
[[nodiscard]] std::vector<Dose> dosesOf(const care::Stretch &stretch);

} // namespace knotfinder::sheet
