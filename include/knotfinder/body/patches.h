// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/surface.h>

namespace knotfinder::body {

/// Calls `visit(std::vector<CellId>)` with each connected patch of the cells.
template <typename Visitor>
void forEachPatch(const CellSet &cells, const Surface &surface, Visitor visit)
{
    CellSet open = cells;
    std::vector<CellId> patch;
    cells.forEach([&](CellId seed) {
        if (!open.contains(seed))
            return;
        open.erase(seed);
        patch.assign(1, seed);
        for (std::size_t i = 0; i < patch.size(); ++i)
            for (const auto next : surface.neighbours(patch[i]))
                if (open.contains(next)) {
                    open.erase(next);
                    patch.push_back(next);
                }
        visit(patch);
    });
}

} // namespace knotfinder::body
