// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <filesystem>

namespace knotfinder {

/// Where the program's own read-only files lie: beside an installed program (../share/knotfinder), wherever that was
/// moved to; of a program in its build tree, the source tree. Environment KNOTFINDER_SHARE overrides both (for tests).
[[nodiscard]] std::filesystem::path shareDirectory();
[[nodiscard]] std::filesystem::path atlasDirectory(); ///< shareDirectory()/assets/atlas
[[nodiscard]] std::filesystem::path dataDirectory();  ///< shareDirectory()/data
/// The packed form of dataDirectory(), made by the build; it may be missing or out of date.
[[nodiscard]] std::filesystem::path dataPack();
/// The user's own muscles: $XDG_DATA_HOME/knotfinder (a relative value is ignored, as the XDG specification asks).
[[nodiscard]] std::filesystem::path userDataDirectory();

} // namespace knotfinder
