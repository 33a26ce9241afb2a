// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>

#include <filesystem>

namespace knotfinder::test {

/// Writes a small atlas of a made-up body: two upright tubes side by side, like legs, 60 mm apart and 400 mm high,
/// radius 50 mm, cells every 10 mm. Regions "upper" and "lower" (sided) and "top" (midline: the uppermost ring of both
/// tubes). Landmarks: "front_low", "front_high", "inner_mid" (right tube), "back_mid". Views "front" and "back".
void writeFakeAtlas(const std::filesystem::path &directory);

/// Makes the list of an atlas' folder anew, for what lies in it now.
void writeChecksums(const std::filesystem::path &directory);

} // namespace knotfinder::test
