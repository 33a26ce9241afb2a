// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/drawing.h>

#include <algorithm>

namespace knotfinder::match {

body::CellSet cellsOf(const BrushStroke &stroke, const body::Atlas &atlas)
{
    body::Stroke path;
    path.radius = stroke.radius;
    path.path.reserve(stroke.path.size());
    for (const auto point : stroke.path)
        path.path.emplace_back(body::PointPlace{point});
    auto cells = atlas.painter().paint(path);
    return cells ? std::move(cells).value() : atlas.surface().emptySet();
}

Outcome hasPain(const PainDrawing &drawing, const std::string &file)
{
    if (std::any_of(drawing.marks.begin(), drawing.marks.end(), [](const Mark &mark) { return mark.intensity > 0; }))
        return success();
    return Problem{file, "/marks", "marks no pain", "at least one region or stroke with an intensity above 0"};
}

body::CellSet cellsOf(const Mark &mark, const body::Atlas &atlas)
{
    body::CellSet cells = atlas.surface().emptySet();
    for (const auto &id : mark.regions)
        if (const auto region = atlas.regions().find(id))
            cells |= atlas.regions()[*region].cells;
    for (const auto &stroke : mark.strokes)
        cells |= cellsOf(stroke, atlas);
    for (const auto &stroke : mark.erased)
        cells -= cellsOf(stroke, atlas);
    return cells;
}

} // namespace knotfinder::match
