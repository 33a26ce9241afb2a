// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "field_outline.h"

#include "contour.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace knotfinder::render {
namespace {

constexpr float reachPerSpacing = 1.9F; // a cell's weight reaches a little beyond its nearest neighbours
constexpr float leastReach = 5.0F;
constexpr float mostReach = 15.0F;

float reachOf(const body::Surface &surface, body::CellId cell)
{
    return std::clamp(reachPerSpacing * std::sqrt(surface.area(cell)), leastReach, mostReach);
}

/// Two sums over a window of the mask's grid: the weights of the set's cells and of all cells.
class Field
{
public:
    Field(int left, int top, int columns, int rows)
        : left_(left), top_(top), columns_(columns), rows_(rows),
          inSet_(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)), all_(inSet_.size())
    {
    }

    void add(body::Point2 spot, float reach, bool member)
    {
        constexpr auto step = static_cast<float>(BodyMask::step);
        const int x0 = std::max(left_, static_cast<int>(std::ceil((spot.x - reach) / step)));
        const int x1 = std::min(left_ + columns_ - 1, static_cast<int>(std::floor((spot.x + reach) / step)));
        const int y0 = std::max(top_, static_cast<int>(std::ceil((spot.y - reach) / step)));
        const int y1 = std::min(top_ + rows_ - 1, static_cast<int>(std::floor((spot.y + reach) / step)));
        for (int y = y0; y <= y1; ++y) {
            for (int x = x0; x <= x1; ++x) {
                const float dx = static_cast<float>(x) * step - spot.x;
                const float dy = static_cast<float>(y) * step - spot.y;
                const float inner = 1 - (dx * dx + dy * dy) / (reach * reach);
                if (inner <= 0)
                    continue;
                all_[index(x, y)] += inner * inner;
                if (member)
                    inSet_[index(x, y)] += inner * inner;
            }
        }
    }

    /// Share of the set at each node, times how much of the node is body.
    [[nodiscard]] std::vector<float> values(const BodyMask &mask) const
    {
        std::vector<float> result(all_.size(), 0.0F);
        for (int y = top_; y < top_ + rows_; ++y)
            for (int x = left_; x < left_ + columns_; ++x)
                if (const auto i = index(x, y); all_[i] > 0)
                    result[i] = inSet_[i] / all_[i] * mask.at(x, y);
        return result;
    }

private:
    [[nodiscard]] std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y - top_) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(x - left_);
    }

    int left_;
    int top_;
    int columns_;
    int rows_;
    std::vector<float> inSet_;
    std::vector<float> all_;
};

/// The grain of the cells shows as a ripple of a few millimetres: averaging neighbours takes it out and leaves the
/// shape.
void smooth(std::vector<QPointF> &loop)
{
    constexpr int passes = 6;
    std::vector<QPointF> before;
    for (int pass = 0; pass < passes; ++pass) {
        before = loop;
        const std::size_t n = loop.size();
        for (std::size_t i = 0; i < n; ++i)
            loop[i] = before[i] * 0.5 + (before[(i + n - 1) % n] + before[(i + 1) % n]) * 0.25;
    }
}

/// The loop through the midpoints of the corners, with the corners as control points.
void addSmooth(QPainterPath &path, const std::vector<QPointF> &loop)
{
    const auto middle = [&](std::size_t i) { return (loop[i] + loop[(i + 1) % loop.size()]) / 2; };
    path.moveTo(middle(loop.size() - 1));
    for (std::size_t i = 0; i < loop.size(); ++i)
        path.quadTo(loop[i], middle(i));
    path.closeSubpath();
}

} // namespace

BodyMask::BodyMask(const QPainterPath &silhouette, QSizeF size)
    : columns_(static_cast<int>(std::ceil(size.width() / step)) + 1),
      rows_(static_cast<int>(std::ceil(size.height() / step)) + 1)
{
    QImage image(columns_, rows_, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0.5, 0.5); // node (0, 0) is the middle of the first pixel
    painter.scale(1 / step, 1 / step);
    painter.fillPath(silhouette, Qt::white);
    painter.end();
    coverage_.reserve(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (int row = 0; row < rows_; ++row)
        coverage_.insert(coverage_.end(), image.constScanLine(row), image.constScanLine(row) + columns_);
}

QPainterPath outlineOf(const body::CellSet &set, const body::View &view, const body::Surface &surface,
                       const BodyMask &mask)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto bounds = view.bounds(set);
    if (!bounds)
        return path;
    constexpr auto step = static_cast<float>(BodyMask::step);
    const int left = std::max(0, static_cast<int>((bounds->x - mostReach) / step));
    const int top = std::max(0, static_cast<int>((bounds->y - mostReach) / step));
    const int right =
        std::min(mask.columns() - 1, static_cast<int>((bounds->x + bounds->width + mostReach) / step) + 1);
    const int bottom = std::min(mask.rows() - 1, static_cast<int>((bounds->y + bounds->height + mostReach) / step) + 1);
    const int columns = right - left + 1;
    Field field(left, top, columns, bottom - top + 1);
    view.visible().forEach([&](body::CellId cell) {
        const auto spot = view.at(cell);
        if (spot.x > bounds->x - 2 * mostReach && spot.x < bounds->x + bounds->width + 2 * mostReach &&
            spot.y > bounds->y - 2 * mostReach && spot.y < bounds->y + bounds->height + 2 * mostReach)
            field.add(spot, reachOf(surface, cell), set.contains(cell));
    });
    for (auto &loop : contours(field.values(mask), columns, 0.5F)) {
        for (auto &corner : loop)
            corner = (corner + QPointF(left, top)) * BodyMask::step;
        if (loop.size() < 6)
            continue;
        smooth(loop);
        addSmooth(path, loop);
    }
    return path;
}

} // namespace knotfinder::render
