// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace knotfinder {

/// The whole file as bytes. Problem when it is missing, unreadable, a folder or larger than `maxBytes`.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &path, std::size_t maxBytes = 64U << 20U);

/// Writes all bytes or nothing: to a temporary beside `path`, checked and flushed to the disk, then renamed over it.
[[nodiscard]] Outcome writeFile(const std::filesystem::path &path, std::string_view bytes);

} // namespace knotfinder
