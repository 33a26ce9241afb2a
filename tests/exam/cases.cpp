// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "cases.h"

#include <knotfinder/base/json.h>
#include <knotfinder/catalog/search.h>
#include <knotfinder/match/told.h>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>
#include <map>

namespace knotfinder::exam {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

[[noreturn]] void fail(const std::string &message)
{
    std::cerr << message << '\n';
    std::exit(2);
}

Names muscles(const json &entry, const char *key, const catalog::Catalog &catalog)
{
    static const std::map<std::string, Names> groups{
        {"multifidi", {"multifidi_cervicis", "multifidi_thoracis", "multifidi_lumborum"}},
        {"rotatores", {"rotatores_cervicis", "rotatores_thoracis_lumborum"}},
        {"interossei_foot", {"dorsal_interossei_foot", "plantar_interossei_foot"}},
    };
    Names names;
    for (const auto &name : entry.value(key, Names()))
        if (const auto group = groups.find(name); group != groups.end())
            names.insert(names.end(), group->second.begin(), group->second.end());
        else if (catalog.findMuscle(name) != nullptr)
            names.push_back(name);
        else // a shared exam may name a muscle that the dataset does not have; it can be neither right nor wrong
            std::cerr << entry.at("id").get<std::string>() << ": no muscle '" << name << "' in the dataset\n";
    return names;
}

match::PainDrawing drawing(const json &entry, const catalog::Search &search, const body::Regions &regions)
{
    if (!entry.contains("regions"))
        return match::drawingOf(search.understand(entry.at("complaint").get<std::string>()));
    match::PainDrawing drawing;
    drawing.worseWith = entry.value("worse_with", Names());
    const auto ids = entry.at("regions").get<Names>();
    const auto strengths = entry.value("intensities", std::vector<int>());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (auto region = regions.require(ids[i]); !region)
            fail(entry.at("id").get<std::string>() + ": " + toLine(region.problems().front()));
        match::Mark mark;
        mark.regions = {ids[i]};
        if (i < strengths.size())
            mark.intensity = strengths[i];
        mark.quality = entry.value("quality", Names());
        drawing.marks.push_back(std::move(mark));
    }
    return drawing;
}

} // namespace

std::vector<Case> readCases(const std::string &file, const std::shared_ptr<const catalog::Catalog> &shared)
{
    const catalog::Catalog &catalog = *shared;
    const catalog::Search search(shared);
    const auto root = readJsonFile(file);
    if (!root)
        fail(toLine(root.problems().front()));
    std::vector<Case> cases;
    try {
        for (const auto &entry : root.value())
            cases.push_back({entry.at("id"), entry.at("complaint"), drawing(entry, search, catalog.atlas().regions()),
                             muscles(entry, "expected_primary", catalog), entry.value("primary_mode", "any") == "all",
                             muscles(entry, "expected_any", catalog), muscles(entry, "must_not_top", catalog),
                             entry.value("none", false), entry.value("red_flags", Names()), entry.at("source")});
    } catch (const json::exception &error) {
        fail(file + ": " + error.what());
    }
    return cases;
}

} // namespace knotfinder::exam
