// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/artwork.h>
#include <knotfinder/render/scene.h>
#include <knotfinder/render/theme.h>

#include <QRectF>
#include <QTransform>

class QPainter;

namespace knotfinder::render {

/// A piece of a picture (`source`, picture units) shown in a rectangle of a device (`target`), aspect ratio kept:
/// the piece is centred and the rest of the target shows more of the picture around it.
class Viewport
{
public:
    Viewport(const QRectF &source, const QRectF &target);

    [[nodiscard]] const QRectF &target() const noexcept { return target_; }
    [[nodiscard]] double scale() const noexcept { return scale_; } ///< device units per picture unit
    [[nodiscard]] QTransform transform() const;                    ///< picture → device
    [[nodiscard]] QPointF toDevice(body::Point2 spot) const;
    [[nodiscard]] body::Point2 toPicture(const QPointF &spot) const;
    [[nodiscard]] QRectF shown() const; ///< the part of the picture plane that fills the target

private:
    QRectF target_;
    double scale_ = 1;
    QPointF offset_; ///< device position of the picture's origin
};

/// How large marks on the figure come out. One unit is one logical pixel on a screen and a quarter millimetre on paper.
struct PaintOptions
{
    ThemeId theme = ThemeId::light;
    double unit = 1;      ///< device units per logical pixel: dots, lines and crosses keep their size at any zoom
    bool opaque = false;  ///< no translucent colours: for paper, where some printers rasterise them
    double lettering = 1; ///< how much larger than usual numbers and names are
};

/// Paints the bare figure, as vectors. Culls what the target does not show; clips to the target.
void paintFigure(QPainter &painter, const Artwork &artwork, const Viewport &viewport, ArtInk ink);

/// Paints what lies on the figure: marks, zones, X's, lines and names, as vectors. Clips to the target.
void paintOverlay(QPainter &painter, const Scene &scene, const Figures &figures, const Viewport &viewport,
                  const PaintOptions &options);

/// Figure and overlay. Problem when the scene's figure or view does not exist.
[[nodiscard]] Outcome paintScene(QPainter &painter, const Scene &scene, const Figures &figures,
                                 const Viewport &viewport, const PaintOptions &options);

/// The piece of a scene's picture as one SVG element with a title and description for screen readers. `attributes` go
/// into the svg tag as they are (class, style …). Colours are plain hex, so any reader draws it.
struct SvgText
{
    QString title;
    QString description;
    QString attributes;
    QColor ground = {};        ///< behind the figure; invalid: none
    QString artReference = {}; ///< id of a figure that svgArt wrote into the same page; '': the figure is drawn here
};
[[nodiscard]] Result<QByteArray> toSvg(const Scene &scene, const Figures &figures, const QRectF &source, QSizeF size,
                                       const PaintOptions &options, const SvgText &text);

/// A bare figure as an SVG group of this id, to be put into <defs> and shown by many pictures of a page. Rounded to
/// whole picture units (millimetres).
[[nodiscard]] QByteArray svgArt(const Artwork &artwork, ArtInk ink, const QString &id);

/// Paints a whole drawing into a rectangle, aspect ratio kept, centred; mirrored for the left side.
void paintDrawing(QPainter &painter, const Artwork &drawing, const QRectF &target, ArtInk ink, bool mirrored);

/// Where frames of a drawing come to lie side by side in a rectangle: aspect ratios kept, centred.
[[nodiscard]] std::vector<QRectF> placesIn(const QRectF &target,
                                           const std::vector<std::shared_ptr<const Artwork>> &frames);
/// Paints them there.
void paintDrawings(QPainter &painter, const std::vector<std::shared_ptr<const Artwork>> &frames, const QRectF &target,
                   ArtInk ink, bool mirrored);

/// Frames of a drawing side by side, of a size in pixels, as one SVG element.
[[nodiscard]] QByteArray drawingSvg(const std::vector<std::shared_ptr<const Artwork>> &frames, QSizeF size, ArtInk ink,
                                    bool mirrored, const SvgText &text);

} // namespace knotfinder::render
