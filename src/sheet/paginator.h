// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "atoms.h"

namespace knotfinder::sheet {

/// Size of the paper in millimetres.
[[nodiscard]] QSizeF paperSize(Paper paper);

/// The pages of a document, as loosely set as fits the fewest pages.
[[nodiscard]] std::vector<PageItems> paginate(const Document &document, const Style &style);

/// Number of pages when set as tightly as can be.
[[nodiscard]] std::size_t fewestPages(const Document &document, const Style &style);

} // namespace knotfinder::sheet
