// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <algorithm>
#include <charconv>
#include <ranges>
#include <string>
#include <string_view>
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

/// Whether an id, or another text, is one of a list.
[[nodiscard]] inline bool isAmong(std::string_view id, const std::vector<std::string> &list)
{
    return std::ranges::find(list, id) != list.end();
}

/// "trapezius" of the trigger point "trapezius.4".
[[nodiscard]] inline std::string muscleIn(const std::string &point)
{
    return point.substr(0, point.rfind('.'));
}

/// 4 of the trigger point "trapezius.4"; 0 when the id ends otherwise.
[[nodiscard]] inline int numberIn(const std::string &point)
{
    int number = 0;
    if (const auto dot = point.rfind('.'); dot != std::string::npos)
        std::from_chars(point.data() + dot + 1, point.data() + point.size(), number);
    return number;
}

} // namespace knotfinder
