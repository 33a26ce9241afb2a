// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "contents.h"

#include "checks.h"

#include <algorithm>
#include <system_error>

namespace knotfinder::catalog {
namespace {

namespace fs = std::filesystem;

MuscleEntry entryOf(const Muscle &muscle)
{
    MuscleEntry entry;
    entry.id = muscle.id;
    entry.english = muscle.english;
    entry.latin = muscle.latin;
    entry.everyday = muscle.everyday;
    entry.searchWords = muscle.searchWords;
    entry.group = muscle.group;
    entry.summary = muscle.summary;
    entry.selfTreatable = muscle.selfTreatable;
    entry.satellites = muscle.satellites;
    return entry;
}

/// The muscles that can be shown; those that cannot are named in `skipped`.
std::vector<Part> partsOf(std::vector<MuscleFile> &files, const body::Atlas &atlas, const KnownIds &known,
                          Problems &skipped)
{
    std::vector<Part> parts;
    for (auto &file : files) {
        auto problems = checkReferences(file, known);
        if (problems.empty()) {
            auto points = paintPoints(file.value, atlas, file.file);
            if (points) {
                parts.push_back({entryOf(file.value), std::move(points).value(), std::move(file.text)});
                continue;
            }
            problems = points.problems();
        }
        skipped.insert(skipped.end(), problems.begin(), problems.end());
    }
    return parts;
}

std::uint64_t mix(std::uint64_t hash, std::string_view bytes)
{
    constexpr std::uint64_t prime = 0x100000001b3; // FNV-1a
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

} // namespace

Result<Contents> readFolderContents(const body::Atlas &atlas, const fs::path &folder, Problems &skipped)
{
    Folder read = readFolder(folder);
    if (read.vocabulary.qualities.empty() || read.lexicon.regions.empty())
        return read.problems;
    const KnownIds known = knownIds(atlas, read);
    Contents contents;
    contents.parts = partsOf(read.muscles, atlas, known, read.problems);
    if (contents.parts.empty()) {
        read.problems.push_back({folder.string(), "", "holds no sound muscle", "at least one file in muscles/"});
        return read.problems;
    }
    contents.vocabulary = std::move(read.vocabulary);
    contents.lexicon = std::move(read.lexicon);
    for (auto &technique : read.techniques)
        contents.techniques.push_back(std::move(technique.text));
    skipped.insert(skipped.end(), read.problems.begin(), read.problems.end());
    return contents;
}

std::vector<Part> readUserParts(const body::Atlas &atlas, const fs::path &folder, const Vocabulary &vocabulary,
                                Problems &skipped)
{
    Folder read = readMuscles(folder);
    skipped.insert(skipped.end(), read.problems.begin(), read.problems.end());
    if (read.muscles.empty())
        return {};
    read.vocabulary = vocabulary;
    return partsOf(read.muscles, atlas, knownIds(atlas, read), skipped);
}

std::uint64_t fingerprintOf(const fs::path &folder)
{
    std::vector<fs::path> files;
    for (const char *part : {"", "muscles", "techniques"}) {
        const auto more = jsonFiles(folder / part);
        files.insert(files.end(), more.begin(), more.end());
    }
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    for (const auto &file : files) {
        std::error_code ignored;
        hash = mix(hash, file.lexically_relative(folder).generic_string());
        hash = mix(hash, std::to_string(fs::file_size(file, ignored)));
    }
    return hash;
}

} // namespace knotfinder::catalog
