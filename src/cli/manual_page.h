// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>

namespace knotfinder::cli {

/// The manual page of knotfinder-cli, section 1, as roff: every command with its options. It bears no date, so that the
/// same version gives the same bytes.
[[nodiscard]] std::string manualPage(std::string_view version);

} // namespace knotfinder::cli
