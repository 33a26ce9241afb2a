// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>

namespace knotfinder::catalog {

/// The text with blanks for the marks that count its points, as "1)", "2." or "(a)", so that nobody takes them for
/// strengths or sides. Only marks that count on from the first are such.
[[nodiscard]] std::string withoutListMarks(std::string_view text);

} // namespace knotfinder::catalog
