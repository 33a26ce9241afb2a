// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace knotfinder::fuzz {

/// The bytes of a file, or of the first `most` files of a folder by name; the place is told from the project's folder.
[[nodiscard]] std::vector<std::string> seedsIn(const char *place, std::size_t most = 1000);

} // namespace knotfinder::fuzz
