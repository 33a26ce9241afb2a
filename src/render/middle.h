// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/surface.h>
#include <knotfinder/body/view.h>

#include <optional>

namespace knotfinder::render {

/// A cell in the midst of the largest connected part of `set` that the view sees: where to write on it.
[[nodiscard]] std::optional<body::CellId> middleOf(const body::CellSet &set, const body::View &view,
                                                   const body::Surface &surface);

} // namespace knotfinder::render
