// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <QPainterPath>

#include <string_view>

namespace knotfinder::render {

/// Reads SVG path data of the atlas' own profile: M, L, C and Z, absolute or (but for moves) relative,
/// with explicit commands; finite numbers.
[[nodiscard]] Result<QPainterPath> parsePathData(std::string_view data);

} // namespace knotfinder::render
