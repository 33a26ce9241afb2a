// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cstdint>
#include <string_view>

namespace knotfinder {

/// CRC-32 as zlib, PNG and Python's zlib.crc32 have it: tells a damaged file from a sound one, not a forged one.
[[nodiscard]] std::uint32_t checksumOf(std::string_view bytes) noexcept;

} // namespace knotfinder
