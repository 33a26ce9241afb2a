// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace knotfinder::catalog {

/// A document in the shape that its kind asks for, and what had to be put in for that.
struct Shaped // NOLINT(bugprone-exception-escape): json is moved without throwing, which clang-tidy cannot see
{
    nlohmann::json document;
    std::vector<std::string> mended; ///< pointers of values that were missing or of the wrong type
};

/// Brings a document with faults into shape, so that the rest of it can be checked in the same run: values of a wrong
/// type and missing ones become empty ones. What only breaks a limit stays.
[[nodiscard]] Shaped shaped(SchemaKind kind, const nlohmann::json &document);

/// True when a problem may come from what was put in and not from what the author wrote.
[[nodiscard]] bool comesOfMending(const Problem &problem, const std::vector<std::string> &mended);

} // namespace knotfinder::catalog
