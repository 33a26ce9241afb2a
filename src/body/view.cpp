// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "binary_reader.h"

#include <knotfinder/body/view.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotfinder::body {
namespace {

Problem brokenView(const std::filesystem::path &file, const std::string &what)
{
    return {file.string(), "", what, "a *.cells table written by tools/atlas with this atlas"};
}

} // namespace

Result<View> View::parse(std::string_view bytes, const std::filesystem::path &file, const Surface &surface)
{
    if (!bytes.starts_with("KNFV"))
        return brokenView(file, "is no table of a view");
    BinaryReader reader(bytes.substr(4));
    if (reader.take<std::uint32_t>() != 1)
        return brokenView(file, "has an unknown version");
    if (reader.take<std::uint32_t>() != surface.atlasId())
        return brokenView(file, "was made for another atlas than cells.bin");
    const std::size_t count = reader.take<std::uint32_t>();
    if (count > surface.size())
        return brokenView(file, "has more cells than the body");

    View view;
    view.width_ = reader.take<float>();
    view.height_ = reader.take<float>();
    const auto cells = reader.takeArray<CellId>(count);
    const auto x = reader.takeArray<std::uint16_t>(count);
    const auto y = reader.takeArray<std::uint16_t>(count);
    const bool sized = view.width_ > 0 && view.width_ < 10'000 && view.height_ > 0 && view.height_ < 10'000;
    if (reader.failed() || !reader.atEnd() || !sized)
        return brokenView(file, "is cut short or does not hold together");

    view.visible_ = surface.emptySet();
    view.points_.resize(surface.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (cells[i] >= surface.size())
            return brokenView(file, "names a cell that the body has not");
        view.visible_.insert(cells[i]);
        view.points_[cells[i]] = {static_cast<float>(x[i]) / 10.0F, static_cast<float>(y[i]) / 10.0F};
    }
    view.buildGrid();
    return view;
}

void View::buildGrid()
{
    columns_ = static_cast<int>(width_ / gridStep) + 1;
    rows_ = static_cast<int>(height_ / gridStep) + 1;
    const auto slot = [this](CellId cell) {
        const int column = std::clamp(static_cast<int>(points_[cell].x / gridStep), 0, columns_ - 1);
        const int row = std::clamp(static_cast<int>(points_[cell].y / gridStep), 0, rows_ - 1);
        return gridIndex(row, column);
    };
    gridStart_.assign(gridIndex(rows_, 0) + 1, 0);
    visible_.forEach([&](CellId cell) { ++gridStart_[slot(cell) + 1]; });
    for (std::size_t i = 1; i < gridStart_.size(); ++i)
        gridStart_[i] += gridStart_[i - 1];
    gridCells_.resize(gridStart_.back());
    auto next = gridStart_;
    visible_.forEach([&](CellId cell) { gridCells_[next[slot(cell)]++] = cell; });
}

std::size_t View::gridIndex(int row, int column) const noexcept
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
}

std::optional<CellId> View::pick(Point2 spot, float reach) const
{
    if (!std::isfinite(spot.x) || !std::isfinite(spot.y) || spot.x < -reach || spot.y < -reach ||
        spot.x > width_ + reach || spot.y > height_ + reach)
        return std::nullopt;
    const auto column = [this](float x) { return std::clamp(static_cast<int>(x / gridStep), 0, columns_ - 1); };
    const auto row = [this](float y) { return std::clamp(static_cast<int>(y / gridStep), 0, rows_ - 1); };
    float best = reach * reach;
    std::optional<CellId> found;
    for (int r = row(spot.y - reach); r <= row(spot.y + reach); ++r) {
        const auto first = gridStart_[gridIndex(r, column(spot.x - reach))];
        const auto last = gridStart_[gridIndex(r, column(spot.x + reach)) + 1];
        for (auto i = first; i < last; ++i) {
            const Point2 p = points_[gridCells_[i]];
            const float d = (p.x - spot.x) * (p.x - spot.x) + (p.y - spot.y) * (p.y - spot.y);
            if (d < best) {
                best = d;
                found = gridCells_[i];
            }
        }
    }
    return found;
}

std::optional<Rect2> View::bounds(const CellSet &set) const
{
    constexpr float far = std::numeric_limits<float>::max();
    float left = far;
    float top = far;
    float right = -far;
    float bottom = -far;
    (set & visible_).forEach([&](CellId cell) {
        const Point2 p = points_[cell];
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    });
    if (left > right)
        return std::nullopt;
    return Rect2{left, top, right - left, bottom - top};
}

} // namespace knotfinder::body
