// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotfinder::care {
namespace {

constexpr float nearEnough = 20; // mm; farther off, it is not where one presses
constexpr float sameFace = 0.3F; // of the product of normals: the skin there faces the same way
constexpr std::size_t mostDangers = 2;

/// The skin over it, on both sides: its zone, or all of its region where the place is told in words alone.
body::CellSet cellsOf(const safety::DangerSpot &spot, const body::Atlas &atlas)
{
    body::CellSet cells = atlas.surface().emptySet();
    if (!spot.zone.strokes.empty())
        if (const auto painted = atlas.painter().paint(spot.zone)) {
            cells |= painted.value();
            cells |= catalog::onSide(atlas.surface(), painted.value(), body::Side::left);
            return cells;
        }
    for (const auto side : {body::Side::right, body::Side::left})
        if (const auto index = atlas.regions().find(spot.region, side))
            cells |= atlas.regions()[*index].cells;
    return cells;
}

/// From the X's along the face that they lie on, in mm.
float distanceTo(const body::CellSet &cells, const std::vector<body::CellId> &sites, const body::Surface &surface)
{
    float nearest = std::numeric_limits<float>::max();
    cells.forEach([&](body::CellId cell) {
        for (const auto site : sites)
            if (body::dot(surface.normal(cell), surface.normal(site)) > sameFace)
                nearest = std::min(nearest, body::squaredDistance(surface.position(cell), surface.position(site)));
    });
    return std::sqrt(nearest);
}

} // namespace

const body::CellSet &DangerZones::of(const safety::DangerSpot &spot, const body::Atlas &atlas)
{
    const auto found = zones_.find(&spot);
    return found != zones_.end() ? found->second : zones_.emplace(&spot, cellsOf(spot, atlas)).first->second;
}

std::vector<body::CellId> sitesOf(const Spot &spot, const body::Surface &surface)
{
    std::vector<body::CellId> sites;
    if (spot.right || spot.midline)
        sites = spot.sites;
    if (spot.left && !spot.midline)
        for (const auto site : spot.sites)
            sites.push_back(surface.mirror(site));
    return sites;
}

Texts dangersOf(const Exercise &exercise, const Item &item, const Context &context, DangerZones &zones)
{
    const auto &atlas = context.catalog.atlas();
    std::vector<body::CellId> sites;
    body::CellSet cells = atlas.surface().emptySet();
    for (const auto index : exercise.spots)
        if (const auto &spot = item.spots[index]; spot.mark == SpotMark::press)
            for (const auto site : sitesOf(spot, atlas.surface())) {
                sites.push_back(site);
                cells.insert(site);
            }
    std::vector<std::pair<float, std::string>> found;
    for (const auto *spot : safety::dangerSpotsFor(cells, context.knowledge, atlas.regions()))
        if (const float distance = distanceTo(zones.of(*spot, atlas), sites, atlas.surface()); distance < nearEnough)
            found.emplace_back(distance, spot->text);
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Texts lines;
    for (const auto &[distance, line] : found)
        if (lines.size() < mostDangers && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(line);
    return lines;
}

} // namespace knotfinder::care
