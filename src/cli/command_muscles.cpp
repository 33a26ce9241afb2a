// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "workspace.h"

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

using nlohmann::ordered_json;

ordered_json muscleJson(const catalog::MuscleEntry &muscle, const catalog::Catalog &catalog)
{
    auto points = ordered_json::array();
    for (const auto index : muscle.points)
        points.push_back(catalog.points()[index].id);
    return {{"id", muscle.id},         {"english", muscle.english}, {"latin", muscle.latin},
            {"group", muscle.group},   {"summary", muscle.summary}, {"self_treatable", muscle.selfTreatable},
            {"trigger_points", points}};
}

Exit runMuscles(const Arguments &arguments)
{
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    auto list = ordered_json::array();
    std::string text;
    for (const auto &muscle : catalog.value()->muscles()) {
        list.push_back(muscleJson(muscle, *catalog.value()));
        text += muscle.id + '\t' + muscle.english + '\t' + std::to_string(muscle.points.size()) + '\n';
    }
    return arguments.has("--json") ? printJson(list) : print(text);
}

} // namespace

Command musclesCommand()
{
    return {"muscles",
            "[--json]",
            "Lists every muscle with its id, its name and how many trigger points it has.",
            {{"--json", "", "as JSON"}},
            0,
            0,
            runMuscles};
}

} // namespace knotfinder::cli
