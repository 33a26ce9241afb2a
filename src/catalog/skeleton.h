// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string_view>

namespace knotfinder::catalog {

/// How a text of a skeleton begins that its author has yet to write.
inline constexpr std::string_view toFill = "Fill in: ";

} // namespace knotfinder::catalog
