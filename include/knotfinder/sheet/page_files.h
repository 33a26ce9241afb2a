// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/output.h>

#include <filesystem>

namespace knotfinder::sheet {

/// Where a page goes when the first goes to `first`: sheet.png, sheet-2.png …
[[nodiscard]] std::filesystem::path pathOfPage(const std::filesystem::path &first, std::size_t page);

/// Each page as a PNG file of its own: all of them or none.
[[nodiscard]] Outcome writePngPages(const Layout &layout, const std::filesystem::path &first,
                                    const render::Figures &figures);

} // namespace knotfinder::sheet
