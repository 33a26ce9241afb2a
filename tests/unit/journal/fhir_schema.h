// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace knotfinder::test {

/// What the schema of the FHIR that a journal writes says against a bundle; '' when nothing.
[[nodiscard]] std::string complaints(const nlohmann::json &bundle);

} // namespace knotfinder::test
