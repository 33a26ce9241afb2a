// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/surface.h>

#include <optional>
#include <string>
#include <vector>

namespace knotfinder::body {

/// A spot on a picture, in its units (1 unit = 1 mm of the figure, y down).
struct Point2
{
    float x = 0;
    float y = 0;
};

struct Rect2
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

/// Where the cells that one picture sees lie on it: the bridge from the surface to a drawing of it.
class View
{
public:
    /// Reads a *.cells table. Problem when it was made for another atlas than `surface`; `file` is only named in it.
    [[nodiscard]] static Result<View> parse(std::string_view bytes, const std::filesystem::path &file,
                                            const Surface &surface);

    [[nodiscard]] float width() const noexcept { return width_; }
    [[nodiscard]] float height() const noexcept { return height_; }
    [[nodiscard]] bool sees(CellId cell) const noexcept { return visible_.contains(cell); }
    [[nodiscard]] const CellSet &visible() const noexcept { return visible_; }
    /// Only meaningful for a cell that the view sees.
    [[nodiscard]] Point2 at(CellId cell) const noexcept { return points_[cell]; }

    /// The visible cell nearest to a spot, at most `reach` units away.
    [[nodiscard]] std::optional<CellId> pick(Point2 spot, float reach = 12.0F) const;
    /// The smallest rectangle round the cells of `set` that the view sees; nothing when it sees none.
    [[nodiscard]] std::optional<Rect2> bounds(const CellSet &set) const;

private:
    void buildGrid();
    [[nodiscard]] std::size_t gridIndex(int row, int column) const noexcept;

    float width_ = 0;
    float height_ = 0;
    CellSet visible_;
    std::vector<Point2> points_; ///< indexed by cell
    static constexpr float gridStep = 12.0F;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::uint32_t> gridStart_;
    std::vector<CellId> gridCells_;
};

} // namespace knotfinder::body
