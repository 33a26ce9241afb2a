// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/scene_maker.h"

#include "session/session.h"

#include <knotfinder/care/plan.h>
#include <knotfinder/sheet/scenes.h>

#include <algorithm>
#include <limits>

namespace knotfinder::gui {
namespace {

body::CellId onSide(const body::Surface &surface, body::CellId right, body::Side side)
{
    return side == body::Side::left ? surface.mirror(right) : right;
}

/// The cell of `cells` nearest to their middle.
std::optional<body::CellId> middleOf(const body::CellSet &cells, const body::Surface &surface)
{
    body::Vec3 sum;
    float count = 0;
    cells.forEach([&](body::CellId cell) {
        sum = sum + surface.position(cell);
        count += 1;
    });
    std::optional<body::CellId> middle;
    float least = std::numeric_limits<float>::max();
    cells.forEach([&](body::CellId cell) {
        const float d = squaredDistance(surface.position(cell), sum * (1 / count));
        if (d < least) {
            least = d;
            middle = cell;
        }
    });
    return middle;
}

/// A line from a point's X to the marked pain in its zone, or to the zone where none of it hurts.
std::optional<render::Link> linkOf(const catalog::Catalog &catalog, PointRef ref, const body::CellSet &pain)
{
    const auto &point = catalog.points()[ref.point];
    const auto &surface = catalog.atlas().surface();
    if (point.sites.empty())
        return std::nullopt;
    const auto zone = catalog::onSide(surface, point.essential, ref.side);
    const auto painful = zone & pain;
    const auto to = middleOf(painful.empty() ? zone : painful, surface);
    if (!to)
        return std::nullopt;
    return render::Link{onSide(surface, point.sites.front(), ref.side), *to};
}

void addMuscles(render::Scene &scene, const catalog::Catalog &catalog, const PointRefs &points)
{
    for (const auto &ref : points)
        render::addMuscle(scene, catalog.points()[ref.point].muscle, ref.side != body::Side::left,
                          ref.side != body::Side::right);
}

} // namespace

void addPoint(render::Scene &scene, const catalog::Catalog &catalog, PointRef ref, const Layers &layers, bool faint,
              bool numbered, bool withheld)
{
    const auto &point = catalog.points()[ref.point];
    const auto &surface = catalog.atlas().surface();
    if (layers.zones)
        scene.zones.push_back({catalog::onSide(surface, point.essential, ref.side),
                               catalog::onSide(surface, point.spillover, ref.side), faint});
    const bool leaveAlone =
        withheld || (layers.knots && care::markingOf(catalog, point.id).mark == care::SpotMark::leaveAlone);
    if (layers.knots)
        for (const auto site : point.sites)
            scene.sites.push_back({onSide(surface, site, ref.side),
                                   numbered ? QString::number(numberOf(point)) : QString(), false, faint, leaveAlone});
}

render::Scene makeScene(Session &session, const Layers &layers)
{
    const auto &drawing = session.editor().drawing();
    auto &spotlight = session.spotlight();
    render::Scene scene;
    scene.figure = drawing.figure;
    scene.marks = sheet::painMarks(session.editor().pain());
    if (const auto current = session.editor().current(); current && *current < scene.marks.size())
        scene.marks[*current].selected = true;
    scene.hoveredRegion = spotlight.hoveredRegion();
    scene.showRegionEdges = layers.regionEdges;
    scene.showRegionNames = layers.regionNames;
    if (!session.hasCatalog())
        return scene;
    const auto &catalog = session.catalog();
    const auto &points = spotlight.shown();
    // Numbers help to tell points that someone asked for or reads of; on a bare guess they would only be in the way.
    const bool numbered = spotlight.numbered();
    const bool withheld = session.answers().safety().withheld() != safety::Withheld::nothing;
    const bool comparing = points == spotlight.compared() && points.size() == 2;
    for (std::size_t i = 0; i < points.size(); ++i)
        addPoint(scene, catalog, points[i], layers, comparing && i == 1, numbered, withheld);
    if (!spotlight.previewed().empty())
        addMuscles(scene, catalog, spotlight.previewed());
    else if (layers.muscles && numbered)
        addMuscles(scene, catalog, points);
    for (const auto &ref : spotlight.previewed())
        if (const auto link = linkOf(catalog, ref, session.editor().pain().all))
            scene.links.push_back(*link);
    return scene;
}

PointRefs pointsOfSites(Session &session, const Layers &layers)
{
    PointRefs refs;
    if (layers.knots && session.hasCatalog())
        for (const auto &ref : session.spotlight().shown())
            refs.insert(refs.end(), session.catalog().points()[ref.point].sites.size(), ref);
    return refs;
}

} // namespace knotfinder::gui
