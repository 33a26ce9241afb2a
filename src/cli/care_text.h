// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <nlohmann/json_fwd.hpp>

#include <string>

/// A care plan laid out for a terminal.
namespace knotfinder::cli {

[[nodiscard]] std::string heading(const std::string &text);
/// A titled list; nothing without entries.
[[nodiscard]] std::string list(const std::string &title, const catalog::Texts &texts);

/// What was raised and what to do about it; '' when nothing was.
[[nodiscard]] std::string stopText(const care::Plan &plan);
/// One line for the most urgent warning, and where the others stand.
[[nodiscard]] std::string firstWarning(const care::Plan &plan);
/// Spots, exercises, stretches, strengthening and what to change of one muscle.
[[nodiscard]] std::string itemText(const care::Item &item);
/// All warnings, who asks first, and where never to press.
[[nodiscard]] std::string warningsText(const care::Plan &plan);

[[nodiscard]] std::string planText(const care::Plan &plan);
[[nodiscard]] nlohmann::ordered_json planJson(const care::Plan &plan, const body::Atlas &atlas);

} // namespace knotfinder::cli
