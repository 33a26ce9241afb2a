// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::journal::csv {

/// One record of a table: it may go over several lines.
struct Record
{
    std::size_t line = 0; ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// Splits a table after RFC 4180; a lone line feed ends a line as well, and empty lines are skipped. Problem where a
/// quote is not closed or text follows one.
[[nodiscard]] Result<std::vector<Record>> split(std::string_view text, const std::string &file);

} // namespace knotfinder::journal::csv
