// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/schema.h>

#include <string_view>

namespace knotfinder::catalog {

/// The published JSON Schema of a kind of file: data/schema/<kind>.json as it was when the program was built.
[[nodiscard]] std::string_view schemaText(SchemaKind kind) noexcept;

} // namespace knotfinder::catalog
