// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "contents.h"

#include "checks.h"
#include "decode.h"

#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
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
        append(skipped, problems);
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

/// The ids that the muscles of a user may refer to.
KnownIds knownBeside(const body::Atlas &atlas, const Contents &base, const Folder &own)
{
    Folder all;
    all.vocabulary = base.vocabulary;
    all.muscleIds = own.muscleIds;
    for (const auto &part : base.parts)
        all.muscleIds.push_back(part.entry.id);
    for (const auto &text : base.techniques)
        if (const auto document = parseJson(text, ""))
            all.techniqueIds.push_back(document.value().value("id", ""));
    return knownIds(atlas, all);
}

/// What the care of the user's muscles is held against.
CareRules rulesOf(const body::Atlas &atlas, const Contents &base)
{
    CareRules rules;
    for (const auto &text : base.techniques)
        if (const auto document = parseJson(text, ""))
            if (auto technique = decodeTechnique(document.value(), ""))
                rules.techniques.emplace(technique.value().id, technique.value());
    if (const auto safety = parseJson(base.safety, ""))
        addSafety(rules, safety.value(), atlas);
    return rules;
}

/// One line for each file that is left out: its first problem, and how many more there are.
Problems firstOfEachFile(const Problems &problems)
{
    Problems firsts;
    std::map<std::string, int> counts;
    for (const auto &problem : problems)
        if (++counts[problem.file] == 1)
            firsts.push_back(problem);
    for (auto &first : firsts)
        if (const int more = counts[first.file] - 1; more > 0)
            first.what += " (and " + std::to_string(more) + (more == 1 ? " more problem)" : " more problems)");
    return firsts;
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
    contents.evidence = std::move(read.evidence);
    for (auto &technique : read.techniques)
        contents.techniques.push_back(std::move(technique.text));
    if (auto safety = readDataFile(folder / "safety.json"))
        contents.safety = std::move(safety).value();
    append(skipped, read.problems);
    return contents;
}

std::vector<Part> readUserParts(const body::Atlas &atlas, const fs::path &folder, const Contents &base,
                                Problems &skipped)
{
    Folder read = readMuscles(folder);
    std::vector<Part> parts;
    if (!read.muscles.empty()) {
        append(read.problems, checkDuplicates(read.muscles));
        const KnownIds known = knownBeside(atlas, base, read);
        const CareRules rules = rulesOf(atlas, base);
        for (auto &file : read.muscles) {
            auto checked = checkMuscle(file, known, rules, atlas);
            if (checked.problems.empty())
                parts.push_back({entryOf(file.value), std::move(checked.points), std::move(file.text)});
            append(read.problems, checked.problems);
        }
    }
    append(skipped, firstOfEachFile(read.problems));
    return parts;
}

std::uint64_t fingerprintOf(const fs::path &folder)
{
    std::vector<fs::path> files;
    for (const char *part : {"", "muscles", "techniques", "evidence"}) {
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
