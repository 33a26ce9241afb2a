// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/picture_cache.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <system_error>

namespace knotfinder::render {
namespace {

/// The part of a picture to keep: what is shown, and some of what lies around it, so that panning finds it ready.
QRectF sourceToKeep(const QRectF &shown, const QSizeF &picture)
{
    const double margin = 0.2 * std::max(shown.width(), shown.height());
    return shown.adjusted(-margin, -margin, margin, margin) & QRectF(QPointF(0, 0), picture).adjusted(-2, -2, 2, 2);
}

bool sameScale(double a, double b)
{
    return std::abs(a / b - 1) < 1e-9;
}

/// The part of the picture that is in sight.
QRectF needed(const Artwork &artwork, const Viewport &viewport)
{
    return viewport.shown() & QRectF(QPointF(0, 0), artwork.size());
}

} // namespace

/// The picture at `scale` pixels per unit, on whole pixels. Fit for any thread.
PictureCache::Painted PictureCache::paint(const Artwork &artwork, QRectF source, double scale, ArtInk ink)
{
    const QPointF corner(std::floor(source.left() * scale), std::floor(source.top() * scale));
    const QSize size(static_cast<int>(std::ceil(source.right() * scale - corner.x())),
                     static_cast<int>(std::ceil(source.bottom() * scale - corner.y())));
    source = QRectF(corner / scale, QSizeF(size) / scale);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, artwork, Viewport(source, QRectF(QPointF(0, 0), QSizeF(size))), ink);
    painter.end();
    return {image, source};
}

std::list<PictureCache::Entry>::iterator PictureCache::find(const Wanted &picture, ArtInk ink, double scale,
                                                            Sharpness sharpness)
{
    const QRectF shown = needed(*picture.artwork, picture.viewport);
    const auto shows = [&](const Entry &entry) {
        return entry.artwork == picture.artwork && entry.ink == ink &&
               entry.source.adjusted(-0.01, -0.01, 0.01, 0.01).contains(shown);
    };
    const auto exact = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry &entry) { return shows(entry) && sameScale(entry.scale, scale); });
    return exact == entries_.end() && sharpness == Sharpness::quick
               ? std::find_if(entries_.begin(), entries_.end(), shows)
               : exact;
}

void PictureCache::prepare(std::span<const Wanted> pictures, ArtInk ink, qreal devicePixelRatio, Sharpness sharpness)
{
    inUse_ = std::max(std::size_t{1}, pictures.size());
    for (const auto &[artwork, viewport] : pictures) {
        const double scale = viewport.scale() * devicePixelRatio;
        const QRectF source = sourceToKeep(viewport.shown(), artwork->size());
        const bool begun = std::ranges::any_of(coming_, [&, artwork = artwork](const Coming &one) {
            return one.entry.artwork == artwork && one.entry.ink == ink && one.wanted == source &&
                   sameScale(one.entry.scale, scale);
        });
        if (begun || needed(*artwork, viewport).isEmpty() ||
            find({artwork, viewport}, ink, scale, sharpness) != entries_.end())
            continue;
        try {
            coming_.push_back({{artwork, ink, scale, {}, {}},
                               source,
                               std::async(std::launch::async, [artwork = artwork, source, scale, ink] {
                                   return paint(*artwork, source, scale, ink);
                               })});
        } catch (const std::system_error &) {
            return; // no thread to be had: `draw` paints it itself
        }
    }
}

PictureCache::Entry PictureCache::entryOf(Entry entry, Painted painted)
{
    entry.source = painted.source;
    entry.pixmap = QPixmap::fromImage(std::move(painted.image));
    return entry;
}

void PictureCache::collect()
{
    for (auto &[entry, wanted, painted] : coming_) {
        store(entryOf(std::move(entry), painted.get()));
    }
    coming_.clear();
}

bool PictureCache::draw(QPainter &painter, const std::shared_ptr<const Artwork> &artwork, const Viewport &viewport,
                        ArtInk ink, qreal devicePixelRatio, Sharpness sharpness)
{
    if (needed(*artwork, viewport).isEmpty())
        return true;
    collect();
    const double scale = viewport.scale() * devicePixelRatio;
    const auto found = find({artwork, viewport}, ink, scale, sharpness);
    if (found != entries_.end())
        entries_.splice(entries_.begin(), entries_, found);
    else // not begun, or pushed out by what came after it
        store(entryOf({artwork, ink, scale, {}, {}},
                      paint(*artwork, sourceToKeep(viewport.shown(), artwork->size()), scale, ink)));
    const Entry &entry = entries_.front();
    const bool exact = sameScale(entry.scale, scale);
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
    // Only what the new piece shows as well is of no more use: other pieces of the same picture are other close-ups.
    entries_.remove_if([&](const Entry &old) {
        return old.artwork == entry.artwork && old.ink == entry.ink && sameScale(old.scale, entry.scale) &&
               entry.source.contains(old.source);
    });
    entries_.push_front(std::move(entry));
    keepWithin(maxBytes_);
}

void PictureCache::keepWithin(qsizetype most)
{
    while (entries_.size() > inUse_ && bytes() > most)
        entries_.pop_back();
}

void PictureCache::letGo()
{
    collect();
    keepWithin(0);
}

} // namespace knotfinder::render
