// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <cstdint>
#include <span>
#include <vector>

namespace knotfinder::match {

/// 64 neighbouring cells of a zone that has any of them.
struct ZoneRow
{
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
    float essentialArea = 0;                  ///< mm²
    float spilloverArea = 0;                  ///< mm²
    std::uint64_t blocks = ~std::uint64_t{0}; ///< where it may have cells: see blocksOf
    std::uint32_t muscle = 0;                 ///< below ZoneIndex::muscles; zones of one muscle share it, on both sides
};

/// All zones that may be suggested, on both sides, in one contiguous block: what the ranking runs over.
struct ZoneIndex
{
    std::vector<SidedZone> zones;
    std::vector<ZoneRow> rows;
    std::uint32_t muscles = 1;
};

/// The body in 64 equal pieces: a bit for each that holds any of the cells. Sets without a common piece have no cell in
/// common.
[[nodiscard]] std::uint64_t blocksOf(std::span<const std::uint64_t> words);

[[nodiscard]] ZoneIndex makeZoneIndex(const catalog::Catalog &catalog);

} // namespace knotfinder::match
