// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/safety.h>

#include <knotfinder/base/json.h>
#include <knotfinder/catalog/safety_rules.h>

#include <nlohmann/json.hpp>

#include <array>

namespace knotfinder::safety {
namespace {

using catalog::Texts;
using nlohmann::json;

constexpr std::array<std::string_view, 3> adviceWords{"emergency", "same_day", "soon"};

Advice adviceOf(const std::string &word)
{
    if (word == "emergency")
        return Advice::emergency;
    return word == "same_day" ? Advice::sameDay : Advice::soon;
}

std::string textOf(const json &object, const char *key)
{
    return object.at(key).get<std::string>();
}

std::vector<catalog::Source> sourcesOf(const json &object)
{
    std::vector<catalog::Source> sources;
    for (const auto &source : object.at("sources"))
        sources.push_back({textOf(source, "id"), textOf(source, "citation"), textOf(source, "supports"),
                           source.at("read").get<bool>()});
    return sources;
}

Pattern patternOf(const json &list)
{
    Pattern pattern;
    for (const auto &group : list)
        pattern.push_back(group.is_string() ? Texts{group.get<std::string>()} : group.get<Texts>());
    return pattern;
}

RedFlag redFlagOf(const json &object)
{
    RedFlag flag;
    flag.id = textOf(object, "id");
    flag.title = textOf(object, "title");
    flag.text = textOf(object, "text");
    flag.shortText = textOf(object, "short");
    flag.why = textOf(object, "why");
    flag.advice = adviceOf(textOf(object, "advice"));
    flag.action = textOf(object, "action");
    flag.question = textOf(object, "question");
    flag.regions = object.at("regions").get<Texts>();
    flag.qualities = object.at("qualities").get<Texts>();
    if (object.contains("ask_when")) {
        flag.askRegions = object.at("ask_when").at("regions_any").get<Texts>();
        flag.askMinRegions = object.at("ask_when").value("min_regions", 1);
    }
    if (object.contains("detect_when"))
        for (const auto &pattern : object.at("detect_when"))
            flag.detectWhen.push_back(patternOf(pattern));
    flag.sources = sourcesOf(object);
    return flag;
}

Statement statementOf(const json &object)
{
    return {textOf(object, "id"), textOf(object, "text"), textOf(object, "detail"), sourcesOf(object)};
}

Knowledge knowledgeOf(const json &document)
{
    Knowledge knowledge;
    for (const auto &item : document.at("red_flags"))
        knowledge.redFlags.push_back(redFlagOf(item));
    for (const auto &item : document.at("contraindications"))
        knowledge.contraindications.push_back({textOf(item, "id"), textOf(item, "title"), textOf(item, "rule"),
                                               textOf(item, "level") == "do_not_press", textOf(item, "why")});
    knowledge.dangerSpots = catalog::dangerSpotsOf(document.at("danger_spots"));
    for (const auto &item : document.at("doses"))
        knowledge.doses.push_back(statementOf(item));
    for (const auto &item : document.at("breaks"))
        knowledge.breaks.push_back(statementOf(item));
    for (const auto &item : document.at("evidence"))
        knowledge.evidence.push_back(
            {textOf(item, "id"), textOf(item, "statement"), textOf(item, "strength"), sourcesOf(item)});
    return knowledge;
}

} // namespace

std::string_view toString(Advice value) noexcept
{
    return adviceWords[static_cast<std::size_t>(value)];
}

Result<Knowledge> load(const std::filesystem::path &file, const body::Regions &regions)
{
    const auto document = readJsonFile(file.string());
    if (!document)
        return document.problems();
    if (auto problems = catalog::checkSafety(document.value(), file.string(), regions, nullptr); !problems.empty())
        return problems;
    try {
        return knowledgeOf(document.value());
    } catch (const json::exception &error) {
        return Problem{file.string(), "", std::string("cannot be read: ") + error.what(), ""};
    }
}

} // namespace knotfinder::safety
