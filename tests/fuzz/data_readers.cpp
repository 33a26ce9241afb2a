// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "data_readers.h"

#include "readers.h"

#include "checks.h"
#include "contents.h"
#include "decode.h"

#include <knotfinder/base/locations.h>
#include <knotfinder/catalog/safety_rules.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::fuzz {
namespace {

using catalog::SchemaKind;

/// What a data folder knows beside the file that is read.
struct Beside
{
    catalog::Folder folder = catalog::readFolder(dataDirectory());
    catalog::KnownIds known = catalog::knownIds(*theWorld().atlas, folder);
    catalog::CareRules rules;

    Beside()
    {
        const auto safety = catalog::readDataDocument(dataDirectory() / "safety.json").value();
        for (const auto &one : safety.at("contraindications"))
            known.contraindications.push_back(one.at("id"));
        for (const auto &one : safety.at("danger_spots"))
            known.dangerSpots.push_back(one.at("id"));
        std::ranges::sort(known.contraindications);
        std::ranges::sort(known.dangerSpots);
        catalog::addTechniques(rules, folder.techniques);
        catalog::addSafety(rules, safety, *theWorld().atlas);
    }
};

const Beside &beside()
{
    static const Beside all;
    return all;
}

/// Reads a data file of one kind as the folder's reader does, then hands its value on to be checked.
template <typename Value, typename Check>
bool readAs(SchemaKind kind, std::string_view bytes,
            Result<Value> (*decode)(const nlohmann::json &, const std::string &), Check check)
{
    const std::string text(bytes);
    const auto document = catalog::parseDataFile(text, "data");
    if (!document)
        return false;
    const bool fits = catalog::checkSchema(kind, document.value(), "data").empty();
    const bool people = kind == SchemaKind::muscle || kind == SchemaKind::technique; // read its words
    const bool said = !people || catalog::checkTexts(document.value(), "data").empty();
    auto value = decode(document.value(), "data"); // a broken file's rest is read too
    return value && fits && said && check(catalog::DataFile<Value>{"data", text, std::move(value).value()}).empty();
}

} // namespace

const World &theWorld()
{
    static const World world = [] {
        World made;
        made.atlas = body::Atlas::load(atlasDirectory()).value();
        made.catalog = catalog::Catalog::load(made.atlas, dataDirectory()).value();
        return made;
    }();
    return world;
}

bool readMuscle(std::string_view bytes)
{
    return readAs<catalog::Muscle>(SchemaKind::muscle, bytes, catalog::decodeMuscle, [](auto file) {
        file.file = file.value.id + ".json"; // its name is not what is read here
        return catalog::checkMuscle(file, beside().known, beside().rules, *theWorld().atlas).problems;
    });
}

bool readTechnique(std::string_view bytes)
{
    return readAs<catalog::Technique>(SchemaKind::technique, bytes, catalog::decodeTechnique, [](auto file) {
        file.file = file.value.id + ".json"; // its name is not what is read here
        return catalog::checkTechnique(file, beside().known);
    });
}

bool readVocabulary(std::string_view bytes)
{
    return readAs<catalog::Vocabulary>(SchemaKind::vocabulary, bytes, catalog::decodeVocabulary, [](const auto &file) {
        return catalog::checkVocabulary(file.value, file.file);
    });
}

bool readLexicon(std::string_view bytes)
{
    return readAs<catalog::Lexicon>(SchemaKind::lexicon, bytes, catalog::decodeLexicon, [](const auto &file) {
        return catalog::checkLexicon(file.value, beside().known.regions, file.file);
    });
}

bool readEvidence(std::string_view bytes)
{
    return readAs<catalog::Complaints>(SchemaKind::evidence, bytes, catalog::decodeEvidence, [](const auto &file) {
        return catalog::checkEvidence(file.value, beside().known, file.file);
    });
}

bool readSafety(std::string_view bytes)
{
    const auto &atlas = *theWorld().atlas;
    const auto document = catalog::parseDataFile(std::string(bytes), "safety");
    if (!document)
        return false;
    catalog::CareRules rules;
    catalog::addSafety(rules, document.value(), atlas);
    return catalog::checkSafety(document.value(), "safety", atlas.regions(), &theWorld().catalog->vocabulary()).empty();
}

bool readPictures(std::string_view bytes)
{
    return catalog::Pictures::parse(bytes, "pictures").ok();
}

bool readCells(std::string_view bytes)
{
    return body::View::parse(bytes, "cells", theWorld().atlas->surface()).ok();
}

bool readSurface(std::string_view bytes)
{
    return body::Surface::parse(bytes, "surface").ok();
}

bool readLandmarks(std::string_view bytes)
{
    return body::Landmarks::parse(bytes, "landmarks").ok();
}

bool readRegions(std::string_view bytes)
{
    return body::Regions::parse(bytes, "regions", theWorld().atlas->surface()).ok();
}

bool readPack(std::string_view bytes)
{
    const auto &atlas = *theWorld().atlas;
    const auto contents = catalog::unpackedBody(bytes, atlas);
    if (!contents)
        return false;
    const auto written = catalog::packedBody(*contents, atlas);
    const auto again = catalog::unpackedBody(written, atlas);
    demand(again && catalog::packedBody(*again, atlas) == written,
           "a pack that was read is written and read back equal");
    return true;
}

std::vector<std::string> packSeeds()
{
    Problems skipped;
    auto contents = catalog::readFolderContents(*theWorld().atlas, dataDirectory(), skipped).value();
    contents.parts.resize(2); // a small pack has all kinds of things too
    contents.techniques.resize(1);
    contents.evidence.clear();
    return {catalog::packedBody(contents, *theWorld().atlas)};
}

} // namespace knotfinder::fuzz
