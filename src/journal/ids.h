// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>

namespace knotfinder::journal {

/// Whether a text is a UUID as this module writes them: small letters, with hyphens.
[[nodiscard]] bool isId(std::string_view text) noexcept;
[[nodiscard]] std::string newId();
/// An id that the same words always yield (a UUID of version 8), for what has none of its own.
[[nodiscard]] std::string idOf(std::string_view words);

} // namespace knotfinder::journal
