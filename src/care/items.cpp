// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/care/words.h>
#include <knotfinder/catalog/pressing.h>
#include <knotfinder/catalog/wording.h>

#include <algorithm>

namespace knotfinder::care {
namespace {

std::string regionOf(body::CellId site, const body::Atlas &atlas)
{
    return atlas.regions()[atlas.surface().regionIndex(site)].baseId;
}

Spot spotOf(const Choice &choice, const Context &context)
{
    const auto &painted = *context.catalog.findPoint(choice.point);
    const auto &point = context.catalog.triggerPoint(choice.point);
    const auto &atlas = context.catalog.atlas();
    Spot spot;
    spot.point = choice.point;
    spot.number = numberIn(choice.point);
    spot.label = point.label;
    spot.right = choice.right;
    spot.left = choice.left;
    spot.midline = painted.midline;
    spot.where = point.where;
    spot.brief = point.brief.empty() ? point.where : point.brief;
    spot.sites = painted.sites;
    if (!painted.sites.empty())
        spot.region = regionOf(painted.sites.front(), atlas);
    return spot;
}

void withholdPressing(Item &item)
{
    std::erase_if(item.exercises, [](const Exercise &exercise) { return exercise.presses(); });
}

void markSpot(Spot &spot, std::size_t index, const Item &item, bool withheld, bool suggested)
{
    const Exercise *gentle = nullptr;
    for (const auto &exercise : item.exercises) {
        if (std::find(exercise.spots.begin(), exercise.spots.end(), index) == exercise.spots.end())
            continue;
        if (!exercise.presses())
            gentle = gentle == nullptr ? &exercise : gentle;
        else if (!catalog::forbidsPressing(spot.where)) {
            spot.mark = SpotMark::press;
            if (!exercise.where.empty() &&
                std::find(spot.safePlaces.begin(), spot.safePlaces.end(), exercise.where) == spot.safePlaces.end())
                spot.safePlaces.push_back(exercise.where);
        }
    }
    if (spot.mark == SpotMark::press)
        return;
    if (gentle != nullptr)
        spot.instead = say("Do not press it. Instead: %1.", {catalog::insideSentence(gentle->title)});
    else if (withheld)
        spot.instead = "Do not press it. Have it looked at first.";
    else if (!item.leftOut.empty())
        spot.instead = "Do not press it. What would press it is left out for you.";
    else if (!suggested && !item.exercises.empty() && catalog::forbidsPressing(spot.where))
        spot.instead = "Do not press it."; // rare or skin-deep: there is nothing to treat
    else
        spot.instead = "Do not press it. Leave it to a therapist.";
}

/// Where an exercise presses beside the knot; empty where it presses the knot itself.
std::vector<body::CellId> pressSites(const catalog::Muscle &muscle, std::string_view point, const body::Atlas &atlas)
{
    for (const auto &care : muscle.selfCare)
        for (const auto &site : care.sites)
            if (site.point == point)
                if (const auto cell = atlas.painter().locate(site.site))
                    return {cell.value()};
    return {};
}

void moveToPressSites(Item &item, const catalog::Muscle &muscle, const body::Atlas &atlas)
{
    for (auto &spot : item.spots) {
        auto sites = spot.mark == SpotMark::press ? pressSites(muscle, spot.point, atlas) : std::vector<body::CellId>();
        if (sites.empty())
            continue;
        spot.sites = std::move(sites);
        spot.region = regionOf(spot.sites.front(), atlas);
    }
}

/// Pressing exercises press only what may be pressed.
void dropForbidden(Item &item)
{
    for (auto &exercise : item.exercises)
        if (exercise.presses())
            std::erase_if(exercise.spots, [&](std::size_t i) { return item.spots[i].mark != SpotMark::press; });
    std::erase_if(item.exercises, [](const Exercise &exercise) { return exercise.spots.empty(); });
}

} // namespace

Marking markingOf(const catalog::Catalog &catalog, std::string_view point)
{
    const auto &painted = *catalog.findPoint(point);
    const auto &muscle = catalog.muscle(painted.muscle);
    const auto pressed = catalog::pressedPoints(muscle, catalog);
    if (!muscle.selfTreatable || std::find(pressed.begin(), pressed.end(), point) == pressed.end() ||
        catalog::forbidsPressing(catalog.triggerPoint(point).where))
        return {SpotMark::leaveAlone, painted.sites};
    Marking marking{SpotMark::press, pressSites(muscle, point, catalog.atlas())};
    if (marking.sites.empty())
        marking.sites = painted.sites;
    return marking;
}

bool Item::presses() const noexcept
{
    return std::any_of(spots.begin(), spots.end(), [](const Spot &spot) { return spot.mark == SpotMark::press; });
}

const Stretch *bestStretch(const Item &item, const catalog::Catalog &catalog)
{
    if (item.stretches.empty())
        return nullptr;
    const auto &atlas = catalog.atlas();
    const auto &sites = item.spots.front().sites;
    const std::string part =
        sites.empty() ? std::string() : atlas.regions()[atlas.surface().regionIndex(sites.front())].part;
    const auto fits = [&](const Stretch &stretch) {
        return !part.empty() && stretch.technique.find(part) != std::string::npos;
    };
    const auto best = std::find_if(item.stretches.begin(), item.stretches.end(), fits);
    return best != item.stretches.end() ? &*best : &item.stretches.front();
}

Item itemOf(const MuscleChoice &choice, const Context &context)
{
    const auto &muscle = *choice.muscle;
    Item item;
    item.muscle = muscle.id;
    item.title = muscle.english;
    for (const auto &one : choice.choices)
        item.spots.push_back(spotOf(one, context));
    const auto withheld = context.assessment.withheld();
    if (withheld == safety::Withheld::all) {
        for (auto &spot : item.spots)
            spot.instead = "Do not press it. Get help first.";
        return item;
    }
    addExercises(item, choice, context);
    if (withheld == safety::Withheld::pressing)
        withholdPressing(item);
    for (std::size_t i = 0; i < item.spots.size(); ++i)
        markSpot(item.spots[i], i, item, withheld != safety::Withheld::nothing,
                 context.catalog.findPoint(item.spots[i].point)->suggest);
    dropForbidden(item);
    moveToPressSites(item, muscle, context.catalog.atlas());
    addStretches(item, choice, context);
    illustrate(item, context.catalog.pictures());
    addStrengthening(item, choice, context);
    item.causes = muscle.aggravatedBy;
    item.change = muscle.posture;
    if (!muscle.selfTreatable || muscle.selfCare.empty())
        item.whoCanHelp = muscle.whoCanHelp;
    return item;
}

} // namespace knotfinder::care
