// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/sheet/document.h>

namespace knotfinder::sheet {

/// The exercises that serve the spots of an item with the fewest of them: the best, then those that serve what is left.
/// The first ones, as many as `toldInFull`, are told in full and stand in the order of the plan. Pressing goes before
/// anything else, as the X's on the figure are for pressing.
[[nodiscard]] std::vector<const care::Exercise *> chosenExercises(const care::Item &item, std::size_t toldInFull);

/// How long, how often, how it should feel.
[[nodiscard]] std::vector<Dose> dosesOf(const care::Exercise &exercise);

} // namespace knotfinder::sheet
