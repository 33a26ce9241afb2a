// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fit.h"

#include <knotfinder/base/ids.h>

#include <algorithm>
#include <optional>

namespace knotfinder::safety {
namespace {

/// Of the fit of a pattern, this share does not depend on how much of the pain lies in it: a place elsewhere may have
/// its own, harmless reason.
constexpr double shareOfPlace = 0.6;

using Indices = std::set<std::size_t>;

bool share(const catalog::Texts &a, const catalog::Texts &b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string &id) { return isAmong(id, b); });
}

bool goesWith(const PainPattern &pattern, const match::PainDrawing &drawing)
{
    return (pattern.worseWith.empty() || share(pattern.worseWith, drawing.worseWith)) &&
           (pattern.easedWith.empty() || share(pattern.easedWith, drawing.easedWith)) &&
           !share(pattern.unlessWorseWith, drawing.worseWith);
}

bool isMet(const PainGroup &group, const HurtRegion &hurt, const body::Region &region)
{
    const auto felt = [&](const std::string &quality) { return hurt.qualities.contains(quality); };
    return hurt.strength >= group.strength &&
           (isAmong(region.baseId, group.regions) || isAmong(region.id, group.regions)) &&
           (group.qualities.empty() || std::any_of(group.qualities.begin(), group.qualities.end(), felt));
}

bool agrees(PainGroup::Sides sides, const Indices &met, const body::Regions &regions)
{
    const auto on = [&](body::Side side) {
        return std::any_of(met.begin(), met.end(), [&](std::size_t index) { return regions[index].side == side; });
    };
    const bool both = on(body::Side::right) && on(body::Side::left);
    return sides == PainGroup::Sides::any || both == (sides == PainGroup::Sides::both);
}

/// The regions that meet a pattern; none when it is not met.
Indices meeting(const PainPattern &pattern, const std::vector<HurtRegion> &hurting, const match::PainDrawing &drawing,
                const body::Regions &regions)
{
    Indices all;
    if (!goesWith(pattern, drawing))
        return all;
    for (const auto &group : pattern.hurts) {
        Indices met;
        for (const auto &hurt : hurting)
            if (isMet(group, hurt, regions[hurt.index]))
                met.insert(hurt.index);
        if (met.empty() || !agrees(group.sides, met, regions))
            return {};
        all.insert(met.begin(), met.end());
    }
    return all;
}

double shareIn(const Indices &places, const std::vector<HurtRegion> &hurting)
{
    int within = 0;
    int total = 0;
    for (const auto &hurt : hurting) {
        const int weight = std::max(hurt.strength, 1);
        total += weight;
        within += places.contains(hurt.index) ? weight : 0;
    }
    return total > 0 ? static_cast<double>(within) / total : 0;
}

} // namespace

Fit fitOf(const RedFlag &flag, const std::vector<HurtRegion> &hurting, const match::PainDrawing &drawing,
          const body::Regions &regions)
{
    Fit result;
    Indices places;
    int best = 0;
    for (const auto &pattern : flag.patterns) {
        const Indices met = meeting(pattern, hurting, drawing, regions);
        if (met.empty())
            continue;
        places.insert(met.begin(), met.end());
        best = std::max(best, pattern.fit);
        result.raised = result.raised || pattern.raises;
        if (pattern.raises && met.size() > result.areas.size()) // the pattern that says most
            result.areas.assign(met.begin(), met.end());
    }
    result.score = best * (shareOfPlace + (1 - shareOfPlace) * shareIn(places, hurting));
    return result;
}

} // namespace knotfinder::safety
