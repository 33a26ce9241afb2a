// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <cstdint>
#include <vector>

namespace knotfinder::match {

/// 64 neighbouring cells of a zone that has any of them.
struct ZoneRow
{
    std::uint32_t zone = 0; ///< index into ZoneIndex::zones
    std::uint32_t word = 0; ///< index into CellSet::words()
    std::uint64_t essential = 0;
    std::uint64_t spillover = 0;
};

/// One trigger point on one side; its rows are index.rows[firstRow … endRow).
struct SidedZone
{
    std::uint32_t point = 0;
    body::Side side = body::Side::right;
    std::uint32_t firstRow = 0;
    std::uint32_t endRow = 0;
    float essentialArea = 0;  ///< mm²
    float spilloverArea = 0;  ///< mm²
    std::uint32_t muscle = 0; ///< below ZoneIndex::muscles; zones of one muscle share it, on both sides
};

/// All zones that may be suggested, on both sides, in contiguous memory: what the ranking runs over.
struct ZoneIndex
{
    std::vector<SidedZone> zones;
    std::vector<ZoneRow> rows;              ///< zone by zone
    std::vector<ZoneRow> byWord;            ///< the same, word by word: a ranking reads only where it hurts
    std::vector<std::uint32_t> firstOfWord; ///< where each word begins in `byWord`, and where the last one ends
    std::uint32_t muscles = 1;
};

/// Adds a zone of the muscle that was begun last; nothing where it has no cells. Then sort the rows.
void addZone(ZoneIndex &index, std::uint32_t point, body::Side side, const body::CellSet &essential,
             const body::CellSet &spillover, const body::Surface &surface);

/// Fills `byWord` from `rows`, for cell sets of `words` words.
void sortByWord(ZoneIndex &index, std::size_t words);

[[nodiscard]] ZoneIndex makeZoneIndex(const catalog::Catalog &catalog);

} // namespace knotfinder::match
