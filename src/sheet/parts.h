// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement.h>

namespace knotfinder::sheet {

// Stable ids of what a plan tells; see Part. Precondition: its texts are those of the data.
[[nodiscard]] std::string partIdOf(const care::Exercise &exercise, const catalog::Muscle &muscle);
[[nodiscard]] std::string partIdOf(const care::Stretch &stretch, const catalog::Muscle &muscle);
[[nodiscard]] std::string partIdOf(const catalog::Strengthening &strengthening);

} // namespace knotfinder::sheet
