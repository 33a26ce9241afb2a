// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace knotfinder {

/// Parses JSON text strictly: UTF-8, no duplicate keys, no more than 64 levels deep, no trailing text.
/// `file` is only named in the problem. The problem says line and column.
[[nodiscard]] Result<nlohmann::json> parseJson(std::string_view text, const std::string &file);

/// Reads and parses a file; see readFile and parseJson.
[[nodiscard]] Result<nlohmann::json> readJsonFile(const std::string &path);

/// One step further along a JSON pointer, with '~' and '/' escaped: pointerTo("/a", "b/c") is "/a/b~1c".
[[nodiscard]] std::string pointerTo(std::string_view base, std::string_view key);
[[nodiscard]] std::string pointerTo(std::string_view base, std::size_t index);

} // namespace knotfinder
