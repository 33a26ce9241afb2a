// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <knotfinder/care/choice.h>

#include <knotfinder/match/pain.h>

namespace knotfinder::care {

bool isMeant(const body::CellSet &zone, const body::CellSet &pain, const body::Surface &surface)
{
    constexpr float part = 0.2F;
    const float common = surface.area(zone & pain);
    return common > part * surface.area(zone) || common > part * surface.area(pain);
}

std::vector<Choice> choicesFor(const catalog::Catalog &catalog, std::string_view muscle,
                               const match::PainDrawing *drawing)
{
    std::vector<Choice> choices;
    const auto *entry = catalog.findMuscle(muscle);
    if (entry == nullptr)
        return choices;
    const auto &surface = catalog.atlas().surface();
    body::CellSet pain = surface.emptySet();
    if (drawing != nullptr)
        pain = match::makePain(*drawing, catalog.atlas()).all;
    std::vector<Choice> hurting;
    for (const bool suggestedOnly : {true, false}) {
        for (const std::size_t index : entry->points) {
            const auto &point = catalog.points()[index];
            if (suggestedOnly && !point.suggest)
                continue;
            const auto hurts = [&](body::Side side) {
                return isMeant(catalog::onSide(surface, point.essential, side), pain, surface);
            };
            const bool right = hurts(body::Side::right);
            const bool left = hurts(body::Side::left);
            if (right || left)
                hurting.push_back({point.id, right, left});
            choices.push_back({point.id, true, true});
        }
        if (!choices.empty())
            break; // only muscles without any suggested point show the others
    }
    return hurting.empty() ? choices : hurting;
}

std::vector<Choice> allPointsOf(const catalog::Muscle &muscle)
{
    std::vector<Choice> choices;
    for (const auto &point : muscle.triggerPoints)
        choices.push_back({point.id, true, true});
    return choices;
}

} // namespace knotfinder::care
