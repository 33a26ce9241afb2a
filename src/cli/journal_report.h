// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <knotfinder/journal/values.h>

#include <array>

namespace knotfinder::cli {

/// The options that only a report takes.
inline constexpr std::array<const char *, 4> reportOptions{"--paper", "--mono", "--name", "--notes"};

/// The report on a journal as PDF, dated today. Needs a DrawingApplication.
[[nodiscard]] Result<std::string> reportPdf(const journal::Contents &contents, const Arguments &arguments);

} // namespace knotfinder::cli
