// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace knotfinder::catalog {

/// The kinds of files in a dataset; each has a published JSON Schema (data/schema).
enum class SchemaKind { muscle, technique, vocabulary, safety, lexicon, evidence, breaks };

/// Holds a document against its schema; every mismatch is one problem that says where, what, and what is allowed.
[[nodiscard]] Problems checkSchema(SchemaKind kind, const nlohmann::json &document, const std::string &file);

} // namespace knotfinder::catalog
