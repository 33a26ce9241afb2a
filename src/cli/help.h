// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "command.h"

#include <string>

namespace knotfinder::cli {

/// "knotfinder-cli muscle ID [--json]"
[[nodiscard]] std::string usageOf(const Command &command);
[[nodiscard]] std::string helpFor(const Command &command);
[[nodiscard]] std::string helpForAll();

} // namespace knotfinder::cli
