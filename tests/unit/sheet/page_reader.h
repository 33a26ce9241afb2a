// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "paginator.h"

namespace knotfinder::test {

/// All text of a page in the order in which it is painted, one item a line.
[[nodiscard]] QString textOf(const sheet::PageItems &page);
[[nodiscard]] QString textOf(const std::vector<sheet::PageItems> &pages);

/// The rectangle round everything on a page, in millimetres.
[[nodiscard]] QRectF extentOf(const sheet::PageItems &page);

/// What does not lie at least 10 mm inside the paper, in words; '' when all does.
[[nodiscard]] QString outsidePrintableArea(const std::vector<sheet::PageItems> &pages, sheet::Paper paper);

/// Texts that lie on each other, in words; '' when none do.
[[nodiscard]] QString overlappingTexts(const sheet::PageItems &page);

} // namespace knotfinder::test
