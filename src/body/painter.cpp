// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/similar.h>
#include <knotfinder/body/stroke.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace knotfinder::body {
namespace {

constexpr float sampleStep = 4.0F;  // mm along a path; below the spacing of the cells
constexpr float wide = 64;          // mm; a stroke of a larger radius is sampled at a share of it:
constexpr float wideStep = 0.125F;  // that leaves out less than 0.2 % of it at the rim
constexpr float nextPoint = 1;      // mm; no two cells are as close
constexpr float facingLimit = 0.1F; // a cell belongs to a stroke only when it faces as its path does
constexpr int maxSamples = 4'000;   // a path round the whole body has fewer; a hostile one is thinned out
constexpr float flat = 1e-3F;       // length below which a summed normal points nowhere

Vec3 lerp(Vec3 a, Vec3 b, float t)
{
    return a + (b - a) * t;
}

// How far apart two places of a path lie. Points of a drawing are taken as they were given: two that are close to each
// other, but between the legs, may lie far apart once they are on the skin, and a hostile drawing is full of those.
float gapBetween(const Place &a, const Place &b, float onSkin)
{
    const auto *from = std::get_if<PointPlace>(&a);
    const auto *to = std::get_if<PointPlace>(&b);
    return from != nullptr && to != nullptr ? std::min(onSkin, distance(from->point, to->point)) : onSkin;
}

/// The places of a path without the points of a drawing that lie within nextPoint of the one before; the last stays.
std::vector<const Place *> thinned(const std::vector<Place> &path)
{
    std::vector<const Place *> kept;
    kept.reserve(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto *last = kept.empty() ? nullptr : std::get_if<PointPlace>(kept.back());
        const auto *point = std::get_if<PointPlace>(&path[i]);
        const bool close = last != nullptr && point != nullptr && distance(last->point, point->point) < nextPoint;
        if (!close || i + 1 == path.size())
            kept.push_back(&path[i]);
    }
    return kept;
}

// The members of `set` that can be reached from `seeds` inside it.
CellSet connected(const Surface &surface, const CellSet &set, const std::vector<CellId> &seeds)
{
    CellSet reached = surface.emptySet();
    std::vector<CellId> open;
    const auto visit = [&](CellId cell) {
        if (set.contains(cell) && !reached.contains(cell)) {
            reached.insert(cell);
            open.push_back(cell);
        }
    };
    std::for_each(seeds.begin(), seeds.end(), visit);
    while (!open.empty()) {
        const CellId cell = open.back();
        open.pop_back();
        for (const CellId next : surface.neighbours(cell))
            visit(next);
    }
    return reached;
}

} // namespace

Painter::Painter(const Surface &surface, const Landmarks &landmarks, const Regions &regions)
    : surface_(surface), landmarks_(landmarks), regions_(regions)
{
}

Painter::Spot Painter::snapped(Vec3 position, Vec3 facing) const
{
    const CellId cell = length(facing) < flat ? surface_.nearest(position) : surface_.nearest(position, facing);
    return {surface_.position(cell), surface_.normal(cell)};
}

Result<Painter::Spot> Painter::spot(const Place &place) const
{
    if (const auto *landmark = std::get_if<LandmarkPlace>(&place)) {
        const Landmark *found = landmarks_.find(landmark->landmark);
        if (found == nullptr) {
            const std::string guess = didYouMean(landmark->landmark, landmarks_.ids());
            return Problem{"", "",
                           "unknown landmark '" + landmark->landmark + "'" + (guess.empty() ? "" : ", " + guess),
                           "an id of assets/atlas/landmarks.json"};
        }
        return Spot{found->position, found->normal};
    }
    if (const auto *between = std::get_if<BetweenPlace>(&place)) {
        auto from = spot(*between->from);
        auto to = from ? spot(*between->to) : from;
        if (!to)
            return to;
        return snapped(lerp(from.value().position, to.value().position, between->at),
                       from.value().normal + to.value().normal);
    }
    if (const auto *near = std::get_if<NearPlace>(&place)) {
        auto base = spot(*near->base);
        if (!base)
            return base;
        const float outward = base.value().position.x > 0 ? 1.0F : -1.0F;
        return snapped(base.value().position + Vec3{outward * near->out, near->up, near->front}, base.value().normal);
    }
    if (const auto *other = std::get_if<OppositePlace>(&place)) {
        auto own = spot(*other->place);
        if (!own)
            return own;
        return Spot{mirrored(own.value().position), mirrored(own.value().normal)};
    }
    const Vec3 point = std::get<PointPlace>(place).point;
    if (!isFinite(point))
        return Problem{"", "", "a point that is no place", "finite coordinates in mm"};
    const CellId cell = surface_.nearest(point);
    return Spot{surface_.position(cell), surface_.normal(cell)};
}

Result<CellId> Painter::locate(const Place &place) const
{
    auto found = spot(place);
    if (!found)
        return found.problems();
    return surface_.nearest(found.value().position, found.value().normal);
}

Result<std::vector<CellId>> Painter::trace(const std::vector<Place> &whole) const
{
    const std::vector<const Place *> path = thinned(whole);
    std::vector<Spot> spots;
    for (const Place *place : path) {
        auto found = spot(*place);
        if (!found)
            return found.problems();
        spots.push_back(found.value());
    }
    std::vector<CellId> cells;
    const auto add = [&](CellId cell) {
        if (cells.empty() || cells.back() != cell)
            cells.push_back(cell);
    };
    if (!spots.empty())
        add(surface_.nearest(spots.front().position, spots.front().normal));
    for (std::size_t i = 1; i < spots.size(); ++i) {
        const Spot &a = spots[i - 1];
        const Spot &b = spots[i];
        if (a.position == b.position && a.normal == b.normal) // two points of a drawing in the same cell
            continue;
        const float gap = gapBetween(*path[i - 1], *path[i], distance(a.position, b.position));
        const int steps = std::clamp(static_cast<int>(std::ceil(gap / sampleStep)), 1,
                                     std::max(1, maxSamples / static_cast<int>(spots.size())));
        for (int s = 1; s <= steps; ++s) {
            const float t = static_cast<float>(s) / static_cast<float>(steps);
            const Vec3 facing = lerp(a.normal, b.normal, t);
            add(length(facing) < flat ? surface_.nearest(lerp(a.position, b.position, t))
                                      : surface_.nearest(lerp(a.position, b.position, t), facing));
        }
    }
    return cells;
}

Result<CellSet> Painter::paint(const Stroke &stroke) const
{
    auto path = trace(stroke.path);
    if (!path)
        return path.problems();
    CellSet near = surface_.emptySet();
    CellSet sampled = surface_.emptySet();
    const float spacing = stroke.radius > wide ? stroke.radius * wideStep : 0;
    std::optional<Vec3> last;
    for (const CellId sample : path.value()) {
        near.insert(sample);
        const Vec3 at = surface_.position(sample);
        if (sampled.contains(sample) || (last && distance(*last, at) < spacing))
            continue;
        sampled.insert(sample);
        last = at;
        surface_.forEachWithin(at, stroke.radius, [&](CellId cell, float) {
            if (dot(surface_.normal(cell), surface_.normal(sample)) > facingLimit)
                near.insert(cell);
        });
    }
    CellSet painted = connected(surface_, near, path.value());
    if (stroke.within.empty())
        return painted;
    auto clip = clipTo(stroke.within);
    if (!clip)
        return clip;
    return painted & clip.value();
}

Result<CellSet> Painter::paint(const Zone &zone) const
{
    CellSet cells = surface_.emptySet();
    for (const auto &stroke : zone.strokes) {
        auto painted = paint(stroke);
        if (!painted)
            return painted;
        cells |= painted.value();
    }
    return cells;
}

Result<CellSet> Painter::clipTo(const std::vector<std::string> &within) const
{
    constexpr std::string_view otherSide = "opposite:";
    CellSet cells = surface_.emptySet();
    for (const auto &name : within) {
        const bool opposite = name.starts_with(otherSide);
        const std::string base = opposite ? name.substr(otherSide.size()) : name;
        const auto region = regions_.find(base, opposite ? Side::left : Side::right);
        if (!region)
            return Problem{"", "", "unknown region '" + base + "'", "an id of regions.json, without side"};
        cells |= regions_[*region].cells;
    }
    return cells;
}

} // namespace knotfinder::body
