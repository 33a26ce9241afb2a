// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/drawing.h>

#include <cmath>

namespace knotfinder::match {

body::Vec3 toTenths(body::Vec3 point)
{
    const auto rounded = [](float value) { return std::round(value * 10) / 10; };
    return {rounded(point.x), rounded(point.y), rounded(point.z)};
}

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
