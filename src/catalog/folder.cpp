// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "folder.h"

#include "decode.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/json.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t largestFile = 4U << 20U; // bytes; the largest muscle takes a fiftieth of it

void append(Problems &all, const Problems &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

template <typename Value>
using Decoder = Result<Value> (*)(const nlohmann::json &, const std::string &);

/// Reads one file through all its gates; nothing, and problems, when it fails one.
template <typename Value>
std::optional<DataFile<Value>> readData(const fs::path &path, SchemaKind kind, Decoder<Value> decode,
                                        Problems &problems)
{
    const std::string file = path.string();
    auto text = readFile(path, largestFile);
    if (!text) {
        append(problems, text.problems());
        return std::nullopt;
    }
    const auto document = parseJson(text.value(), file);
    if (!document) {
        append(problems, document.problems());
        return std::nullopt;
    }
    if (const auto mismatches = checkSchema(kind, document.value(), file); !mismatches.empty()) {
        append(problems, mismatches);
        return std::nullopt;
    }
    auto value = decode(document.value(), file);
    if (!value) {
        append(problems, value.problems());
        return std::nullopt;
    }
    return DataFile<Value>{file, std::move(text).value(), std::move(value).value()};
}

template <typename Value>
std::vector<DataFile<Value>> readAll(const fs::path &folder, SchemaKind kind, Decoder<Value> decode, Problems &problems)
{
    std::vector<DataFile<Value>> files;
    for (const auto &path : jsonFiles(folder))
        if (auto file = readData<Value>(path, kind, decode, problems))
            files.push_back(std::move(*file));
    return files;
}

} // namespace

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
    read.muscles = readAll<Muscle>(folder / "muscles", SchemaKind::muscle, decodeMuscle, read.problems);
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
    read.techniques = readAll<Technique>(folder / "techniques", SchemaKind::technique, decodeTechnique, read.problems);
    if (auto file =
            readData<Vocabulary>(folder / "vocabulary.json", SchemaKind::vocabulary, decodeVocabulary, read.problems))
        read.vocabulary = std::move(file->value);
    if (auto file = readData<Lexicon>(folder / "lexicon.json", SchemaKind::lexicon, decodeLexicon, read.problems))
        read.lexicon = std::move(file->value);
    return read;
}

} // namespace knotfinder::catalog
