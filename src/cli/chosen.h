// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <knotfinder/care/choice.h>

namespace knotfinder::cli {

/// The points of the options --muscle ID… and --trigger-point ID.SIDE…, in that order. With a drawing, a muscle's
/// points are those that hurt. The problem names the first unknown id.
[[nodiscard]] Result<std::vector<care::Choice>>
chosenPoints(const Arguments &arguments, const catalog::Catalog &catalog, const match::PainDrawing *drawing = nullptr);

} // namespace knotfinder::cli
