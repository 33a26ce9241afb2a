// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/surface.h>
#include <knotfinder/body/view.h>

#include <QPainterPath>

#include <cstdint>
#include <vector>

namespace knotfinder::render {

/// How much of each spot of a picture is body, 0 … 255, on a grid of `step` picture units.
class BodyMask
{
public:
    static constexpr double step = 2.5;

    BodyMask(const QPainterPath &silhouette, QSizeF size);

    [[nodiscard]] int columns() const noexcept { return columns_; }
    [[nodiscard]] int rows() const noexcept { return rows_; }
    [[nodiscard]] float at(int column, int row) const noexcept
    {
        const auto start = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_);
        return static_cast<float>(coverage_[start + static_cast<std::size_t>(column)]) / 255.0F;
    }

private:
    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::uint8_t> coverage_;
};

/// A smooth outline, picture units, round the cells of `set` that `view` sees: half-way to the cells that are not in
/// it, and never beyond the body.
[[nodiscard]] QPainterPath outlineOf(const body::CellSet &set, const body::View &view, const body::Surface &surface,
                                     const BodyMask &mask);

} // namespace knotfinder::render
