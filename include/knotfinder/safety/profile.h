// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace knotfinder::safety {

/// What is true of the reader before anything is pressed: pregnancy, blood thinners, thin bones … Asked once, never
/// required. As long as it is not asked, every caution may apply.
struct Profile
{
    bool asked = false;          ///< false: nothing is known, and `holds` is empty
    std::set<std::string> holds; ///< ids of contraindications that are true of the reader

    [[nodiscard]] bool has(const std::string &contraindication) const { return holds.contains(contraindication); }
    /// The caution is worth naming: it holds, or nobody asked.
    [[nodiscard]] bool mayApply(const std::string &contraindication) const { return !asked || has(contraindication); }

    bool operator==(const Profile &) const = default;
};

/// Reads what toJson wrote. `file` is only named in problems. Ids that no knowledge holds any more are kept: they
/// rule nothing out.
[[nodiscard]] Result<Profile> parseProfile(std::string_view json, const std::string &file);
[[nodiscard]] std::string toJson(const Profile &profile);

/// The profile kept in a file; not asked when there is none. A damaged file is a problem and stays as it is.
[[nodiscard]] Result<Profile> loadProfile(const std::filesystem::path &file);

} // namespace knotfinder::safety
