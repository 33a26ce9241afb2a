// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/search.h>
#include <knotfinder/match/drawing.h>

namespace knotfinder::match {

inline constexpr int strengthUnsaid = 5; ///< 0–10, of pain whose strength was not said

/// The drawing that a text tells: a mark for each place, all with the strength and feelings that were said, and what
/// makes it worse or better, the named muscles and the dangers stated. Without a place it has no marks.
[[nodiscard]] PainDrawing drawingOf(const catalog::Understanding &understood);

} // namespace knotfinder::match
