// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>

#include <string>

namespace knotfinder::cli {

/// A muscle's page as plain text: what to do first, doubts stated, sources last.
[[nodiscard]] std::string musclePage(const catalog::Catalog &catalog, const catalog::Muscle &muscle,
                                     const safety::Knowledge &knowledge);

} // namespace knotfinder::cli
