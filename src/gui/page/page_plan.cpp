// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/page_plan.h"

#include "canvas/scene_maker.h"

namespace knotfinder::gui {

std::optional<care::Plan> planOfPage(const MuscleHandle &shown, const match::PainDrawing &drawing,
                                     const safety::Profile &profile)
{
    if (shown.safety() == nullptr)
        return std::nullopt;
    care::Request request;
    request.choices = care::allPointsOf(shown.muscle());
    request.drawing = drawing;
    request.profile = profile;
    auto plan = care::planFor(request, shown.catalog(), *shown.safety());
    return plan ? std::optional(std::move(plan).value()) : std::nullopt;
}

void addSpot(render::Scene &scene, const catalog::Catalog &catalog, PointRef ref, bool numbered, const care::Plan *plan)
{
    Layers zonesOnly;
    zonesOnly.knots = false;
    addPoint(scene, catalog, ref, zonesOnly, false, numbered);
    const auto &point = catalog.points()[ref.point];
    render::addMuscle(scene, point.muscle, ref.side != body::Side::left, ref.side != body::Side::right);
    auto marking = care::markingOf(catalog, point.id);
    if (plan != nullptr)
        for (const auto &item : plan->items)
            for (const auto &spot : item.spots)
                if (spot.point == point.id)
                    marking = {spot.mark, spot.sites};
    const auto &surface = catalog.atlas().surface();
    for (const auto site : marking.sites)
        scene.sites.push_back({ref.side == body::Side::left ? surface.mirror(site) : site,
                               numbered ? QString::number(numberOf(point)) : QString(), false, false,
                               marking.mark == care::SpotMark::leaveAlone});
}

} // namespace knotfinder::gui
