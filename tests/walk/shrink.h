// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "kinds.h"

#include <functional>

namespace knotfinder::walk {

/// The shortest sequence found that still fails, by leaving out ever smaller parts (delta debugging). `fails` replays a
/// sequence; `tries` is how often it may be asked.
[[nodiscard]] Actions shrunk(Actions actions, const std::function<bool(const Actions &)> &fails, int tries);

} // namespace knotfinder::walk
