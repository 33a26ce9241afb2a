// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "overlap.h"

#include "weights.h"

#include <algorithm>
#include <bit>

namespace knotfinder::match {
namespace {

float areaOf(std::uint64_t bits, const float *areas)
{
    float total = 0;
    for (; bits != 0; bits &= bits - 1)
        total += areas[std::countr_zero(bits)];
    return total;
}

} // namespace

bool measure(const ZoneIndex &index, const SidedZone &zone, const Pain &pain, const body::Surface &surface,
             std::vector<AreaOverlap> &overlaps)
{
    if ((zone.blocks & pain.blocks) == 0)
        return false;
    const auto all = pain.all.words();
    const ZoneRow *row = index.rows.data() + zone.firstRow;
    const ZoneRow *end = index.rows.data() + zone.endRow;
    while (row != end && ((row->essential | row->spillover) & all[row->word]) == 0)
        ++row;
    if (row == end)
        return false;

    const std::size_t count = pain.cells.size();
    overlaps.assign(count + 1, {});
    for (; row != end; ++row) {
        if (((row->essential | row->spillover) & all[row->word]) == 0)
            continue;
        const float *areas = surface.areas().data() + std::size_t{row->word} * 64;
        overlaps[count].essential += areaOf(row->essential & all[row->word], areas);
        overlaps[count].spillover += areaOf(row->spillover & all[row->word], areas);
        for (std::size_t a = 0; a < count; ++a) {
            const std::uint64_t hurting = pain.cells[a].cells.words()[row->word];
            overlaps[a].essential += areaOf(row->essential & hurting, areas);
            overlaps[a].spillover += areaOf(row->spillover & hurting, areas);
        }
    }
    return true;
}

double explainedShare(const AreaOverlap &overlap, const SidedZone &zone, const PainArea &area)
{
    const double main = overlap.essential / area.area;
    const double wide = overlap.spillover / area.area;
    if (!area.region)
        return std::min(1.0, main + weights::spillover * wide);
    // "Somewhere here": a good part of the region is as good as all of it, and so is a whole small zone inside it.
    const double inside = zone.essentialArea > 0 ? weights::zoneInside * overlap.essential / zone.essentialArea : 0;
    const double essential = std::max(std::min(1.0, main / weights::regionFull), inside);
    const double spillover = weights::spillover * std::min(1.0, wide / weights::regionFull);
    return std::max(essential, std::min(1.0, essential + (1.0 - essential) * spillover));
}

double coveredShare(const AreaOverlap &whole, const SidedZone &zone)
{
    const double size = zone.essentialArea + weights::zoneSpillover * zone.spilloverArea;
    return size > 0 ? (whole.essential + weights::zoneSpillover * whole.spillover) / size : 0;
}

} // namespace knotfinder::match
