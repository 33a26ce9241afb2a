// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "zone_dots.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace knotfinder::render {
namespace {

/// Dots grow with the zoom, but less and less: legible on the whole figure, not blotting out a close-up.
/// All in logical pixels.
struct DotSize
{
    double perSpacing; ///< diameter as a share of the distance between cells
    double least;
    double most;
};

constexpr DotSize essentialDots{0.74, 2.5, 9.0};
constexpr DotSize spilloverDots{0.36, 1.3, 4.0};

constexpr std::size_t sizeClasses = 8;

/// Cells lie closer on hands and head: whole millimetres of spacing make a few sizes, each drawn at once.
std::size_t sizeClass(const body::Surface &surface, body::CellId cell)
{
    const auto spacing = static_cast<std::size_t>(std::lround(std::sqrt(surface.area(cell))));
    return std::clamp<std::size_t>(spacing, 3, sizeClasses + 2) - 3;
}

void addDots(Drawing &drawing, const body::CellSet &cells, const DotSize &size, const QColor &colour,
             const body::Surface &surface, const body::View &view, const Viewport &viewport, double unit)
{
    if (cells.universe() != view.visible().universe())
        return;
    std::array<std::vector<QPointF>, sizeClasses> classes;
    const QRectF room =
        viewport.target().adjusted(-size.most * unit, -size.most * unit, size.most * unit, size.most * unit);
    (cells & view.visible()).forEach([&](body::CellId cell) {
        const QPointF centre = viewport.toDevice(view.at(cell));
        if (room.contains(centre))
            classes[sizeClass(surface, cell)].push_back(centre);
    });
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i].empty())
            continue;
        const double spacing = static_cast<double>(i + 3) * viewport.scale();
        const double diameter = std::clamp(size.perSpacing * spacing, size.least * unit, size.most * unit);
        drawing.push_back(DotsItem{std::move(classes[i]), diameter, colour});
    }
}

} // namespace

void addZone(Drawing &drawing, const PainZone &zone, const body::Surface &surface, const body::View &view,
             const Viewport &viewport, const PaintOptions &options)
{
    const Theme &colours = theme(options.theme);
    addDots(drawing, zone.spillover, spilloverDots, zone.faint ? colours.faintZone : colours.spillover, surface, view,
            viewport, options.unit);
    addDots(drawing, zone.essential, essentialDots, zone.faint ? colours.faintZone : colours.essential, surface, view,
            viewport, options.unit);
}

} // namespace knotfinder::render
