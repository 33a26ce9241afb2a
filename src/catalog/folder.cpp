// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "folder.h"

#include "decode.h"
#include "shape.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t largestFile = 1U << 20U; // bytes; many times the largest file of ours
constexpr JsonLimits mostJson{20'000, 2'000};  // likewise

template <typename Value>
using Decoder = Result<Value> (*)(const nlohmann::json &, const std::string &);

/// A file that passed all its gates, or what could be read of one that did not.
template <typename Value>
struct ReadFile
{
    std::optional<DataFile<Value>> sound;
    std::optional<DataFile<Value>> broken;
};

/// What a file with schema faults says apart from them.
template <typename Value>
std::optional<DataFile<Value>> readBroken(const fs::path &path, std::string text, SchemaKind kind,
                                          const nlohmann::json &document, Decoder<Value> decode)
{
    Shaped shape = shaped(kind, document);
    if (!shape.document.is_object())
        return std::nullopt;
    if (isAmong("/id", shape.mended))
        shape.document["id"] = path.stem().string();
    auto value = decode(shape.document, path.string());
    if (!value)
        return std::nullopt;
    return DataFile<Value>{path.string(), std::move(text), std::move(value).value(), std::move(shape.mended)};
}

template <typename Value>
ReadFile<Value> readData(const fs::path &path, SchemaKind kind, Decoder<Value> decode, Problems &problems)
{
    const std::string file = path.string();
    auto text = readDataFile(path);
    if (!text) {
        append(problems, text.problems());
        return {};
    }
    const auto document = parseDataFile(text.value(), file);
    if (!document) {
        append(problems, document.problems());
        return {};
    }
    if (const auto mismatches = checkSchema(kind, document.value(), file); !mismatches.empty()) {
        append(problems, mismatches);
        return {std::nullopt, readBroken(path, std::move(text).value(), kind, document.value(), decode)};
    }
    auto value = decode(document.value(), file);
    if (!value) {
        append(problems, value.problems());
        return {};
    }
    return {DataFile<Value>{file, std::move(text).value(), std::move(value).value()}, std::nullopt};
}

/// All files of a folder: sound ones, broken ones, and the ids that their names tell.
template <typename Value>
void readAll(const fs::path &folder, SchemaKind kind, Decoder<Value> decode, std::vector<DataFile<Value>> &sound,
             std::vector<DataFile<Value>> &broken, Texts &ids, Problems &problems)
{
    for (const auto &path : jsonFiles(folder)) {
        ids.push_back(path.stem().string());
        auto file = readData<Value>(path, kind, decode, problems);
        if (file.sound)
            sound.push_back(std::move(*file.sound));
        if (file.broken)
            broken.push_back(std::move(*file.broken));
    }
}

/// Names a folder that is there but cannot be listed.
void nameUnlisted(const fs::path &folder, Problems &problems)
{
    std::error_code error;
    if (!fs::exists(folder, error))
        return;
    if (!fs::is_directory(folder, error)) {
        problems.push_back({folder.string(), "", "is no folder", "a folder that holds muscle files"});
        return;
    }
    const fs::directory_iterator list(folder, error);
    if (error)
        problems.push_back({folder.string(), "", "cannot be read: " + error.message(), ""});
}

} // namespace

Result<std::string> readDataFile(const fs::path &path)
{
    return readFile(path, largestFile);
}

Result<nlohmann::json> readDataDocument(const fs::path &file)
{
    const auto text = readDataFile(file);
    return text ? parseDataFile(text.value(), file.string()) : Result<nlohmann::json>(text.problems());
}

Result<nlohmann::json> parseDataFile(const std::string &text, const std::string &file)
{
    return parseJson(text, file, mostJson);
}

std::vector<fs::path> jsonFiles(const fs::path &folder)
{
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".json" && at->path().filename().string().front() != '.')
            paths.push_back(at->path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Folder readMuscles(const fs::path &folder)
{
    Folder read;
    nameUnlisted(folder, read.problems);
    nameUnlisted(folder / "muscles", read.problems);
    readAll<Muscle>(folder / "muscles", SchemaKind::muscle, decodeMuscle, read.muscles, read.brokenMuscles,
                    read.muscleIds, read.problems);
    return read;
}

Folder readFolder(const fs::path &folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder / "muscles", ignored)) {
        Folder none;
        none.problems.push_back({folder.string(), "", "is no data folder", "a folder that holds muscles/*.json"});
        return none;
    }
    Folder read = readMuscles(folder);
    readAll<Technique>(folder / "techniques", SchemaKind::technique, decodeTechnique, read.techniques,
                       read.brokenTechniques, read.techniqueIds, read.problems);
    auto vocabulary =
        readData<Vocabulary>(folder / "vocabulary.json", SchemaKind::vocabulary, decodeVocabulary, read.problems);
    if (vocabulary.sound)
        read.vocabulary = std::move(vocabulary.sound->value);
    read.brokenVocabulary = std::move(vocabulary.broken);
    auto lexicon = readData<Lexicon>(folder / "lexicon.json", SchemaKind::lexicon, decodeLexicon, read.problems);
    if (lexicon.sound)
        read.lexicon = std::move(lexicon.sound->value);
    read.brokenLexicon = std::move(lexicon.broken);
    if (const auto evidence = folder / "evidence" / "prevalence.json"; fs::exists(evidence, ignored)) {
        auto complaints = readData<Complaints>(evidence, SchemaKind::evidence, decodeEvidence, read.problems);
        if (complaints.sound)
            read.evidence = std::move(complaints.sound->value);
    }
    return read;
}

} // namespace knotfinder::catalog
