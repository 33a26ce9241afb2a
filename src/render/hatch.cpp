// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "hatch.h"

#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <vector>

namespace knotfinder::render {
namespace {

/// Where the outline crosses the horizontal line at `y`, from left to right.
std::vector<double> crossings(const QList<QPolygonF> &outlines, double y)
{
    std::vector<double> xs;
    for (const auto &outline : outlines) {
        for (qsizetype i = 0; i < outline.size(); ++i) {
            const QPointF a = outline[i];
            const QPointF b = outline[(i + 1) % outline.size()];
            if ((a.y() <= y) != (b.y() <= y))
                xs.push_back(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
        }
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

} // namespace

QPainterPath hatched(const QPainterPath &area, double spacing)
{
    QPainterPath lines;
    if (area.isEmpty() || spacing <= 0)
        return lines;
    const QTransform turn = QTransform().rotate(45);
    const QTransform back = turn.inverted();
    const auto outlines = area.toSubpathPolygons(turn);
    QRectF box;
    for (const auto &outline : outlines)
        box |= outline.boundingRect();
    for (double y = std::ceil(box.top() / spacing) * spacing; y < box.bottom(); y += spacing) {
        const auto xs = crossings(outlines, y);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            lines.moveTo(back.map(QPointF(xs[i], y)));
            lines.lineTo(back.map(QPointF(xs[i + 1], y)));
        }
    }
    return lines;
}

} // namespace knotfinder::render
