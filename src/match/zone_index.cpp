// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "zone_index.h"

#include <algorithm>
#include <numeric>

namespace knotfinder::match {

void addZone(ZoneIndex &index, std::uint32_t point, body::Side side, const body::CellSet &essential,
             const body::CellSet &spillover, const body::Surface &surface)
{
    const auto zone = static_cast<std::uint32_t>(index.zones.size());
    const auto firstRow = static_cast<std::uint32_t>(index.rows.size());
    for (std::size_t w = 0; w < essential.words().size(); ++w)
        if ((essential.words()[w] | spillover.words()[w]) != 0)
            index.rows.push_back({zone, static_cast<std::uint32_t>(w), essential.words()[w], spillover.words()[w]});
    const auto endRow = static_cast<std::uint32_t>(index.rows.size());
    if (endRow > firstRow)
        index.zones.push_back(
            {point, side, firstRow, endRow, surface.area(essential), surface.area(spillover), index.muscles - 1});
}

void sortByWord(ZoneIndex &index, std::size_t words)
{
    index.byWord = index.rows;
    std::stable_sort(index.byWord.begin(), index.byWord.end(),
                     [](const ZoneRow &a, const ZoneRow &b) { return a.word < b.word; });
    index.firstOfWord.assign(words + 1, 0);
    for (const auto &row : index.byWord)
        ++index.firstOfWord[row.word + 1];
    std::partial_sum(index.firstOfWord.begin(), index.firstOfWord.end(), index.firstOfWord.begin());
}

namespace {

/// All that lies in areas of one side.
body::CellSet areasOf(body::Side side, const body::Atlas &atlas)
{
    auto cells = atlas.surface().emptySet();
    for (const auto &region : atlas.regions())
        if (region.side == side)
            cells |= region.cells;
    return cells;
}

} // namespace

ZoneIndex makeZoneIndex(const catalog::Catalog &catalog)
{
    const auto &surface = catalog.atlas().surface();
    const auto rightAreas = areasOf(body::Side::right, catalog.atlas());
    const auto leftAreas = areasOf(body::Side::left, catalog.atlas());
    ZoneIndex index;
    for (std::size_t p = 0; p < catalog.points().size(); ++p) {
        const auto &point = catalog.points()[p];
        index.muscles += p > 0 && point.muscle != catalog.points()[p - 1].muscle ? 1 : 0;
        if (!point.suggest)
            continue;
        const auto id = static_cast<std::uint32_t>(p);
        const auto essential = surface.mirrored(point.essential);
        const auto spillover = surface.mirrored(point.spillover);
        if (point.midline) {
            const auto main = point.essential | essential;
            addZone(index, id, body::Side::midline, main, (point.spillover | spillover) - main, surface);
            continue;
        }
        // Zones are painted a little past the midline; what hurts on the other side is none of theirs.
        const auto none = surface.emptySet();
        const auto &notRight = point.crossesMidline ? none : leftAreas;
        const auto &notLeft = point.crossesMidline ? none : rightAreas;
        addZone(index, id, body::Side::right, point.essential - notRight, point.spillover - notRight, surface);
        addZone(index, id, body::Side::left, essential - notLeft, spillover - notLeft, surface);
    }
    sortByWord(index, surface.emptySet().words().size());
    return index;
}

} // namespace knotfinder::match
