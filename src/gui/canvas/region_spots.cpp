// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/region_spots.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotfinder::gui {
namespace {

struct Mean
{
    double x = 0;
    double y = 0;
    int count = 0;
};

/// How far `to` lies from `from` in a direction, with spots to the side counted as farther; nothing when it lies
/// elsewhere.
std::optional<double> effort(body::Point2 from, body::Point2 to, Direction direction)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const bool across = direction == Direction::left || direction == Direction::right;
    const double sign = direction == Direction::right || direction == Direction::down ? 1 : -1;
    const double ahead = sign * (across ? dx : dy);
    const double aside = std::abs(across ? dy : dx);
    if (ahead <= 0 || aside > 1.75 * ahead)
        return std::nullopt;
    return ahead + 2 * aside;
}

} // namespace

RegionSpots regionSpots(const body::Atlas &atlas, const body::View &view, const QRectF &source)
{
    const auto &surface = atlas.surface();
    const auto count = atlas.regions().size();
    const auto inside = [&](body::Point2 p) { return source.contains(QPointF(p.x, p.y)); };
    std::vector<Mean> means(count);
    view.visible().forEach([&](body::CellId cell) {
        const auto at = view.at(cell);
        if (inside(at)) {
            auto &mean = means[surface.regionIndex(cell)];
            mean.x += at.x;
            mean.y += at.y;
            ++mean.count;
        }
    });
    RegionSpots spots(count);
    std::vector<double> best(count, std::numeric_limits<double>::max());
    view.visible().forEach([&](body::CellId cell) {
        const auto at = view.at(cell);
        const auto region = surface.regionIndex(cell);
        const auto &mean = means[region];
        const double distance = std::hypot(at.x - mean.x / mean.count, at.y - mean.y / mean.count);
        if (inside(at) && distance < best[region]) {
            best[region] = distance;
            spots[region] = at;
        }
    });
    return spots;
}

std::optional<std::size_t> nextRegion(const RegionSpots &spots, const body::Regions &regions, std::size_t from,
                                      Direction direction)
{
    if (!spots[from])
        return std::nullopt;
    std::optional<std::size_t> found;
    double least = std::numeric_limits<double>::max();
    const auto consider = [&](std::size_t region) {
        if (region == from || !spots[region])
            return;
        const auto cost = effort(*spots[from], *spots[region], direction);
        if (cost && *cost < least) {
            least = *cost;
            found = region;
        }
    };
    for (const auto neighbour : regions[from].neighbours)
        consider(neighbour);
    if (!found)
        for (std::size_t i = 0; i < regions.size(); ++i)
            consider(i);
    return found;
}

std::optional<std::size_t> nearestRegion(const RegionSpots &spots, body::Point2 spot)
{
    std::optional<std::size_t> found;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < spots.size(); ++i)
        if (spots[i]) {
            const double distance = std::hypot(spots[i]->x - spot.x, spots[i]->y - spot.y);
            if (distance < least) {
                least = distance;
                found = i;
            }
        }
    return found;
}

} // namespace knotfinder::gui
