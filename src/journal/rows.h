// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "database.h"

#include <knotfinder/journal/journal.h>

#include <unordered_map>

/// How values lie in the tables. Written inside a transaction of the caller; ids are given already.
namespace knotfinder::journal {

[[nodiscard]] Outcome insert(const Database &database, const Entry &entry);
[[nodiscard]] Outcome insert(const Database &database, const Session &session);
[[nodiscard]] Outcome insert(const Database &database, const PrintedSheet &sheet);

/// Puts other content under an id that is there; problem when it is not.
[[nodiscard]] Outcome update(const Database &database, const Entry &entry);
[[nodiscard]] Outcome update(const Database &database, const Session &session);

[[nodiscard]] Outcome erase(const Database &database, Kind kind, const std::string &id);

// Oldest first.
[[nodiscard]] Result<std::vector<Entry>> readEntries(const Database &database, const Filter &filter, Drawings drawings);
[[nodiscard]] Result<Entry> readEntry(const Database &database, const std::string &id); ///< with its drawing
[[nodiscard]] Result<std::vector<Session>> readSessions(const Database &database, const Filter &filter);
[[nodiscard]] Result<std::vector<PrintedSheet>> readSheets(const Database &database, const Filter &filter);

// What the readers share.
/// Where a row's value stands in the list that is read, by the row's number.
using Places = std::unordered_map<qint64, std::size_t>;
/// The condition that all rows meet.
inline constexpr auto everyRow = "1";
/// Parts of those wholes that meet a condition: a clause, or nothing where all do.
[[nodiscard]] QString partsOf(const QString &table, const QString &column, const QString &condition);
/// The days of a filter, as a condition on columns at and zone.
[[nodiscard]] QString inDays(const Filter &filter);
/// Days and text of a filter as a condition on a table's rows; `words` are its texts, in one. SQLite itself knows the
/// case of English letters only.
[[nodiscard]] Result<QString> conditionFor(const Database &database, const Filter &filter, const QString &table,
                                           const QString &words);
[[nodiscard]] Moment momentOf(const QVariant &at, const QVariant &zone);
/// The row's number for an id, in one of the tables.
[[nodiscard]] Result<qint64> numberOf(const Database &database, const QString &table, const std::string &id);

} // namespace knotfinder::journal
