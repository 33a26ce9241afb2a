// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "database.h"

#include <knotfinder/journal/journal.h>

/// The files round a journal: its folder, its copy, what was set aside.
namespace knotfinder::journal {

/// The copy of the last good state, beside the journal.
[[nodiscard]] std::filesystem::path copyOf(const std::filesystem::path &file);

/// Makes folder and file, for their owner alone, where they are missing. A file that is there becomes private.
[[nodiscard]] Outcome makePlace(const std::filesystem::path &file);

/// Opens a file and looks through it. The problem of a damaged one says so.
[[nodiscard]] Result<Database> openSound(const std::filesystem::path &file, std::chrono::milliseconds patience);

/// Whether the journal was written to after its copy was made.
[[nodiscard]] bool copyIsOld(const std::filesystem::path &file);
/// Makes the copy anew; the old one stays until the new one is on the disk.
[[nodiscard]] Outcome renewCopy(const Database &database);

} // namespace knotfinder::journal
