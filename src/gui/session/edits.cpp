// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/edits.h"

#include <algorithm>

namespace knotfinder::gui::edits {
namespace {

constexpr std::size_t manyStrokes = 48; ///< of a mark; more of them are told with fewer

bool isEmpty(const match::Mark &mark)
{
    return mark.regions.empty() && mark.strokes.empty();
}

body::CellSet cellsOf(const std::vector<match::BrushStroke> &strokes, const body::Atlas &atlas)
{
    auto cells = atlas.surface().emptySet();
    for (const auto &stroke : strokes)
        cells |= match::cellsOf(stroke, atlas);
    return cells;
}

/// All that a mark points at, erased or not.
body::CellSet meantBy(match::Mark mark, const body::Atlas &atlas)
{
    mark.erased.clear();
    return match::cellsOf(mark, atlas);
}

/// Lets hurt again what was erased from a mark under these cells.
void restore(match::Mark &mark, const body::CellSet &again, const body::Atlas &atlas)
{
    if (mark.erased.empty())
        return;
    const auto erased = cellsOf(mark.erased, atlas);
    if (erased.intersects(again))
        mark.erased = match::strokesOver((erased & meantBy(mark, atlas)) - again, atlas);
}

/// What is erased altogether is no part of a mark of which only `left` hurts.
void forgetWhatIsGone(match::Mark &mark, const body::CellSet &left, const body::Regions &regions)
{
    std::erase_if(mark.regions, [&](const std::string &id) {
        const auto index = regions.find(id);
        return index && !regions[*index].cells.intersects(left);
    });
    if (left.empty())
        mark = {};
}

/// The same skin with as few strokes as it takes.
void simplify(match::Mark &mark, const body::Atlas &atlas)
{
    const auto erased = cellsOf(mark.erased, atlas);
    const auto painted = cellsOf(mark.strokes, atlas) - erased;
    mark.strokes = match::strokesOver(painted, atlas);
    mark.erased = match::strokesOver(erased & meantBy(mark, atlas), atlas);
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
    for (auto *strokes : {&image.strokes, &image.erased})
        for (auto &stroke : *strokes)
            std::ranges::transform(stroke.path, stroke.path.begin(), [](body::Vec3 p) { return body::mirrored(p); });
    return image;
}

bool mirrorEachOther(const match::Mark &a, const match::Mark &b, const body::Regions &regions)
{
    return a.name.empty() && b.name.empty() && a.strokes.empty() && b.strokes.empty() && a.erased.empty() &&
           b.erased.empty() && a.regions != b.regions && a.intensity == b.intensity &&
           mirrorImage(a, regions).regions == b.regions;
}

} // namespace

std::optional<std::size_t> markOf(const match::PainDrawing &drawing, const std::string &region)
{
    for (std::size_t i = 0; i < drawing.marks.size(); ++i)
        if (std::ranges::find(drawing.marks[i].regions, region) != drawing.marks[i].regions.end())
            return i;
    return std::nullopt;
}

bool isMarkedWhole(const match::PainDrawing &drawing, const match::Pain &pain, const body::Region &region)
{
    const auto held = markOf(drawing, region.id);
    return held && region.cells.countCommon(pain.marks[*held].cells) == region.cells.count();
}

match::PainDrawing toggleRegion(match::PainDrawing drawing, const match::Pain &pain, const body::Region &region,
                                const Pen &pen, const body::Atlas &atlas)
{
    const auto held = markOf(drawing, region.id);
    if (!held) {
        drawing.marks.push_back({{region.id}, {}, pen.strength, pen.quality, {}});
        return drawing;
    }
    if (!isMarkedWhole(drawing, pain, region)) {
        restore(drawing.marks[*held], region.cells, atlas);
        return drawing;
    }
    std::erase(drawing.marks[*held].regions, region.id);
    if (match::cellsOf(drawing.marks[*held], atlas).empty())
        drawing.marks.erase(drawing.marks.begin() + static_cast<std::ptrdiff_t>(*held));
    return drawing;
}

match::PainDrawing addStroke(match::PainDrawing drawing, const match::Pain &pain, const match::BrushStroke &stroke,
                             const Pen &pen, const body::Atlas &atlas)
{
    const auto cells = match::cellsOf(stroke, atlas);
    for (std::size_t i = drawing.marks.size(); i-- > 0;) {
        auto &mark = drawing.marks[i];
        if (mark.intensity != pen.strength || !mark.regions.empty() || !pain.marks[i].cells.intersects(cells))
            continue;
        restore(mark, cells, atlas);
        mark.strokes.push_back(stroke);
        if (mark.strokes.size() > manyStrokes)
            simplify(mark, atlas);
        return drawing;
    }
    drawing.marks.push_back({{}, {stroke}, pen.strength, pen.quality, {}});
    return drawing;
}

match::PainDrawing erase(match::PainDrawing drawing, const match::Pain &pain, const match::BrushStroke &stroke,
                         const body::Atlas &atlas)
{
    const auto gone = match::cellsOf(stroke, atlas);
    for (std::size_t i = 0; i < drawing.marks.size(); ++i) {
        auto &mark = drawing.marks[i];
        if (!pain.marks[i].cells.intersects(gone))
            continue;
        mark.erased.push_back(stroke);
        forgetWhatIsGone(mark, pain.marks[i].cells - gone, atlas.regions());
        if (mark.erased.size() > manyStrokes)
            simplify(mark, atlas);
    }
    std::erase_if(drawing.marks, isEmpty);
    return drawing;
}

match::PainDrawing simplified(match::PainDrawing drawing, const body::Atlas &atlas)
{
    for (auto &mark : drawing.marks)
        simplify(mark, atlas);
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
    if (!match::cellsOf(image, atlas).empty())
        drawing.marks.push_back(std::move(image));
    return drawing;
}

void toggle(std::vector<std::string> &ids, const std::string &id)
{
    if (std::erase(ids, id) == 0)
        ids.push_back(id);
}

std::vector<Group> groups(const match::PainDrawing &drawing, const match::Pain &pain, const body::Regions &regions)
{
    std::vector<Group> result;
    std::vector<bool> taken(drawing.marks.size(), false);
    for (std::size_t i = 0; i < drawing.marks.size(); ++i) {
        if (taken[i])
            continue;
        const auto &mark = drawing.marks[i];
        Group group{{i}, pain.marks[i].label, mark.intensity};
        for (std::size_t j = i + 1; j < drawing.marks.size() && group.marks.size() == 1; ++j)
            if (!taken[j] && mirrorEachOther(mark, drawing.marks[j], regions)) {
                taken[j] = true;
                group.marks.push_back(j);
                const auto region = regions.find(mark.regions.front());
                if (mark.regions.size() == 1 && region)
                    group.label = regions[*region].label + ", both sides";
            }
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace knotfinder::gui::edits
