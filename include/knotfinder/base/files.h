// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace knotfinder {

/// The whole file as bytes. Problem when it is missing, unreadable, larger than `maxBytes`, or no regular file: a pipe
/// or a device would keep the reader waiting, so it is refused before it is opened.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &path, std::size_t maxBytes = 64U << 20U);

/// Problem when something other than a regular file lies at `path`; success when nothing does.
[[nodiscard]] Outcome regularOrNothing(const std::filesystem::path &path);

/// Whom a file is for that did not exist before. A file that is written over keeps its mode.
enum class Readers { all, ownerOnly };

/// Writes all bytes or nothing: to a temporary beside the file, flushed to the disk, then renamed over it. A symbolic
/// link is kept and its target written. Also removes the temporaries that killed writers left in that folder.
[[nodiscard]] Outcome writeFile(const std::filesystem::path &path, std::string_view bytes,
                                Readers readers = Readers::all);

/// Removes the temporaries of writeFile in a folder whose writers are gone; those of running writers stay.
void removeStaleTemporaries(const std::filesystem::path &folder);

/// What a file was at one moment, so that a later look can tell whether somebody else has changed it.
struct Fingerprint
{
    std::uintmax_t size = 0;
    std::int64_t modified = 0; ///< ns since 1970
    std::uint32_t checksum = 0;

    bool operator==(const Fingerprint &) const = default;
};

/// Nothing when no regular file that can be read lies at `path`.
[[nodiscard]] std::optional<Fingerprint> fingerprintOf(const std::filesystem::path &path);

/// True when the file's content is not what it was `then` (nothing: when there was no file). A file that was only
/// touched has not changed. Cheap as long as size and time are the same.
[[nodiscard]] bool hasChanged(const std::filesystem::path &path, const std::optional<Fingerprint> &then);

} // namespace knotfinder
