// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/catalog/evidence.h>
#include <knotfinder/catalog/lexicon.h>
#include <knotfinder/catalog/technique.h>

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
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
    std::vector<std::string> mended = {}; ///< of a broken file: what was put in to read the rest of it
};

using MuscleFile = DataFile<Muscle>;
using TechniqueFile = DataFile<Technique>;

/// The files of a data folder that are sound in themselves (JSON, schema). The faults of the others stand in
/// `problems`; what could be read of them is kept apart, for checking only.
struct Folder
{
    std::vector<MuscleFile> muscles; ///< by file name
    std::vector<TechniqueFile> techniques;
    Vocabulary vocabulary;
    Lexicon lexicon;
    Complaints evidence; ///< empty without evidence/prevalence.json
    Problems problems;

    std::vector<MuscleFile> brokenMuscles;
    std::vector<TechniqueFile> brokenTechniques;
    std::optional<DataFile<Vocabulary>> brokenVocabulary;
    std::optional<DataFile<Lexicon>> brokenLexicon;
    Texts muscleIds; ///< by file name, of broken files too
    Texts techniqueIds;
};

/// Reads a whole data folder: muscles/, techniques/, vocabulary.json, lexicon.json, evidence/.
[[nodiscard]] Folder readFolder(const std::filesystem::path &folder);
/// Reads muscles/ alone, as a user's own pack has it. No folder, no muscles, no problem; but a file in its place is
/// one.
[[nodiscard]] Folder readMuscles(const std::filesystem::path &folder);

/// The text of a data file; many times larger than the largest of ours is too large.
[[nodiscard]] Result<std::string> readDataFile(const std::filesystem::path &path);
/// Its content. What holds far more than ours is refused: to check that would take for ever.
[[nodiscard]] Result<nlohmann::json> parseDataFile(const std::string &text, const std::string &file);

/// The *.json files of a folder, by name; none when the folder is missing.
[[nodiscard]] std::vector<std::filesystem::path> jsonFiles(const std::filesystem::path &folder);

} // namespace knotfinder::catalog
