// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace knotfinder {

/// A folder of files that belong together and that nobody writes by hand. Its list, checksums.txt (tools/atlas/
/// checksums.py makes it), tells the size and checksum of each, so that a damaged file is refused and never read as
/// something else.
class CheckedFolder
{
public:
    CheckedFolder() = default;
    /// Problem when the list is missing or damaged itself.
    [[nodiscard]] static Result<CheckedFolder> open(const std::filesystem::path &folder);

    [[nodiscard]] const std::filesystem::path &path() const noexcept { return path_; }
    /// The file as it was when the list was made, else a problem. Fit for any thread.
    [[nodiscard]] Result<std::string> read(const std::string &name) const;
    /// Reads every file of the list; the problem names the first that is missing or damaged.
    [[nodiscard]] Outcome checkAll() const;

private:
    struct Sum
    {
        std::uintmax_t size = 0;
        std::uint32_t checksum = 0;
    };

    std::filesystem::path path_;
    std::map<std::string, Sum> sums_;
};

} // namespace knotfinder
