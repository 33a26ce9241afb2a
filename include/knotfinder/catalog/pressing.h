// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

namespace knotfinder::catalog {

/// Ids of the muscle's points that an exercise presses, in their order: an entry of its self-care lists them and its
/// technique presses. Every other point is left alone.
[[nodiscard]] Texts pressedPoints(const Muscle &muscle, const Catalog &catalog);

/// True when the words of a place tell the reader not to press it.
[[nodiscard]] bool forbidsPressing(std::string_view text);

} // namespace knotfinder::catalog
