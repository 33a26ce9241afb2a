// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <ranges>
#include <string>
#include <vector>

namespace knotfinder {

/// The ids of things that have one, in their order.
template <std::ranges::sized_range Range>
[[nodiscard]] std::vector<std::string> idsOf(const Range &things)
{
    std::vector<std::string> ids;
    ids.reserve(std::ranges::size(things));
    for (const auto &thing : things)
        ids.push_back(thing.id);
    return ids;
}

/// "trapezius" of the trigger point "trapezius.4".
[[nodiscard]] inline std::string muscleIn(const std::string &point)
{
    return point.substr(0, point.rfind('.'));
}

} // namespace knotfinder
