// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "understood_output.h"

#include "output.h"

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

using nlohmann::ordered_json;

ordered_json listOf(const std::vector<catalog::Understood> &items)
{
    auto list = ordered_json::array();
    for (const auto &item : items)
        list.push_back(
            {{"id", item.id}, {"label", item.label}, {"start", item.from.start}, {"length", item.from.length}});
    return list;
}

ordered_json listOf(const std::vector<catalog::StatedFlag> &flags)
{
    auto list = ordered_json::array();
    for (const auto &flag : flags)
        list.push_back({{"flag", flag.flag}, {"words", flag.words}});
    return list;
}

ordered_json listOf(const std::vector<catalog::Span> &spans)
{
    auto list = ordered_json::array();
    for (const auto &span : spans)
        list.push_back({{"start", span.start}, {"length", span.length}});
    return list;
}

const char *toString(catalog::AskBack ask)
{
    switch (ask) {
    case catalog::AskBack::nothing: return "";
    case catalog::AskBack::side: return "side";
    case catalog::AskBack::where: return "where";
    }
    return "";
}

std::string line(const std::string &title, const std::vector<catalog::Understood> &items)
{
    std::string ids;
    for (const auto &item : items)
        ids += (ids.empty() ? "" : ", ") + item.id;
    return ids.empty() ? "" : wrapped(ids, 2, title + ": ");
}

} // namespace

ordered_json toJson(const catalog::Understanding &understanding)
{
    ordered_json json{{"regions", listOf(understanding.regions)},
                      {"qualities", listOf(understanding.qualities)},
                      {"activities", listOf(understanding.activities)},
                      {"muscles", listOf(understanding.muscles)}};
    for (std::size_t i = 0; i < understanding.regions.size(); ++i)
        json["regions"][i]["side_said"] = understanding.regions[i].sideSaid;
    if (understanding.intensity)
        json["intensity"] = understanding.intensity->value;
    json["eased_with"] = listOf(understanding.eased);
    json["signs"] = listOf(understanding.flags);
    json["unused"] = listOf(understanding.unused);
    if (understanding.ask != catalog::AskBack::nothing)
        json["ask"] = toString(understanding.ask);
    if (understanding.otherLanguage)
        json["other_language"] = true;
    return json;
}

std::string toText(const catalog::Understanding &understanding)
{
    if (understanding.otherLanguage)
        return "This does not look like English, and only English is read.\n";
    std::string text = line("Regions", understanding.regions) + line("Feels", understanding.qualities) +
                       line("Worse with", understanding.activities) + line("Better with", understanding.eased);
    if (understanding.intensity)
        text += "Strength: " + std::to_string(understanding.intensity->value) + " of 10\n";
    return text;
}

} // namespace knotfinder::cli
