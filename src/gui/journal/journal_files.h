// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/journal/journal.h>
#include <knotfinder/sheet/document.h>

#include <QString>

#include <vector>

namespace knotfinder::gui {

class JournalKeeper;
class Session;

/// What the journal is let out as.
enum class Export { table, clinic };

/// Writes the whole journal, with its drawings on the body map, to a file that only the reader can read.
[[nodiscard]] Outcome exportJournal(JournalKeeper &keeper, Session &session, Export as, const QString &path);

/// Writes the report on paper of this style. `notes`: ids of the entries whose words may be read.
[[nodiscard]] Outcome exportReport(JournalKeeper &keeper, Session &session, const QString &person,
                                   const std::vector<std::string> &notes, const sheet::Style &style,
                                   const QString &path);

/// Reads a file as exportJournal writes it: all of it, or nothing.
[[nodiscard]] Result<journal::Merged> importJournal(JournalKeeper &keeper, const QString &path);

} // namespace knotfinder::gui
