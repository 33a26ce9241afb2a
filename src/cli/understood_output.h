// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/search.h>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace knotfinder::cli {

/// What was understood of a text, as the published JSON.
[[nodiscard]] nlohmann::ordered_json toJson(const catalog::Understanding &understanding);
/// The same as lines to read; '' when nothing was understood.
[[nodiscard]] std::string toText(const catalog::Understanding &understanding);

} // namespace knotfinder::cli
