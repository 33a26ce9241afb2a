// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/paint.h>

#include "clip.h"
#include "compose.h"
#include "drawn_muscles.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <functional>
#include <mutex>

namespace knotfinder::render {
namespace {

/// QPainterPath remembers what it works out while it is painted, so two threads must not paint the same one at once.
std::mutex &turnOf(const Artwork &artwork)
{
    static std::array<std::mutex, 16> turns;
    return turns[std::hash<const Artwork *>()(&artwork) / sizeof(Artwork) % turns.size()];
}

void paintShapes(QPainter &painter, const Artwork &artwork, const QTransform &toDevice, const QRectF &target,
                 ArtInk ink)
{
    const std::scoped_lock lock(turnOf(artwork));
    const QRectF shown = toDevice.inverted().mapRect(target);
    const auto inkIndex = static_cast<std::size_t>(ink);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target, Qt::IntersectClip);
    painter.setTransform(toDevice, true);
    for (const auto &shape : artwork.shapes()) {
        if (!shape.bounds.intersects(shown))
            continue;
        const double margin = shape.strokeWidth;
        const QPainterPath path = shown.contains(shape.bounds)
                                      ? shape.path
                                      : simplifiedOutside(shape.path, shown.adjusted(-margin, -margin, margin, margin));
        if (shape.filled)
            painter.fillPath(path, shape.fill[inkIndex]);
        if (shape.stroked)
            painter.strokePath(
                path, QPen(shape.stroke[inkIndex], shape.strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

} // namespace

Viewport::Viewport(const QRectF &source, const QRectF &target) : target_(target)
{
    if (source.width() > 0 && source.height() > 0)
        scale_ = std::min(target.width() / source.width(), target.height() / source.height());
    offset_ = target.center() - source.center() * scale_;
}

QTransform Viewport::transform() const
{
    return {scale_, 0, 0, scale_, offset_.x(), offset_.y()};
}

QPointF Viewport::toDevice(body::Point2 spot) const
{
    return offset_ + QPointF(static_cast<double>(spot.x), static_cast<double>(spot.y)) * scale_;
}

body::Point2 Viewport::toPicture(const QPointF &spot) const
{
    const QPointF result = (spot - offset_) / scale_;
    return {static_cast<float>(result.x()), static_cast<float>(result.y())};
}

QRectF Viewport::shown() const
{
    return {(target_.topLeft() - offset_) / scale_, target_.size() / scale_};
}

void paintFigure(QPainter &painter, const Artwork &artwork, const Viewport &viewport, ArtInk ink)
{
    paintShapes(painter, artwork, viewport.transform(), viewport.target(), ink);
}

void paintOverlay(QPainter &painter, const Scene &scene, const Figures &figures, const Viewport &viewport,
                  const PaintOptions &options)
{
    const auto artwork = figures.artwork(scene.figure, scene.view);
    const auto view = figures.atlas().view(scene.figure, scene.view);
    if (!artwork || !view)
        return;
    painter.save();
    painter.setClipRect(viewport.target(), Qt::IntersectClip);
    for (const auto &[muscle, toDevice] : drawnMuscles(scene, figures, viewport, options))
        paintShapes(painter, *muscle, toDevice, viewport.target(), theme(options.theme).art);
    paint(painter, compose(scene, figures, *artwork.value(), *view.value(), viewport, options));
    painter.restore();
}

Outcome paintScene(QPainter &painter, const Scene &scene, const Figures &figures, const Viewport &viewport,
                   const PaintOptions &options)
{
    const auto artwork = figures.artwork(scene.figure, scene.view);
    if (!artwork)
        return artwork.problems();
    if (const auto view = figures.atlas().view(scene.figure, scene.view); !view)
        return view.problems();
    paintFigure(painter, *artwork.value(), viewport, theme(options.theme).art);
    paintOverlay(painter, scene, figures, viewport, options);
    return success();
}

void paintDrawing(QPainter &painter, const Artwork &drawing, const QRectF &target, ArtInk ink, bool mirrored)
{
    const Viewport viewport(QRectF(QPointF(), drawing.size()), target);
    painter.save();
    if (mirrored) {
        painter.translate(2 * target.center().x(), 0);
        painter.scale(-1, 1);
    }
    paintFigure(painter, drawing, viewport, ink);
    painter.restore();
}

std::vector<QRectF> placesIn(const QRectF &target, const std::vector<std::shared_ptr<const Artwork>> &frames)
{
    const auto aspect = [](const auto &frame) { return frame->size().width() / frame->size().height(); };
    double together = 0; // width of all, in units of their height
    for (const auto &frame : frames)
        together += aspect(frame);
    const Viewport all(QRectF(0, 0, together, 1), target);
    std::vector<QRectF> places;
    double x = 0;
    for (const auto &frame : frames) {
        places.push_back(all.transform().mapRect(QRectF(x, 0, aspect(frame), 1)));
        x += aspect(frame);
    }
    return places;
}

void paintDrawings(QPainter &painter, const std::vector<std::shared_ptr<const Artwork>> &frames, const QRectF &target,
                   ArtInk ink, bool mirrored)
{
    const auto places = placesIn(target, frames);
    for (std::size_t i = 0; i < frames.size(); ++i)
        paintDrawing(painter, *frames[i], places[i], ink, mirrored);
}

} // namespace knotfinder::render
