// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "workspace.h"

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

Exit runRegions(const Arguments &arguments)
{
    const auto atlas = openAtlas();
    if (!atlas)
        return fail(atlas.problems());
    auto list = nlohmann::ordered_json::array();
    std::string text;
    for (const auto &region : atlas.value()->regions()) {
        const std::string label = sidedLabel(region);
        list.push_back({{"id", region.id},
                        {"label", label},
                        {"base", region.baseId},
                        {"side", toString(region.side)},
                        {"part", region.part},
                        {"where", region.where}});
        text += region.id + '\t' + label + '\n';
    }
    return arguments.has("--json") ? printJson(list) : print(text);
}

} // namespace

Command regionsCommand()
{
    return {"regions",
            "[--json]",
            "Lists every region of the body with its id and its label.",
            {{"--json", "", "as JSON"}},
            0,
            0,
            runRegions};
}

} // namespace knotfinder::cli
