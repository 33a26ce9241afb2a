// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The columns of the table that a journal is exported to.
namespace knotfinder::journal::csv {

enum class Column {
    kind,
    id,
    time,
    strength,
    what,
    note,
    sleep,
    work,
    drawing,
    muscle,
    plan,
    side,
    technique,
    seconds,
    before,
    after,
    familiar,
    stopped,
    segment,
    map,
};

inline constexpr std::array<std::string_view, 20> columnNames{
    "kind", "id",   "time",      "strength", "what",   "note",  "sleep",    "work",    "drawing", "muscle",
    "plan", "side", "technique", "seconds",  "before", "after", "familiar", "stopped", "segment", "map"};

/// A row's cells by column.
using Row = std::array<std::string, columnNames.size()>;

[[nodiscard]] inline std::string &at(Row &row, Column column)
{
    return row[static_cast<std::size_t>(column)];
}
[[nodiscard]] inline const std::string &at(const Row &row, Column column)
{
    return row[static_cast<std::size_t>(column)];
}

/// Whether a spreadsheet may take a cell for a formula, or for one that is kept from being so.
[[nodiscard]] bool startsLikeAFormula(std::string_view cell) noexcept;

} // namespace knotfinder::journal::csv
