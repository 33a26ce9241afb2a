// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/safety.h>

#include <set>

namespace knotfinder::safety {

std::vector<const DangerSpot *> dangerSpotsFor(const body::CellSet &where, const Knowledge &knowledge,
                                               const body::Regions &regions)
{
    std::set<std::string> near;
    for (const auto &region : regions)
        if (region.cells.intersects(where)) {
            near.insert(region.baseId);
            for (const auto neighbour : region.neighbours)
                near.insert(regions[neighbour].baseId);
        }
    std::vector<const DangerSpot *> spots;
    for (const auto &spot : knowledge.dangerSpots)
        if (near.contains(spot.region))
            spots.push_back(&spot);
    return spots;
}

} // namespace knotfinder::safety
