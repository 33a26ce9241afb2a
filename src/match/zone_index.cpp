// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "zone_index.h"

namespace knotfinder::match {
namespace {

void append(ZoneIndex &index, std::uint32_t point, body::Side side, const body::CellSet &essential,
            const body::CellSet &spillover, const body::Surface &surface)
{
    SidedZone zone{point,
                   side,
                   static_cast<std::uint32_t>(index.rows.size()),
                   0,
                   surface.area(essential),
                   surface.area(spillover),
                   blocksOf((essential | spillover).words()),
                   index.muscles - 1};
    const auto main = essential.words();
    const auto wide = spillover.words();
    for (std::size_t w = 0; w < main.size(); ++w)
        if ((main[w] | wide[w]) != 0)
            index.rows.push_back({static_cast<std::uint32_t>(w), main[w], wide[w]});
    zone.endRow = static_cast<std::uint32_t>(index.rows.size());
    if (zone.endRow > zone.firstRow)
        index.zones.push_back(zone);
}

} // namespace

std::uint64_t blocksOf(std::span<const std::uint64_t> words)
{
    std::uint64_t blocks = 0;
    for (std::size_t w = 0; w < words.size(); ++w)
        if (words[w] != 0)
            blocks |= std::uint64_t{1} << (w * 64 / words.size());
    return blocks;
}

ZoneIndex makeZoneIndex(const catalog::Catalog &catalog)
{
    const auto &surface = catalog.atlas().surface();
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
            append(index, id, body::Side::midline, main, (point.spillover | spillover) - main, surface);
        } else {
            append(index, id, body::Side::right, point.essential, point.spillover, surface);
            append(index, id, body::Side::left, essential, spillover, surface);
        }
    }
    return index;
}

} // namespace knotfinder::match
