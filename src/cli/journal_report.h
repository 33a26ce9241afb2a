// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/journal/exchange.h>

#include <array>

namespace knotfinder::cli {

/// The options that only a report takes.
inline constexpr std::array<const char *, 4> reportOptions{"--paper", "--mono", "--name", "--notes"};

/// The drawings of a journal on the program's own body map.
[[nodiscard]] Result<journal::OnBodyMap> onBodyMap(const journal::Contents &contents, const catalog::Catalog &catalog);

/// The report on a journal as PDF, dated today. Needs a DrawingApplication.
[[nodiscard]] Result<std::string> reportPdf(const journal::Contents &contents, const Arguments &arguments);

} // namespace knotfinder::cli
