// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/told.h>

namespace knotfinder::match {
namespace {

std::vector<std::string> idsOf(const std::vector<catalog::Understood> &items)
{
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const auto &item : items)
        ids.push_back(item.id);
    return ids;
}

/// The second of two places that are there only because nobody said on which side it hurts. "Bottom" and the like are
/// one word for both sides.
bool isOnlyPossible(const catalog::Understood &region)
{
    return !region.sideSaid && region.id.ends_with(".left") && region.id.find("buttock") == std::string::npos;
}

} // namespace

PainDrawing drawingOf(const catalog::Understanding &understood)
{
    PainDrawing drawing;
    const auto qualities = idsOf(understood.qualities);
    const int strength = understood.intensity ? understood.intensity->value : strengthUnsaid;
    auto sureless = qualities; // two numb legs would be a danger that nobody told
    std::erase_if(sureless, [](const std::string &quality) { return quality == "numb" || quality == "tingling"; });
    for (const auto &region : understood.regions)
        drawing.marks.push_back({{region.id}, {}, strength, isOnlyPossible(region) ? sureless : qualities, {}});
    drawing.worseWith = idsOf(understood.activities);
    drawing.easedWith = idsOf(understood.eased);
    drawing.namedMuscles = idsOf(understood.muscles);
    for (const auto &flag : understood.flags)
        drawing.signs.push_back({flag.flag, flag.words});
    return drawing;
}

} // namespace knotfinder::match
