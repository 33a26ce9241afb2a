// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "tokens.h"

#include <optional>

namespace knotfinder::catalog {

/// A strength of pain said in numbers: "7/10", "seven out of ten", "6 to 8 out of 10", "pain level 4".
[[nodiscard]] std::optional<UnderstoodIntensity> intensitySaid(const std::vector<Token> &tokens);

} // namespace knotfinder::catalog
