// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "binary_reader.h"

#include <knotfinder/body/surface.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace knotfinder::body {
namespace {

constexpr float facingReach = 40.0F; // mm; see Surface::nearest
constexpr float bodyReach = 2'500;   // mm from the origin; a grid over what lies farther would fill the memory

bool withinReach(Vec3 point)
{
    return std::max({std::abs(point.x), std::abs(point.y), std::abs(point.z)}) <= bodyReach;
}

Problem brokenTable(const std::filesystem::path &file, const std::string &what)
{
    return {file.string(), "", what, "a cells.bin written by tools/atlas"};
}

bool sound(const std::vector<CellId> &ids, std::size_t size)
{
    return std::all_of(ids.begin(), ids.end(), [size](CellId id) { return id < size; });
}

} // namespace

Result<Surface> Surface::parse(std::string_view bytes, const std::filesystem::path &file)
{
    if (!bytes.starts_with("KNFC"))
        return brokenTable(file, "is no cell table");
    BinaryReader reader(bytes.substr(4));
    if (reader.take<std::uint32_t>() != 1)
        return brokenTable(file, "has an unknown version");
    const std::size_t count = reader.take<std::uint32_t>();
    if (count == 0 || count > std::numeric_limits<CellId>::max())
        return brokenTable(file, "has an impossible number of cells");

    Surface surface;
    surface.atlasId_ = reader.take<std::uint32_t>();
    const auto positions = reader.takeArray<float>(3 * count);
    const auto normals = reader.takeArray<std::int8_t>(3 * count);
    surface.areas_ = reader.takeArray<float>(count);
    surface.regions_ = reader.takeArray<std::uint16_t>(count);
    surface.mirrors_ = reader.takeArray<CellId>(count);
    surface.neighbourOffsets_ = reader.takeArray<std::uint32_t>(count + 1);
    if (reader.failed())
        return brokenTable(file, "is cut short");
    surface.neighbours_ = reader.takeArray<CellId>(surface.neighbourOffsets_.back());
    const auto &offsets = surface.neighbourOffsets_;
    if (reader.failed() || !reader.atEnd() || !std::is_sorted(offsets.begin(), offsets.end()) ||
        !sound(surface.mirrors_, count) || !sound(surface.neighbours_, count))
        return brokenTable(file, "does not hold together");

    surface.positions_.reserve(count);
    surface.normals_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        surface.positions_.push_back({positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]});
        surface.normals_.push_back(Vec3{static_cast<float>(normals[3 * i]), static_cast<float>(normals[3 * i + 1]),
                                        static_cast<float>(normals[3 * i + 2])} *
                                   (1.0F / 127.0F));
        if (!isFinite(surface.positions_.back()) || !(surface.areas_[i] > 0))
            return brokenTable(file, "holds a cell without a place or an area");
        if (!withinReach(surface.positions_.back()))
            return brokenTable(file, "holds a cell farther away than a body reaches");
    }
    surface.buildGrid();
    surface.buildBlocks();
    return surface;
}

std::span<const CellId> Surface::neighbours(CellId cell) const noexcept
{
    const auto first = neighbourOffsets_[cell];
    return std::span(neighbours_).subspan(first, neighbourOffsets_[cell + 1U] - first);
}

CellSet Surface::mirrored(const CellSet &set) const
{
    CellSet result(size());
    set.forEach([&](CellId cell) { result.insert(mirrors_[cell]); });
    return result;
}

float Surface::area(const CellSet &set) const
{
    float total = 0;
    set.forEach([&](CellId cell) { total += areas_[cell]; });
    return total;
}

CellId Surface::nearest(Vec3 point) const
{
    for (const float radius : {gridStep, 4 * gridStep})
        if (const auto close = nearestWithin(point, nullptr, radius))
            return *close;
    return nearestOfAll(point);
}

CellId Surface::nearest(Vec3 point, Vec3 facing) const
{
    for (const float radius : {gridStep / 2, gridStep, facingReach})
        if (const auto cell = nearestWithin(point, &facing, radius))
            return *cell;
    return nearest(point);
}

std::optional<CellId> Surface::nearestWithin(Vec3 point, const Vec3 *facing, float radius) const
{
    float best = std::numeric_limits<float>::max();
    std::optional<CellId> found;
    forEachWithin(point, radius, [&](CellId cell, float d) {
        // Equal distances: the lower id wins, so that the answer never depends on the grid's order.
        if (d > best || (d == best && found && *found < cell))
            return;
        if (facing != nullptr && dot(normals_[cell], *facing) <= 0)
            return;
        best = d;
        found = cell;
    });
    return found;
}

CellId Surface::nearestOfAll(Vec3 point) const
{
    float best = std::numeric_limits<float>::max();
    CellId found = 0;
    const auto visit = [&](const Block &block) {
        for (const CellId cell : block.cells) {
            const float d = squaredDistance(positions_[cell], point);
            if (d < best || (d == best && cell < found)) {
                best = d;
                found = cell;
            }
        }
    };
    const auto least = [point](const Block &block) { // squared distance of the block's box
        const auto outside = [](float at, float lo, float hi) { return std::max({lo - at, at - hi, 0.0F}); };
        const Vec3 way{outside(point.x, block.lo.x, block.hi.x), outside(point.y, block.lo.y, block.hi.y),
                       outside(point.z, block.lo.z, block.hi.z)};
        return dot(way, way);
    };
    std::vector<float> leasts(blocks_.size());
    std::transform(blocks_.begin(), blocks_.end(), leasts.begin(), least);
    const auto first = std::min_element(leasts.begin(), leasts.end()) - leasts.begin();
    visit(blocks_[static_cast<std::size_t>(first)]);
    for (std::size_t i = 0; i < blocks_.size(); ++i)
        if (leasts[i] <= best)
            visit(blocks_[i]);
    return found;
}

void Surface::buildBlocks()
{
    std::unordered_map<std::size_t, std::size_t> indices;
    const auto step = [](float at, float origin) { return static_cast<int>((at - origin) / blockStep); };
    for (std::size_t i = 0; i < size(); ++i) {
        const Vec3 p = positions_[i];
        const auto key = gridIndex(step(p.x, gridOrigin_.x), step(p.y, gridOrigin_.y), step(p.z, gridOrigin_.z));
        const auto [entry, fresh] = indices.emplace(key, blocks_.size());
        if (fresh)
            blocks_.push_back({p, p, {}});
        Block &block = blocks_[entry->second];
        block.lo = {std::min(block.lo.x, p.x), std::min(block.lo.y, p.y), std::min(block.lo.z, p.z)};
        block.hi = {std::max(block.hi.x, p.x), std::max(block.hi.y, p.y), std::max(block.hi.z, p.z)};
        block.cells.push_back(static_cast<CellId>(i));
    }
}

void Surface::buildGrid()
{
    Vec3 lo = positions_.front();
    Vec3 hi = lo;
    for (const auto p : positions_) {
        lo = {std::min(lo.x, p.x), std::min(lo.y, p.y), std::min(lo.z, p.z)};
        hi = {std::max(hi.x, p.x), std::max(hi.y, p.y), std::max(hi.z, p.z)};
    }
    gridOrigin_ = lo;
    const Vec3 extent = hi - lo;
    gridSize_[0] = static_cast<int>(extent.x / gridStep) + 1;
    gridSize_[1] = static_cast<int>(extent.y / gridStep) + 1;
    gridSize_[2] = static_cast<int>(extent.z / gridStep) + 1;

    const auto slot = [this](Vec3 p) {
        const Box box = boxAround(p, 0);
        return gridIndex(box.lo[0], box.lo[1], box.lo[2]);
    };
    gridStart_.assign(gridIndex(gridSize_[0] - 1, gridSize_[1] - 1, gridSize_[2] - 1) + 2, 0);
    for (const auto p : positions_)
        ++gridStart_[slot(p) + 1];
    for (std::size_t i = 1; i < gridStart_.size(); ++i)
        gridStart_[i] += gridStart_[i - 1];
    gridCells_.resize(size());
    auto next = gridStart_;
    for (std::size_t i = 0; i < size(); ++i)
        gridCells_[next[slot(positions_[i])]++] = static_cast<CellId>(i);
}

Surface::Box Surface::boxAround(Vec3 point, float radius) const noexcept
{
    const Vec3 p = point - gridOrigin_;
    const float at[3] = {p.x, p.y, p.z};
    Box box = {};
    for (int axis = 0; axis < 3; ++axis) {
        const auto last = static_cast<float>(gridSize_[axis] - 1);
        box.lo[axis] = static_cast<int>(std::clamp((at[axis] - radius) / gridStep, 0.0F, last));
        box.hi[axis] = static_cast<int>(std::clamp((at[axis] + radius) / gridStep, 0.0F, last));
    }
    return box;
}

} // namespace knotfinder::body
