// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "database.h"

#include <span>

namespace knotfinder::journal {

/// How a file gets from one version to the next: statements, one each.
using Step = std::vector<const char *>;

/// The steps of this program, the first from an empty file to version 1. A step that was published never changes.
[[nodiscard]] std::span<const Step> schemaSteps();

/// Brings a file to the version that its steps lead to: all of them or none. Problem when it is of a newer version or
/// of another program.
[[nodiscard]] Outcome bringUpToDate(const Database &database, std::span<const Step> steps);

} // namespace knotfinder::journal
