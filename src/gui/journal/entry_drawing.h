// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>
#include <knotfinder/match/pain.h>

#include <string>
#include <vector>

namespace knotfinder::gui {

class Session;

/// What was drawn with an entry. Problem where there is nothing, or the program's data no longer knows it.
[[nodiscard]] Result<match::PainDrawing> drawingOf(const journal::Entry &entry, Session &session);

/// The areas of a drawing as the reader sees them below the figures, with their strengths.
[[nodiscard]] std::vector<journal::AreaStrength> areasIn(const match::PainDrawing &drawing, const body::Atlas &atlas);

/// The drawing as an entry keeps it: as strong as its areas say, without the sheet; '' where nothing is marked.
[[nodiscard]] std::string keptDrawing(match::PainDrawing drawing, const std::vector<journal::AreaStrength> &areas,
                                      const body::Atlas &atlas);

} // namespace knotfinder::gui
