// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shrink.h"

#include <algorithm>

namespace knotfinder::walk {

Actions shrunk(Actions actions, const std::function<bool(const Actions &)> &fails, int tries)
{
    for (std::size_t part = std::max<std::size_t>(actions.size() / 2, 1); tries > 0;) {
        bool shorter = false;
        // From the end: what comes late is what failed, so that what is between is found to matter or not.
        for (std::size_t end = actions.size(); end > 0 && tries > 0;) {
            const auto begin = end > part ? end - part : 0;
            auto fewer = actions;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(begin),
                        fewer.begin() + static_cast<std::ptrdiff_t>(end));
            --tries;
            if (!fewer.empty() && fails(fewer)) {
                actions = std::move(fewer);
                shorter = true;
            }
            end = begin;
        }
        if (!shorter && part == 1)
            break;
        part = shorter ? std::min(part, std::max<std::size_t>(actions.size() / 2, 1)) : part / 2;
        part = std::max<std::size_t>(part, 1);
    }
    return actions;
}

} // namespace knotfinder::walk
