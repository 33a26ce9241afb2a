// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_rules.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

void addDangers(CareRules &rules, const json &list, const body::Atlas &atlas)
{
    const body::Painter painter = atlas.painter();
    for (auto &spot : dangerSpotsOf(list)) {
        if (!spot.limits)
            continue;
        auto cells = painter.paint(spot.zone);
        if (cells)
            rules.dangers.push_back({std::move(spot), std::move(cells).value()});
    }
}

std::string adviceOf(const json &flags, const std::string &id)
{
    const auto flag = std::find_if(flags.begin(), flags.end(), [&](const json &one) { return one.at("id") == id; });
    return flag == flags.end() ? std::string() : flag->at("advice").get<std::string>();
}

} // namespace

void addSafety(CareRules &rules, const json &safety, const body::Atlas &atlas)
{
    if (!checkSchema(SchemaKind::safety, safety, "").empty())
        return;
    addDangers(rules, safety.at("danger_spots"), atlas);
    if (!safety.contains("same_urgency"))
        return;
    for (const auto &sign : safety.at("same_urgency"))
        rules.urgencies.push_back(
            {sign.at("words").get<Texts>(), adviceOf(safety.at("red_flags"), sign.at("flag").get<std::string>())});
}

Problems checkCareRules(const json &safety, const std::string &file, const body::Atlas &atlas)
{
    Problems problems;
    const body::Painter painter = atlas.painter();
    const auto spots = dangerSpotsOf(safety.at("danger_spots"));
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const std::string at = pointerTo("/danger_spots", i) + "/zone";
        if (const auto cells = painter.paint(spots[i].zone); !cells)
            for (const auto &problem : cells.problems())
                problems.push_back({file, at + problem.pointer, problem.what, problem.allowed});
        else if (spots[i].limits && cells.value().empty())
            problems.push_back({file, at, "limits hold nowhere", "strokes that paint at least one cell"});
    }
    if (safety.contains("same_urgency")) {
        const json &signs = safety.at("same_urgency");
        for (std::size_t i = 0; i < signs.size(); ++i)
            if (const auto id = signs[i].at("flag").get<std::string>(); adviceOf(safety.at("red_flags"), id).empty())
                problems.push_back({file, pointerTo("/same_urgency", i) + "/flag", "unknown red flag " + inQuotes(id),
                                    "an id of red_flags"});
    }
    return problems;
}

void addTechniques(CareRules &rules, const std::vector<TechniqueFile> &techniques)
{
    for (const auto &technique : techniques)
        rules.techniques.emplace(technique.value.id, technique.value);
}

} // namespace knotfinder::catalog
