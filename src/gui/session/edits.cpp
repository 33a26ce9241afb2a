// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/edits.h"

#include <algorithm>
#include <map>

namespace knotfinder::gui::edits {
namespace {

/// Smaller than half the finest spacing of cells, so that a dot at a cell covers that cell alone.
constexpr float cellDotRadius = 1.2F;

bool isEmpty(const match::Mark &mark)
{
    return mark.regions.empty() && mark.strokes.empty();
}

match::BrushStroke dotAt(body::CellId cell, const body::Surface &surface)
{
    return {{surface.position(cell)}, cellDotRadius};
}

/// Whole regions and strokes that `gone` does not touch stay as they are; of the others the remaining cells stay.
void eraseFrom(match::Mark &mark, const body::CellSet &gone, const body::Atlas &atlas)
{
    const auto &surface = atlas.surface();
    body::CellSet kept(surface.size());
    body::CellSet broken(surface.size());
    const auto split = [&](const body::CellSet &cells) {
        const bool touched = cells.intersects(gone);
        (touched ? broken : kept) |= cells;
        return touched;
    };
    std::erase_if(mark.regions, [&](const std::string &id) {
        const auto index = atlas.regions().find(id);
        return index && split(atlas.regions()[*index].cells);
    });
    std::erase_if(mark.strokes, [&](const match::BrushStroke &stroke) { return split(match::cellsOf(stroke, atlas)); });
    broken -= gone;
    broken -= kept;
    broken.forEach([&](body::CellId cell) { mark.strokes.push_back(dotAt(cell, surface)); });
}

match::Mark mirrorImage(const match::Mark &mark, const body::Regions &regions)
{
    match::Mark image = mark;
    for (auto &id : image.regions)
        if (const auto index = regions.find(id)) {
            const auto &region = regions[*index];
            if (const auto twin = regions.find(region.baseId, body::opposite(region.side)))
                id = regions[*twin].id;
        }
    for (auto &stroke : image.strokes)
        std::ranges::transform(stroke.path, stroke.path.begin(), [](body::Vec3 p) { return body::mirrored(p); });
    return image;
}

/// The regions under a mark, those with most cells first.
std::vector<std::size_t> regionsUnder(const match::Mark &mark, const body::Atlas &atlas)
{
    std::vector<std::size_t> found;
    for (const auto &id : mark.regions)
        if (const auto index = atlas.regions().find(id))
            found.push_back(*index);
    if (!mark.strokes.empty()) {
        std::map<std::size_t, std::size_t> counts;
        match::Mark painted;
        painted.strokes = mark.strokes;
        match::cellsOf(painted, atlas).forEach([&](body::CellId cell) { ++counts[atlas.surface().regionIndex(cell)]; });
        std::vector<std::pair<std::size_t, std::size_t>> byCount;
        for (const auto &[region, count] : counts)
            if (std::ranges::find(found, region) == found.end())
                byCount.emplace_back(count, region);
        std::ranges::stable_sort(byCount, [](auto a, auto b) { return a.first > b.first; });
        for (const auto &[count, region] : byCount)
            found.push_back(region);
    }
    return found;
}

bool mirrorEachOther(const match::Mark &a, const match::Mark &b, const body::Regions &regions)
{
    return a.name.empty() && b.name.empty() && a.strokes.empty() && b.strokes.empty() && a.regions != b.regions &&
           a.intensity == b.intensity && mirrorImage(a, regions).regions == b.regions;
}

} // namespace

std::optional<std::size_t> markOf(const match::PainDrawing &drawing, const std::string &region)
{
    for (std::size_t i = 0; i < drawing.marks.size(); ++i)
        if (std::ranges::find(drawing.marks[i].regions, region) != drawing.marks[i].regions.end())
            return i;
    return std::nullopt;
}

match::PainDrawing toggleRegion(match::PainDrawing drawing, const std::string &region, const Pen &pen)
{
    const auto held = markOf(drawing, region);
    if (!held) {
        drawing.marks.push_back({{region}, {}, pen.strength, pen.quality, {}});
        return drawing;
    }
    std::erase(drawing.marks[*held].regions, region);
    std::erase_if(drawing.marks, isEmpty);
    return drawing;
}

match::PainDrawing addStroke(match::PainDrawing drawing, const match::BrushStroke &stroke, const Pen &pen,
                             const body::Atlas &atlas)
{
    const auto cells = match::cellsOf(stroke, atlas);
    for (auto mark = drawing.marks.rbegin(); mark != drawing.marks.rend(); ++mark)
        if (mark->intensity == pen.strength && mark->regions.empty() &&
            match::cellsOf(*mark, atlas).intersects(cells)) {
            mark->strokes.push_back(stroke);
            return drawing;
        }
    drawing.marks.push_back({{}, {stroke}, pen.strength, pen.quality, {}});
    return drawing;
}

match::PainDrawing erase(match::PainDrawing drawing, const body::CellSet &gone, const body::Atlas &atlas)
{
    for (auto &mark : drawing.marks)
        if (match::cellsOf(mark, atlas).intersects(gone))
            eraseFrom(mark, gone, atlas);
    std::erase_if(drawing.marks, isEmpty);
    return drawing;
}

match::PainDrawing remove(match::PainDrawing drawing, const std::vector<std::size_t> &marks)
{
    auto sorted = marks;
    std::ranges::sort(sorted, std::greater<>());
    for (const auto mark : sorted)
        if (mark < drawing.marks.size())
            drawing.marks.erase(drawing.marks.begin() + static_cast<std::ptrdiff_t>(mark));
    return drawing;
}

match::PainDrawing mirror(match::PainDrawing drawing, std::size_t mark, const body::Atlas &atlas)
{
    auto image = mirrorImage(drawing.marks[mark], atlas.regions());
    std::erase_if(image.regions, [&](const std::string &id) { return markOf(drawing, id).has_value(); });
    if (!isEmpty(image))
        drawing.marks.push_back(std::move(image));
    return drawing;
}

void toggle(std::vector<std::string> &ids, const std::string &id)
{
    if (std::erase(ids, id) == 0)
        ids.push_back(id);
}

std::string nameOf(const match::Mark &mark, const body::Atlas &atlas)
{
    if (!mark.name.empty())
        return mark.name;
    const auto found = regionsUnder(mark, atlas);
    if (found.empty())
        return "Painted area";
    auto name = body::sidedLabel(atlas.regions()[found.front()]);
    if (found.size() > 1)
        name += " and " + std::to_string(found.size() - 1) + " more";
    return name;
}

std::vector<Group> groups(const match::PainDrawing &drawing, const body::Atlas &atlas)
{
    std::vector<Group> result;
    std::vector<bool> taken(drawing.marks.size(), false);
    for (std::size_t i = 0; i < drawing.marks.size(); ++i) {
        if (taken[i])
            continue;
        const auto &mark = drawing.marks[i];
        Group group{{i}, nameOf(mark, atlas), mark.intensity};
        for (std::size_t j = i + 1; j < drawing.marks.size() && group.marks.size() == 1; ++j)
            if (!taken[j] && mirrorEachOther(mark, drawing.marks[j], atlas.regions())) {
                taken[j] = true;
                group.marks.push_back(j);
                const auto region = atlas.regions().find(mark.regions.front());
                if (mark.regions.size() == 1 && region)
                    group.label = atlas.regions()[*region].label + ", both sides";
            }
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace knotfinder::gui::edits
