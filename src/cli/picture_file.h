// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QByteArray>
#include <QColor>
#include <QRectF>

#include <functional>

class QPainter;

namespace knotfinder::cli {

/// Paints into a rectangle of the device; `onPaper` where translucent colours should be opaque.
using PaintInto = std::function<void(QPainter &painter, const QRectF &target, bool onPaper)>;

/// A PNG file of this size in pixels.
[[nodiscard]] QByteArray pngOf(const QSizeF &size, const QColor &ground, const PaintInto &paint);
/// A PDF file of one page, six pixels to a millimetre.
[[nodiscard]] QByteArray pdfOf(const QSizeF &size, const QColor &ground, const PaintInto &paint);

} // namespace knotfinder::cli
