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

bool touches(const ZoneRow &row, const body::CellSet &reach)
{
    return ((row.essential | row.spillover) & reach.words()[row.word]) != 0;
}

void add(AreaOverlap &overlap, const ZoneRow &row, const body::CellSet &hurting, const float *areas)
{
    const std::uint64_t bits = hurting.words()[row.word];
    overlap.essential += areaOf(row.essential & bits, areas);
    overlap.spillover += areaOf(row.spillover & bits, areas);
}

/// `overlaps`: one for each area of the pain and one for all of it.
void addRow(AreaOverlap *overlaps, const ZoneRow &row, const Pain &pain, const body::CellSet &reach,
            const body::Surface &surface)
{
    const float *areas = surface.areas().data() + std::size_t{row.word} * 64;
    for (const auto &area : pain.cells)
        add(*overlaps++, row, area.cells, areas);
    add(*overlaps, row, pain.all, areas);
    const std::uint64_t near = reach.words()[row.word] & ~pain.all.words()[row.word];
    overlaps->near += areaOf(row.essential & near, areas);
}

} // namespace

Overlaps::Overlaps(const ZoneIndex &index, const Pain &pain, const body::CellSet &reach, const body::Surface &surface)
    : each_(pain.cells.size() + 1)
{
    constexpr std::uint32_t none = ~std::uint32_t{0};
    std::vector<std::uint32_t> placeOf(index.zones.size(), none);
    const auto words = reach.words();
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (words[w] == 0)
            continue;
        for (auto r = index.firstOfWord[w]; r < index.firstOfWord[w + 1]; ++r) {
            const ZoneRow &row = index.byWord[r];
            if (!touches(row, reach))
                continue;
            if (placeOf[row.zone] == none) {
                placeOf[row.zone] = static_cast<std::uint32_t>(zones_.size());
                zones_.push_back(row.zone);
                found_.resize(found_.size() + each_);
            }
            addRow(found_.data() + placeOf[row.zone] * each_, row, pain, reach, surface);
        }
    }
}

bool measure(const ZoneIndex &index, const SidedZone &zone, const Pain &pain, const body::CellSet &reach,
             const body::Surface &surface, std::vector<AreaOverlap> &overlaps)
{
    bool any = false;
    for (auto r = zone.firstRow; r < zone.endRow; ++r) {
        const ZoneRow &row = index.rows[r];
        if (!touches(row, reach))
            continue;
        if (!any)
            overlaps.assign(pain.cells.size() + 1, {});
        any = true;
        addRow(overlaps.data(), row, pain, reach, surface);
    }
    return any && shares(overlaps.back());
}

bool shares(const AreaOverlap &whole)
{
    return whole.essential > 0 || whole.spillover > 0;
}

double explainedShare(const AreaOverlap &overlap, const SidedZone &zone, const PainArea &area, double spillover)
{
    const double main = overlap.essential / area.area;
    const double wide = overlap.spillover / area.area;
    if (!area.region)
        return std::min(1.0, main + spillover * wide);
    // "Somewhere here": a good part of the region is as good as all of it, and so is a whole small zone inside it.
    const double inside = zone.essentialArea > 0 ? weights::zoneInside * overlap.essential / zone.essentialArea : 0;
    const double essential = std::max(std::min(1.0, main / weights::regionFull), inside);
    const double spread = spillover * std::min(1.0, wide / weights::regionFull);
    return std::max(essential, std::min(1.0, essential + (1.0 - essential) * spread));
}

double coveredShare(const AreaOverlap &whole, const SidedZone &zone)
{
    const double size = zone.essentialArea + weights::zoneSpillover * zone.spilloverArea;
    const double hurting = whole.essential + weights::margin * whole.near + weights::zoneSpillover * whole.spillover;
    return size > 0 ? std::min(1.0, hurting / size) : 0;
}

} // namespace knotfinder::match
