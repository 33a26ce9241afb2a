// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>

namespace knotfinder::cli {

/// Scripts by which a shell completes the words of knotfinder-cli: commands, options, ids of muscles and regions,
/// files.
[[nodiscard]] std::string bashCompletion();
[[nodiscard]] std::string zshCompletion();
[[nodiscard]] std::string fishCompletion();

} // namespace knotfinder::cli
