// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/catalog/lexicon.h>
#include <knotfinder/catalog/technique.h>

#include <filesystem>
#include <string>
#include <vector>

namespace knotfinder::catalog {

/// A file of a dataset: its name for problems, its JSON text, and what the text says.
template <typename Value>
struct DataFile
{
    std::string file;
    std::string text;
    Value value;
};

using MuscleFile = DataFile<Muscle>;
using TechniqueFile = DataFile<Technique>;

/// The files of a data folder that are sound in themselves (JSON, schema); the others only appear in `problems`.
struct Folder
{
    std::vector<MuscleFile> muscles; ///< by file name
    std::vector<TechniqueFile> techniques;
    Vocabulary vocabulary;
    Lexicon lexicon;
    Problems problems;
};

/// Reads a whole data folder: muscles/, techniques/, vocabulary.json, lexicon.json.
[[nodiscard]] Folder readFolder(const std::filesystem::path &folder);
/// Reads muscles/ alone, as a user's own pack has it. No folder, no muscles, no problem.
[[nodiscard]] Folder readMuscles(const std::filesystem::path &folder);

/// The *.json files of a folder, by name; none when the folder is missing.
[[nodiscard]] std::vector<std::filesystem::path> jsonFiles(const std::filesystem::path &folder);

} // namespace knotfinder::catalog
