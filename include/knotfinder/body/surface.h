// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/body/cell_set.h>
#include <knotfinder/body/vec3.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace knotfinder::body {

/// The skin of the reference adult as points ("cells") spread evenly over it.
/// Read from cells.bin (layout in docs/atlas.md). Immutable; mirror-symmetric: every cell has a twin on the other side.
class Surface
{
public:
    /// `file` is only named in problems.
    [[nodiscard]] static Result<Surface> parse(std::string_view bytes, const std::filesystem::path &file);

    [[nodiscard]] std::size_t size() const noexcept { return positions_.size(); }
    [[nodiscard]] std::uint32_t atlasId() const noexcept { return atlasId_; }
    [[nodiscard]] Vec3 position(CellId cell) const noexcept { return positions_[cell]; }
    [[nodiscard]] Vec3 normal(CellId cell) const noexcept { return normals_[cell]; }
    [[nodiscard]] float area(CellId cell) const noexcept { return areas_[cell]; } ///< mm²
    [[nodiscard]] std::span<const float> areas() const noexcept { return areas_; }
    [[nodiscard]] std::uint16_t regionIndex(CellId cell) const noexcept { return regions_[cell]; }
    [[nodiscard]] CellId mirror(CellId cell) const noexcept { return mirrors_[cell]; }
    [[nodiscard]] std::span<const CellId> neighbours(CellId cell) const noexcept;

    [[nodiscard]] CellSet emptySet() const { return CellSet(size()); }
    [[nodiscard]] CellSet mirrored(const CellSet &set) const;
    [[nodiscard]] float area(const CellSet &set) const; ///< mm²

    /// The cell nearest to `point`. With `facing`, only cells whose normal has a positive product with it count as long
    /// as one lies within 40 mm; else the nearest of all.
    [[nodiscard]] CellId nearest(Vec3 point) const;
    [[nodiscard]] CellId nearest(Vec3 point, Vec3 facing) const;

    /// Calls `visit(CellId, squaredDistance)` for every cell within `radius` mm of `point`.
    template <typename Visitor>
    void forEachWithin(Vec3 point, float radius, Visitor visit) const;

private:
    struct Box
    {
        int lo[3];
        int hi[3];
    };
    void buildGrid();
    [[nodiscard]] Box boxAround(Vec3 point, float radius) const noexcept;
    [[nodiscard]] std::size_t gridIndex(int x, int y, int z) const noexcept
    {
        return (static_cast<std::size_t>(z) * static_cast<std::size_t>(gridSize_[1]) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(gridSize_[0]) +
               static_cast<std::size_t>(x);
    }
    [[nodiscard]] std::optional<CellId> nearestWithin(Vec3 point, const Vec3 *facing, float radius) const;
    [[nodiscard]] CellId nearestOfAll(Vec3 point) const;
    void buildBlocks();

    std::uint32_t atlasId_ = 0;
    std::vector<Vec3> positions_;
    std::vector<Vec3> normals_;
    std::vector<float> areas_;
    std::vector<std::uint16_t> regions_;
    std::vector<CellId> mirrors_;
    std::vector<std::uint32_t> neighbourOffsets_;
    std::vector<CellId> neighbours_;

    // A uniform grid over the positions, for nearest and range queries.
    static constexpr float gridStep = 16.0F; // mm; about two cell spacings
    Vec3 gridOrigin_;
    int gridSize_[3] = {0, 0, 0};
    std::vector<std::uint32_t> gridStart_;
    std::vector<CellId> gridCells_;

    /// A piece of skin of at most blockStep: what is far away is passed over piece by piece.
    struct Block
    {
        Vec3 lo;
        Vec3 hi;
        std::vector<CellId> cells;
    };
    static constexpr float blockStep = 64.0F; // mm
    std::vector<Block> blocks_;
};

template <typename Visitor>
void Surface::forEachWithin(Vec3 point, float radius, Visitor visit) const
{
    const Box box = boxAround(point, radius);
    const float limit = radius * radius;
    for (int z = box.lo[2]; z <= box.hi[2]; ++z)
        for (int y = box.lo[1]; y <= box.hi[1]; ++y) {
            const auto first = gridStart_[gridIndex(box.lo[0], y, z)];
            const auto last = gridStart_[gridIndex(box.hi[0], y, z) + 1];
            for (auto i = first; i < last; ++i) {
                const float d = squaredDistance(positions_[gridCells_[i]], point);
                if (d <= limit)
                    visit(gridCells_[i], d);
            }
        }
}

} // namespace knotfinder::body
