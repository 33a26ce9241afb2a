// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/catalog/muscle.h>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace knotfinder::catalog {

// Pieces that several kinds of files share. They throw nlohmann's exceptions on a document that does not fit its
// schema; `decoded` catches them.
[[nodiscard]] std::string textOf(const nlohmann::json &object, const char *key);
[[nodiscard]] Texts textsOf(const nlohmann::json &object, const char *key);
[[nodiscard]] Range rangeOf(const nlohmann::json &pair);
[[nodiscard]] std::vector<Source> sourcesOf(const nlohmann::json &object);
[[nodiscard]] body::Place placeOf(const nlohmann::json &value);
[[nodiscard]] std::vector<body::Place> placesOf(const nlohmann::json &list);
[[nodiscard]] body::Zone zoneOf(const nlohmann::json &object);

template <typename Value, typename Decoder>
[[nodiscard]] Result<Value> decoded(const std::string &file, Decoder decode)
{
    try {
        return Result<Value>(decode());
    } catch (const nlohmann::json::exception &error) {
        return Problem{file, "", std::string("cannot be read: ") + error.what(), ""};
    }
}

} // namespace knotfinder::catalog
