// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "command.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace knotfinder::cli {

/// Writes text to standard output, checked: failed, with one line on standard error, when it does not arrive. What
/// names from files may hold to command a terminal or to turn text round is left out.
[[nodiscard]] Exit print(std::string_view text);
/// The same for a text that is JSON, or lines of it: there such signs are escaped.
[[nodiscard]] Exit printJsonText(std::string_view json);
/// The same for JSON, indented, with a line break at the end.
[[nodiscard]] Exit printJson(const nlohmann::ordered_json &value);

/// Says each problem in one line on standard error.
[[nodiscard]] Exit fail(const Problems &problems);
/// Says what is wrong with the command line, in one line on standard error.
[[nodiscard]] Exit misuse(const Problem &problem);
/// Says something worth knowing that does not stop the command, one line each on standard error.
void warn(const Problems &problems);

/// Rounds for output: four decimals tell all that a score can mean.
[[nodiscard]] double rounded(double value);

/// Text broken into lines of at most 80 characters, each indented; `first` stands before the first line.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent = 0, std::string_view first = {});

} // namespace knotfinder::cli
