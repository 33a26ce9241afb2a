// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/sheet/arrangement_json.h>

#include <knotfinder/base/ids.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

using nlohmann::json;

json toJsonList(const QStringList &lines)
{
    json list = json::array();
    for (const auto &line : lines)
        list.push_back(line.toStdString());
    return list;
}

void addIfAny(json &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = text.toStdString();
}

void addChanges(json &muscle, const MuscleChanges &changes)
{
    if (!changes.without.empty())
        muscle["without"] = changes.without;
    if (!changes.with.empty())
        muscle["with"] = changes.with;
    for (const auto &[part, was, now] : changes.words)
        muscle["words"].push_back({{"part", part}, {"was", was.toStdString()}, {"now", now.toStdString()}});
    for (const auto &[part, text] : changes.lines)
        muscle["lines"].push_back({{"part", part}, {"text", text.toStdString()}});
    for (const auto &[title, steps, dose] : changes.exercises) {
        json exercise = {{"title", title.toStdString()}, {"steps", toJsonList(steps)}};
        addIfAny(exercise, "dose", dose);
        muscle["exercises"].push_back(std::move(exercise));
    }
}

std::string pointText(const care::Choice &choice)
{
    if (choice.right == choice.left)
        return choice.point;
    return choice.point + (choice.right ? ".right" : ".left");
}

/// In the order of the sheet; those of which something is decided and that are not on it come last.
json musclesOf(const Arrangement &arrangement)
{
    json muscles = json::array();
    std::vector<std::string> ids;
    const auto entryOf = [&](const std::string &id) -> json & {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found != ids.end())
            return muscles[static_cast<std::size_t>(found - ids.begin())];
        ids.push_back(id);
        muscles.push_back({{"muscle", id}});
        addChanges(muscles.back(), arrangement.changes.of(id));
        return muscles.back();
    };
    for (const auto &choice : arrangement.choices)
        entryOf(muscleIn(choice.point))["points"].push_back(pointText(choice));
    for (const auto &[id, changes] : arrangement.changes.muscles)
        if (!changes.empty())
            entryOf(id);
    return muscles;
}

json rootOf(const Arrangement &arrangement)
{
    json root = {{"knotfinder_template", templateVersion}, {"muscles", musclesOf(arrangement)}};
    const auto &changes = arrangement.changes;
    if (!changes.without.empty())
        root["without"] = changes.without;
    if (changes.title)
        root["title"] = changes.title->toStdString();
    if (changes.subtitle)
        root["subtitle"] = changes.subtitle->toStdString();
    if (!changes.warnings.isEmpty())
        root["warnings"] = toJsonList(changes.warnings);
    addIfAny(root, "note", arrangement.note);
    json letterhead = json::object();
    addIfAny(letterhead, "name", arrangement.letterhead.name);
    addIfAny(letterhead, "address", arrangement.letterhead.address);
    addIfAny(letterhead, "logo", arrangement.letterhead.logo);
    root["letterhead"] = std::move(letterhead);
    root["style"] = {{"paper", arrangement.style.paper == Paper::letter ? "letter" : "a4"},
                     {"large_print", arrangement.style.largePrint},
                     {"mono", arrangement.style.mono}};
    return root;
}

} // namespace

std::string toJson(const Arrangement &arrangement)
{
    json root = rootOf(arrangement);
    addIfAny(root, "person", arrangement.person);
    return jsonText(root);
}

std::string toTemplateJson(const Arrangement &arrangement, const QString &name)
{
    json root = rootOf(arrangement);
    root["name"] = name.toStdString();
    return jsonText(root, 1) + '\n';
}

} // namespace knotfinder::sheet
