// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace knotfinder {

/// What a document may hold at most; it is refused as soon as it holds more, before anybody has to look at it all.
struct JsonLimits
{
    std::size_t values = std::numeric_limits<std::size_t>::max(); ///< texts, numbers, lists and objects in all
    std::size_t listEntries = std::numeric_limits<std::size_t>::max();
};

/// Parses JSON text strictly: UTF-8, no duplicate keys, no more than 64 levels deep, no trailing text.
/// `file` is only named in the problem. The problem says line and column, or where a limit was passed.
[[nodiscard]] Result<nlohmann::json> parseJson(std::string_view text, const std::string &file,
                                               const JsonLimits &limits = {});

/// Reads and parses a file; see readFile and parseJson.
[[nodiscard]] Result<nlohmann::json> readJsonFile(const std::string &path);

/// Reads text of the program's own making, which is known to be JSON; null if it is not. Keys keep their order.
[[nodiscard]] nlohmann::ordered_json parseOwnJson(std::string_view text);

/// As JSON text, a level indented by so many spaces, or all on one line. Bytes that are not UTF-8 become U+FFFD.
/// Only here and in the functions above is the library's reader and writer compiled: it takes long.
[[nodiscard]] std::string jsonText(const nlohmann::json &value, int indent = -1);
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json &value, int indent = -1);

/// One step further along a JSON pointer, with '~' and '/' escaped: pointerTo("/a", "b/c") is "/a/b~1c".
[[nodiscard]] std::string pointerTo(std::string_view base, std::string_view key);
[[nodiscard]] std::string pointerTo(std::string_view base, std::size_t index);

} // namespace knotfinder
