// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/picture_cache.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace knotfinder::render {
namespace {

/// The part of a picture to keep: what is shown, and some of what lies around it, so that panning finds it ready.
QRectF sourceToKeep(const QRectF &shown, const QSizeF &picture)
{
    const double margin = 0.2 * std::max(shown.width(), shown.height());
    return shown.adjusted(-margin, -margin, margin, margin) & QRectF(QPointF(0, 0), picture).adjusted(-2, -2, 2, 2);
}

/// The picture at `scale` pixels per unit, on whole pixels.
QPixmap painted(const Artwork &artwork, QRectF &source, double scale, ArtInk ink)
{
    const QPointF corner(std::floor(source.left() * scale), std::floor(source.top() * scale));
    const QSize size(static_cast<int>(std::ceil(source.right() * scale - corner.x())),
                     static_cast<int>(std::ceil(source.bottom() * scale - corner.y())));
    source = QRectF(corner / scale, QSizeF(size) / scale);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintFigure(painter, artwork, Viewport(source, QRectF(QPointF(0, 0), QSizeF(size))), ink);
    return pixmap;
}

} // namespace

bool PictureCache::draw(QPainter &painter, const Artwork &artwork, const Viewport &viewport, ArtInk ink,
                        qreal devicePixelRatio, Sharpness sharpness)
{
    const QRectF needed = viewport.shown() & QRectF(QPointF(0, 0), artwork.size());
    if (needed.isEmpty())
        return true;
    const double scale = viewport.scale() * devicePixelRatio;
    const auto fits = [&](const Entry &entry, bool anyScale) {
        return entry.artwork == &artwork && entry.ink == ink &&
               (anyScale || std::abs(entry.scale / scale - 1) < 1e-9) &&
               entry.source.adjusted(-0.01, -0.01, 0.01, 0.01).contains(needed);
    };
    auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry &e) { return fits(e, false); });
    if (found == entries_.end() && sharpness == Sharpness::quick)
        found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry &e) { return fits(e, true); });
    if (found == entries_.end()) {
        QRectF source = sourceToKeep(viewport.shown(), artwork.size());
        QPixmap pixmap = painted(artwork, source, scale, ink);
        store({&artwork, ink, scale, source, std::move(pixmap)});
        found = entries_.begin();
    }
    entries_.splice(entries_.begin(), entries_, found);
    const Entry &entry = entries_.front();
    const bool exact = fits(entry, false);
    const QTransform toDevice = viewport.transform();
    painter.save();
    painter.setClipRect(viewport.target(), Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !exact);
    QRectF place = toDevice.mapRect(entry.source);
    if (exact) // whole pixels: a plain copy
        place = QRectF(QPointF(std::round(place.x() * devicePixelRatio), std::round(place.y() * devicePixelRatio)) /
                           devicePixelRatio,
                       QSizeF(entry.pixmap.size()) / devicePixelRatio);
    painter.drawPixmap(place, entry.pixmap, QRectF(QPointF(0, 0), QSizeF(entry.pixmap.size())));
    painter.restore();
    return exact;
}

qsizetype PictureCache::bytes() const
{
    return std::accumulate(entries_.begin(), entries_.end(), qsizetype{0}, [](qsizetype sum, const Entry &entry) {
        return sum + qsizetype{4} * entry.pixmap.width() * entry.pixmap.height();
    });
}

void PictureCache::store(Entry entry)
{
    // Another piece of the same picture at the same zoom is of no more use.
    entries_.remove_if([&](const Entry &old) {
        return old.artwork == entry.artwork && old.ink == entry.ink && std::abs(old.scale / entry.scale - 1) < 1e-9;
    });
    entries_.push_front(std::move(entry));
    while (entries_.size() > 1 && bytes() > maxBytes_)
        entries_.pop_back();
}

} // namespace knotfinder::render
