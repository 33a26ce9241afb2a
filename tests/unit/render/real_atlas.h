// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/artwork.h>

namespace knotfinder::test {

/// The program's own atlas and figures, read once.
[[nodiscard]] const std::shared_ptr<const body::Atlas> &realAtlas();
[[nodiscard]] const render::Figures &realFigures();

} // namespace knotfinder::test
