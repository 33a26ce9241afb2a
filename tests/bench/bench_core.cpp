// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// One ranking, the same over a hundred times the dataset, a plain reference beside them, the reading of texts short and
// long, and the load.
#include "margins.h"
#include "scoring.h"
#include "weights.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/locations.h>
#include <knotfinder/catalog/search.h>
#include <knotfinder/match/ranking.h>

#include <nlohmann/json.hpp>

#define CATCH_CONFIG_MAIN // its main must know of benchmarks, as the shared one does not
#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;

namespace {

const match::Ranker &ranker()
{
    static const match::Ranker theRanker = [] {
        auto atlas = body::Atlas::load(atlasDirectory()).value();
        return match::Ranker(catalog::Catalog::load(std::move(atlas), dataDirectory()).value());
    }();
    return theRanker;
}

match::PainDrawing fourAreas()
{
    match::PainDrawing drawing;
    drawing.worseWith = {"looking_down"};
    int intensity = 4;
    for (const char *id :
         {"inner_border_of_scapula.left", "inner_border_of_scapula.right", "back_of_neck.right", "temple.right"})
        drawing.marks.push_back({{id}, {}, intensity++, {"burning"}, ""});
    return drawing;
}

match::PainDrawing wholeBody()
{
    match::PainDrawing drawing;
    match::Mark mark;
    mark.regions = ranker().catalog().atlas().regions().ids();
    drawing.marks.push_back(std::move(mark));
    return drawing;
}

match::ZoneIndex timesHundred(const match::ZoneIndex &one)
{
    match::ZoneIndex many;
    many.muscles = 100 * one.muscles;
    for (int i = 0; i < 100; ++i) {
        const auto shift = static_cast<std::uint32_t>(many.rows.size());
        for (auto zone : one.zones) {
            zone.firstRow += shift;
            zone.endRow += shift;
            zone.muscle += static_cast<std::uint32_t>(i) * one.muscles;
            many.zones.push_back(zone);
        }
        for (auto row : one.rows) {
            row.zone += static_cast<std::uint32_t>(i * one.zones.size());
            many.rows.push_back(row);
        }
    }
    match::sortByWord(many, one.firstOfWord.size() - 1);
    return many;
}

// What the index saves: every cell of the body asked, zone by zone, one at a time.
double plainReference(const catalog::Catalog &catalog, const match::Pain &pain)
{
    const auto &surface = catalog.atlas().surface();
    double best = 0;
    for (const auto &point : catalog.points())
        for (const bool left : {false, true}) {
            double common = 0;
            for (std::size_t i = 0; i < surface.size(); ++i) {
                const auto cell = static_cast<body::CellId>(i);
                const auto own = left ? surface.mirror(cell) : cell;
                if (!pain.all.contains(cell))
                    continue;
                if (point.essential.contains(own))
                    common += surface.area(cell);
                else if (point.spillover.contains(own))
                    common += match::weights::spillover * surface.area(cell);
            }
            best = std::max(best, common);
        }
    return best;
}

} // namespace

TEST_CASE("Ranking")
{
    const auto drawing = fourAreas();
    const auto whole = wholeBody();
    const auto &catalog = ranker().catalog();
    const auto one = match::makeZoneIndex(catalog);
    const auto hundred = timesHundred(one);
    const auto pain = match::makePain(drawing, catalog.atlas());
    const auto answers = match::answersOf(drawing);
    const match::Margins margins(catalog.atlas());
    const auto reach = match::reachOf(pain, margins, catalog.atlas().regions());

    BENCHMARK("score all zones, four areas")
    {
        return match::scoreZones(one, pain, reach, answers, catalog, 24);
    };
    BENCHMARK("score 100 x the zones, four areas")
    {
        return match::scoreZones(hundred, pain, reach, answers, catalog, 24);
    };
    BENCHMARK("plain reference, four areas")
    {
        return plainReference(catalog, pain);
    };
    BENCHMARK("whole answer with reasons and set, four areas")
    {
        return ranker().rank(drawing);
    };
    BENCHMARK("whole answer, one area")
    {
        return ranker().rank({"", "neutral", {drawing.marks.front()}, {}, ""});
    };
    BENCHMARK("whole answer, all 180 areas")
    {
        return ranker().rank(whole);
    };
}

TEST_CASE("Reading")
{
    auto atlas = body::Atlas::load(atlasDirectory()).value();
    const catalog::Search search(catalog::Catalog::load(std::move(atlas), dataDirectory()).value());
    const std::string sentence = "I have had a dull ache in my left shoulder blade since we moved house, it gets worse "
                                 "when I look down at my phone and eases when I walk, no numbness. ";
    constexpr std::size_t hundredWords = 600; // letters
    std::string text;
    while (text.size() < catalog::longestText)
        text += sentence;

    BENCHMARK("read a hundred words")
    {
        return search.understand(std::string_view(text).substr(0, hundredWords));
    };
    BENCHMARK("read 20,000 letters")
    {
        return search.understand(text);
    };
}

TEST_CASE("Load")
{
    std::vector<std::string> texts;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(dataDirectory()))
        if (entry.path().extension() == ".json")
            texts.push_back(readFile(entry.path()).value());
    for (const char *name : {"landmarks.json", "regions.json", "views.json"})
        texts.push_back(readFile(atlasDirectory() / name).value());

    BENCHMARK("atlas")
    {
        return body::Atlas::load(atlasDirectory());
    };
    BENCHMARK("atlas and packed dataset")
    {
        return catalog::Catalog::loadBuiltIn(body::Atlas::load(atlasDirectory()).value());
    };
    BENCHMARK("nlohmann alone parses the same bytes")
    {
        std::size_t total = 0;
        for (const auto &text : texts)
            total += nlohmann::json::parse(text).size();
        return total;
    };
}
