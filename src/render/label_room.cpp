// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "label_room.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace knotfinder::render {
namespace {

constexpr QPointF nowhere{-1e9, -1e9};

} // namespace

bool LabelRoom::isTaken(const QRectF &box) const
{
    return std::any_of(taken_.begin(), taken_.end(), [&](const QRectF &other) { return other.intersects(box); });
}

QRectF LabelRoom::inside(QRectF box) const
{
    const auto &edge = viewport_.target();
    box.moveLeft(std::clamp(box.left(), edge.left(), std::max(edge.left(), edge.right() - box.width())));
    box.moveTop(std::clamp(box.top(), edge.top(), std::max(edge.top(), edge.bottom() - box.height())));
    return box;
}

double LabelRoom::armOf(const KnotSite &site) const
{
    const double arm = std::clamp(7.0 * viewport_.scale(), px(4.2), px(7.5));
    return site.selected ? arm * 1.25 : arm;
}

QRectF LabelRoom::besideX(const QPointF &centre, double gap, const QSizeF &size) const
{
    const QPointF away = centre - middleOfSites();
    std::vector<QPointF> directions = {{1, -1}, {-1, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {0, -1}, {0, 1}};
    std::stable_sort(directions.begin(), directions.end(), [&](const QPointF &a, const QPointF &b) {
        return QPointF::dotProduct(a, away) / std::hypot(a.x(), a.y()) >
               QPointF::dotProduct(b, away) / std::hypot(b.x(), b.y()) + px(2);
    });
    const auto boxAt = [&](const QPointF &direction, double ring) {
        const double nearer = direction.x() != 0 && direction.y() != 0 ? 0.8 : 1.0; // corners reach out further
        const QPointF shift(direction.x() * (gap + ring + size.width() / 2) * nearer,
                            direction.y() * (gap + ring + size.height() / 2) * nearer);
        return QRectF(centre + shift - QPointF(size.width() / 2, size.height() / 2), size);
    };
    for (const double ring : {0.0, lettering(10), lettering(20), lettering(34), lettering(50)})
        for (const auto &direction : directions)
            if (const QRectF box = boxAt(direction, ring); isFree(box, centre))
                return box;
    return boxAt(directions.front(), 0);
}

bool LabelRoom::isFree(const QRectF &box, const QPointF &ownCentre) const
{
    return viewport_.target().contains(box) && !isTaken(box) &&
           std::none_of(scene_.sites.begin(), scene_.sites.end(), [&](const KnotSite &site) {
               if (!view_.sees(site.cell))
                   return false;
               const QPointF spot = viewport_.toDevice(view_.at(site.cell));
               const double room = spot == ownCentre ? 0 : armOf(site);
               return box.adjusted(-room, -room, room, room).contains(spot);
           });
}

QPointF LabelRoom::middleOfSites() const
{
    QPointF sum;
    int count = 0;
    for (const auto &site : scene_.sites)
        if (view_.sees(site.cell)) {
            sum += viewport_.toDevice(view_.at(site.cell));
            ++count;
        }
    return count > 0 ? sum / count : sum;
}

LabelSpot LabelRoom::inOrBeside(const QPointF &middle, const QRectF &area, const QSizeF &size) const
{
    const QPointF half(size.width() / 2, size.height() / 2);
    for (const QPointF &spot :
         {middle, QPointF(middle.x(), area.bottom() - half.y()), QPointF(middle.x(), area.top() + half.y()),
          QPointF(area.right() + half.x(), middle.y()), QPointF(area.left() - half.x(), middle.y()),
          QPointF(middle.x(), area.bottom() + half.y()), QPointF(middle.x(), area.top() - half.y()),
          area.bottomRight() + half, area.topLeft() - half, area.topRight() + QPointF(half.x(), -half.y()),
          area.bottomLeft() + QPointF(-half.x(), half.y())})
        if (isFree(QRectF(spot - half, size), nowhere))
            return {spot, QLineF(spot, middle).length() > size.width()};
    for (const double ring : {lettering(26), lettering(42), lettering(60), lettering(80)})
        for (int eighth = 0; eighth < 8; ++eighth) {
            const QPointF spot = middle + QLineF::fromPolar(ring, 45.0 * eighth).p2();
            if (isFree(QRectF(spot - half, size), nowhere))
                return {spot, true};
        }
    return {middle, false};
}

} // namespace knotfinder::render
