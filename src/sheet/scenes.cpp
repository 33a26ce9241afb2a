// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/scenes.h>

namespace knotfinder::sheet {

std::vector<render::PainMark> painMarks(const match::Pain &pain)
{
    std::vector<render::PainMark> marks;
    marks.reserve(pain.marks.size());
    for (const auto &mark : pain.marks) {
        render::PainMark &shown = marks.emplace_back();
        shown.intensity = mark.intensity;
        shown.regions = mark.whole;
        shown.painted = mark.rest;
    }
    return marks;
}

void addPoint(render::Scene &scene, const catalog::PaintedPoint &point, bool right, bool left, const QString &label,
              const body::Surface &surface, bool leaveAlone)
{
    for (const auto side : {body::Side::right, body::Side::left}) {
        if (!point.midline && !(side == body::Side::right ? right : left))
            continue;
        scene.zones.push_back(
            {catalog::onSide(surface, point.essential, side), catalog::onSide(surface, point.spillover, side), false});
        if (point.midline && side == body::Side::left)
            continue;
        for (const auto site : point.sites)
            scene.sites.push_back(
                {side == body::Side::left ? surface.mirror(site) : site, label, false, false, leaveAlone});
    }
}

void mergeZones(render::Scene &scene, const body::Surface &surface)
{
    if (scene.zones.empty())
        return;
    render::PainZone all{surface.emptySet(), surface.emptySet(), false};
    for (const auto &zone : scene.zones) {
        all.essential |= zone.essential;
        all.spillover |= zone.spillover;
    }
    all.spillover -= all.essential;
    scene.zones = {std::move(all)};
}

} // namespace knotfinder::sheet
