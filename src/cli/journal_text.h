// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace knotfinder::cli {

/// A journal as a table: one line an entry, session or sheet, oldest first.
[[nodiscard]] std::string journalText(const journal::Contents &contents);
[[nodiscard]] nlohmann::ordered_json journalJson(const journal::Contents &contents);

} // namespace knotfinder::cli
