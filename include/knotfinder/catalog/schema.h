// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace knotfinder::catalog {

/// The kinds of files in a dataset; each has a published JSON Schema (data/schema).
enum class SchemaKind { muscle, technique, vocabulary, safety, lexicon, evidence, breaks, bodyMap };
inline constexpr std::size_t schemaKinds = static_cast<std::size_t>(SchemaKind::bodyMap) + 1;

/// Reads a JSON file of a dataset, of any kind. Many times more than the largest of ours is refused.
[[nodiscard]] Result<nlohmann::json> readDataDocument(const std::filesystem::path &file);

/// Holds a document against its schema; every mismatch is one problem that says where, what, and what is allowed.
[[nodiscard]] Problems checkSchema(SchemaKind kind, const nlohmann::json &document, const std::string &file);

} // namespace knotfinder::catalog
