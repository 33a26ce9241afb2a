// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "readers.h"

#include "data_readers.h"
#include "seeds.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/catalog/search.h>
#include <knotfinder/journal/exchange.h>
#include <knotfinder/match/drawing.h>
#include <knotfinder/safety/profile.h>
#include <knotfinder/sheet/arrangement_json.h>

#include <algorithm>
#include <stdexcept>

namespace knotfinder::fuzz {
namespace {

bool readDrawing(std::string_view bytes)
{
    const auto &world = theWorld();
    static const auto figures = idsOf(world.atlas->figures());
    static const auto qualities = idsOf(world.catalog->vocabulary().qualities);
    static const auto activities = idsOf(world.catalog->vocabulary().activities);
    const auto read = [&](std::string_view text) {
        return match::parseDrawing(text, "drawing", world.atlas->regions(), figures, qualities, activities);
    };
    const auto drawing = read(bytes);
    if (!drawing)
        return false;
    const auto again = read(match::toJson(drawing.value()));
    demand(again && again.value() == drawing.value(), "a drawing that was read is written and read back equal");
    return true;
}

bool readSentence(std::string_view bytes)
{
    static const catalog::Search search(theWorld().catalog);
    const auto understood = search.understand(bytes);
    const auto inside = [&](const catalog::Span &span) {
        return span.start <= bytes.size() && span.length <= bytes.size() - span.start;
    };
    demand(std::ranges::all_of(understood.unused, inside), "words that were not used lie in the text");
    return !understood.empty() || understood.otherLanguage;
}

bool readTemplate(std::string_view bytes)
{
    const auto read = sheet::readArrangement(bytes, "template");
    if (!read)
        return false;
    const auto again = sheet::readArrangement(sheet::toJson(read.value().arrangement), "template");
    demand(again && again.value().arrangement == read.value().arrangement,
           "an arrangement that was read is written and read back equal");
    return read.value().problems.empty();
}

bool readJournal(std::string_view bytes)
{
    const auto read = journal::fromFile(bytes, "journal");
    if (!read)
        return false;
    const auto table = journal::fromCsv(journal::toCsv(read.value()), "journal");
    demand(table && table.value() == read.value(), "a journal that was read leaves as a table and comes back equal");
    const auto bundle = journal::fromFhir(journal::toFhir(read.value()), "journal");
    demand(bundle && bundle.value() == read.value(), "a journal that was read leaves as FHIR and comes back equal");
    return true;
}

bool readProfile(std::string_view bytes)
{
    const auto read = safety::parseProfile(bytes, "profile");
    demand(!read || safety::parseProfile(toJson(read.value()), "profile").value() == read.value(),
           "a profile that was read is written and read back equal");
    return read.ok();
}

bool readLetterhead(std::string_view bytes)
{
    return sheet::readLetterhead(bytes, "letterhead").ok();
}

} // namespace

void demand(bool holds, const char *what)
{
    if (!holds)
        throw std::logic_error(std::string("does not hold: ") + what);
}

const std::vector<Reader> &allReaders()
{
    static const std::vector<Reader> readers{
        {"drawing", readDrawing, [] { return seedsIn("tests/fuzz/seeds/drawing"); }},
        {"sentence", readSentence, [] { return seedsIn("tests/fuzz/seeds/sentence"); }},
        {"template", readTemplate, [] { return seedsIn("tests/fuzz/seeds/template"); }},
        {"letterhead", readLetterhead, [] { return seedsIn("tests/fuzz/seeds/letterhead"); }},
        {"journal", readJournal, [] { return seedsIn("tests/fuzz/seeds/journal"); }},
        {"profile", readProfile, [] { return seedsIn("tests/fuzz/seeds/profile"); }},
        {"muscle", readMuscle, [] { return seedsIn("data/muscles", 12); }},
        {"technique", readTechnique, [] { return seedsIn("data/techniques"); }},
        {"safety", readSafety, [] { return seedsIn("data/safety.json"); }},
        {"vocabulary", readVocabulary, [] { return seedsIn("data/vocabulary.json"); }},
        {"lexicon", readLexicon, [] { return seedsIn("data/lexicon.json"); }},
        {"evidence", readEvidence, [] { return seedsIn("data/evidence"); }},
        {"pictures", readPictures, [] { return seedsIn("assets/techniques/index.json"); }},
        {"cells", readCells, [] { return seedsIn("assets/atlas/neutral-soles.cells"); }},
        {"surface", readSurface, [] { return seedsIn("assets/atlas/cells.bin"); }},
        {"landmarks", readLandmarks, [] { return seedsIn("assets/atlas/landmarks.json"); }},
        {"regions", readRegions, [] { return seedsIn("assets/atlas/regions.json"); }},
        {"pack", readPack, packSeeds},
    };
    return readers;
}

} // namespace knotfinder::fuzz
