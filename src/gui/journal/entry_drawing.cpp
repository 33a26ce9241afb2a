// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/entry_drawing.h"

#include "session/edits.h"
#include "session/session.h"

#include <algorithm>

namespace knotfinder::gui {

Result<match::PainDrawing> drawingOf(const journal::Entry &entry, Session &session)
{
    if (entry.drawing.empty())
        return Problem{"", "", "nothing was drawn with this entry", ""};
    session.loadKnowledge();
    return match::parseDrawing(entry.drawing, "the journal", session.atlas(), session.vocabulary());
}

std::vector<journal::AreaStrength> areasIn(const match::PainDrawing &drawing, const body::Atlas &atlas)
{
    std::vector<journal::AreaStrength> areas;
    for (const auto &group : edits::groups(drawing, match::makePain(drawing, atlas), atlas.regions()))
        areas.push_back({group.label, group.strength});
    return areas;
}

std::string keptDrawing(match::PainDrawing drawing, const std::vector<journal::AreaStrength> &areas,
                        const body::Atlas &atlas)
{
    if (drawing.marks.empty())
        return {};
    for (const auto &group : edits::groups(drawing, match::makePain(drawing, atlas), atlas.regions()))
        if (const auto area = std::ranges::find(areas, group.label, &journal::AreaStrength::area); area != areas.end())
            for (const auto mark : group.marks)
                drawing.marks[mark].intensity = area->strength;
    drawing.sheet.clear();
    return match::toJson(drawing);
}

} // namespace knotfinder::gui
