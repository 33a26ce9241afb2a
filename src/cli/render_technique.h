// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"
#include "output_file.h"

#include <knotfinder/catalog/catalog.h>

#include <memory>

namespace knotfinder::cli {

/// Writes the picture of --technique, for the points of --muscle and --trigger-point where given: its frames side by
/// side, `height` pixels high.
[[nodiscard]] Exit renderTechnique(const Arguments &arguments, const OutputFile &file, int height,
                                   const std::shared_ptr<const catalog::Catalog> &catalog);

} // namespace knotfinder::cli
