// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_rules.h"

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

void addTechniques(CareRules &rules, const std::vector<TechniqueFile> &techniques)
{
    for (const auto &technique : techniques)
        rules.techniques.emplace(technique.value.id, technique.value);
}

} // namespace knotfinder::catalog
