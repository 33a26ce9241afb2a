// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/danger_spot.h>

#include "decode_shared.h"

namespace knotfinder::catalog {

std::vector<DangerSpot> dangerSpotsOf(const nlohmann::json &list)
{
    std::vector<DangerSpot> spots;
    for (const auto &item : list) {
        DangerSpot spot{textOf(item, "id"), textOf(item, "region"), textOf(item, "text"), {}, {}};
        if (item.contains("zone"))
            spot.zone = zoneOf(item.at("zone"));
        if (item.contains("limits")) {
            const auto &limits = item.at("limits");
            spot.limits =
                DangerLimits{limits.at("seconds").get<int>(), limits.at("feel").get<int>(), textsOf(limits, "tools")};
        }
        spots.push_back(std::move(spot));
    }
    return spots;
}

} // namespace knotfinder::catalog
