// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <filesystem>
#include <string>

namespace knotfinder::test {

/// A new empty folder that goes away with this object.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const noexcept { return path_; }
    /// Writes a file into it and returns its path.
    std::filesystem::path write(const std::string &name, const std::string &bytes) const;

private:
    std::filesystem::path path_;
};

} // namespace knotfinder::test
