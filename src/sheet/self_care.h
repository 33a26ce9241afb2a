// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "compose_parts.h"

namespace knotfinder::sheet {

/// True when an exercise is for a point; one without points is for all of its muscle.
[[nodiscard]] bool covers(const catalog::SelfCare &care, const std::string &point);

[[nodiscard]] bool isPress(const catalog::SelfCare &care, const catalog::Catalog &catalog);

/// What one's own hands may do at a point. Some knots lie too near a vessel or too deep.
enum class Reach { none, withoutPressing, press };
[[nodiscard]] Reach reachOf(const catalog::Muscle &muscle, const std::string &point, const catalog::Catalog &catalog);

/// The exercises that reach the chosen points with the fewest of them: the best, then those that reach what is left.
/// The first ones, as many as `toldInFull`, are told in full and stand in the order of the dataset. Pressing goes
/// before anything else, as the X's on the figure are for pressing.
[[nodiscard]] std::vector<const catalog::SelfCare *> chosenCare(const catalog::Muscle &muscle,
                                                                const std::vector<Choice> &choices,
                                                                std::size_t toldInFull,
                                                                const catalog::Catalog &catalog);

/// How long, how often, how it should feel.
[[nodiscard]] std::vector<Dose> dosesOf(const catalog::SelfCare &care, const catalog::Catalog &catalog);

} // namespace knotfinder::sheet
