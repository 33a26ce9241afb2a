// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "chosen.h"

#include "workspace.h"

namespace knotfinder::cli {

Result<std::vector<care::Choice>> chosenPoints(const Arguments &arguments, const catalog::Catalog &catalog,
                                               const match::PainDrawing *drawing)
{
    std::vector<care::Choice> choices;
    for (const auto &id : arguments.values("--muscle")) {
        const auto muscle = requireMuscle(catalog, id);
        if (!muscle)
            return muscle.problems();
        const auto points = care::choicesFor(catalog, id, drawing);
        choices.insert(choices.end(), points.begin(), points.end());
    }
    for (const auto &id : arguments.values("--trigger-point")) {
        const auto point = requirePoint(catalog, id);
        if (!point)
            return point.problems();
        const auto &found = point.value();
        choices.push_back({found.point->id, !found.sideGiven || found.side != body::Side::left,
                           !found.sideGiven || found.side != body::Side::right});
    }
    return choices;
}

} // namespace knotfinder::cli
