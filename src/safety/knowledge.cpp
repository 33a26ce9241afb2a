// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/safety.h>

#include <knotfinder/catalog/safety_rules.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <array>
#include <map>

namespace knotfinder::safety {
namespace {

using catalog::Texts;
using nlohmann::json;

constexpr std::array<std::string_view, 3> adviceWords{"emergency", "same_day", "soon"};
constexpr std::array<std::string_view, 3> withheldWords{"nothing", "pressing", "all"};

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

/// Named lists of regions and of activities, so that a pattern can say "leg", or "leg.left".
using Lists = std::map<std::string, Texts>;

Lists listsOf(const json &items, const char *members)
{
    Lists lists;
    for (const auto &item : items)
        lists.emplace(textOf(item, "id"), item.at(members).get<Texts>());
    return lists;
}

/// A side on the place is a side on each of its regions.
Texts regionsOf(const json &names, const Lists &places)
{
    Texts regions;
    for (const auto &name : names.get<Texts>()) {
        const auto dot = std::min(name.find('.'), name.size());
        const auto place = places.find(name.substr(0, dot));
        if (place == places.end())
            regions.push_back(name);
        else
            for (const auto &region : place->second)
                regions.push_back(region + name.substr(dot));
    }
    return regions;
}

PainGroup groupOf(const json &object, const Lists &places)
{
    PainGroup group;
    group.regions = regionsOf(object.at("in"), places);
    group.qualities = object.value("felt", Texts());
    group.strength = object.value("strength", 0);
    const auto sides = object.value("sides", std::string());
    group.sides = sides == "both"  ? PainGroup::Sides::both
                  : sides == "one" ? PainGroup::Sides::one
                                   : PainGroup::Sides::any;
    return group;
}

Texts activitiesOf(const json &object, const char *key, const Lists &efforts)
{
    Texts activities;
    for (const auto &name : object.value(key, Texts())) {
        const auto effort = efforts.find(name);
        if (effort == efforts.end())
            activities.push_back(name);
        else
            activities.insert(activities.end(), effort->second.begin(), effort->second.end());
    }
    return activities;
}

PainPattern patternOf(const json &object, const Lists &places, const Lists &efforts)
{
    PainPattern pattern;
    for (const auto &group : object.at("hurts"))
        pattern.hurts.push_back(groupOf(group, places));
    pattern.worseWith = activitiesOf(object, "worse_with", efforts);
    pattern.unlessWorseWith = activitiesOf(object, "unless_worse_with", efforts);
    pattern.easedWith = activitiesOf(object, "eased_with", efforts);
    pattern.fit = object.at("fit").get<int>();
    pattern.raises = object.value("raises", false);
    return pattern;
}

RedFlag redFlagOf(const json &object, const Lists &places, const Lists &efforts)
{
    RedFlag flag;
    flag.id = textOf(object, "id");
    flag.title = textOf(object, "title");
    flag.text = textOf(object, "text");
    flag.shortText = textOf(object, "short");
    flag.phrase = object.value("phrase", flag.shortText);
    flag.why = textOf(object, "why");
    flag.advice = adviceOf(textOf(object, "advice"));
    flag.action = textOf(object, "action");
    flag.question = textOf(object, "question");
    flag.anywhere = object.value("anywhere", false);
    flag.noPressing = object.value("no_pressing", false);
    flag.sign = object.value("sign", std::string());
    for (const auto &pattern : object.at("patterns"))
        flag.patterns.push_back(patternOf(pattern, places, efforts));
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
    const Lists places = listsOf(document.at("places"), "regions");
    const Lists efforts = listsOf(document.at("efforts"), "activities");
    for (const auto &item : document.at("red_flags"))
        knowledge.redFlags.push_back(redFlagOf(item, places, efforts));
    for (const auto &item : document.at("contraindications"))
        knowledge.contraindications.push_back({textOf(item, "id"), textOf(item, "title"), textOf(item, "rule"),
                                               textOf(item, "level") == "do_not_press", textOf(item, "why"),
                                               item.value("asked", std::string()), item.value("short", std::string())});
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

std::string_view toString(Withheld value) noexcept
{
    return withheldWords[static_cast<std::size_t>(value)];
}

std::string titleSentence(const RedFlag &flag)
{
    return flag.title.ends_with('?') ? flag.title : flag.title + '.';
}

Result<Knowledge> load(const std::filesystem::path &file, const body::Regions &regions)
{
    const auto document = catalog::readDataDocument(file);
    if (!document)
        return document.problems();
    if (auto problems = catalog::checkSafety(document.value(), file.string(), regions, nullptr); !problems.empty())
        return problems;
    try {
        return knowledgeOf(document.value());
    } catch (const json::exception &) { // a shape that the schema lets through: never with the data of the program
        return Problem{file.string(), "", "cannot be read", "a file as docs/dataset.md describes it"};
    }
}

} // namespace knotfinder::safety
