// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Readers of data files and assets, down to what is painted on the body.
namespace knotfinder::fuzz {

/// The program's own atlas and data, which what is read refers to.
struct World
{
    std::shared_ptr<const body::Atlas> atlas;
    std::shared_ptr<const catalog::Catalog> catalog;
};
[[nodiscard]] const World &theWorld();

[[nodiscard]] bool readMuscle(std::string_view bytes);
[[nodiscard]] bool readTechnique(std::string_view bytes);
[[nodiscard]] bool readSafety(std::string_view bytes);
[[nodiscard]] bool readVocabulary(std::string_view bytes);
[[nodiscard]] bool readLexicon(std::string_view bytes);
[[nodiscard]] bool readEvidence(std::string_view bytes);
[[nodiscard]] bool readPictures(std::string_view bytes);
[[nodiscard]] bool readCells(std::string_view bytes);
[[nodiscard]] bool readSurface(std::string_view bytes);
[[nodiscard]] bool readLandmarks(std::string_view bytes);
[[nodiscard]] bool readRegions(std::string_view bytes);
[[nodiscard]] bool readPack(std::string_view bytes);
[[nodiscard]] std::vector<std::string> packSeeds();

} // namespace knotfinder::fuzz
