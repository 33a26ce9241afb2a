// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/theme.h>

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

/// Shapes, sizes and type that all parts of the window share.
namespace knotfinder::gui::look {

inline constexpr int grid = 8; ///< logical pixels; distances are multiples of it or of its half
inline constexpr double corner = 6;
inline constexpr double cardCorner = 8;

/// A rounded rectangle with an edge one pixel wide that falls on whole pixels.
void roundedPanel(QPainter &painter, const QRectF &rect, double radius, const QColor &ground, const QColor &edge = {});
/// Keeps what is painted from here on within the edge of a card, a panel with the corners of `cardCorner`.
void clipToCard(QPainter &painter, const QRectF &card);
/// The edge of a shape on a panel: `edge`, which may be none; with high contrast one that stands out, always.
[[nodiscard]] QColor rim(const QColor &edge, const render::Theme &theme);
/// The ring that shows where the keyboard is.
void focusRing(QPainter &painter, const QRectF &rect, double radius, const render::Theme &theme);
/// A horizontal bar filled to `share` (0–1).
void scoreBar(QPainter &painter, const QRectF &rect, double share, const render::Theme &theme, const QColor &fill);

/// One line of text in the painter's pen. Leading is where lines of this layout begin; the words themselves run as
/// their own letters do, so that an ellipsis or full stop stays at their end in a window of the other direction.
void drawWords(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &words,
               Qt::LayoutDirection direction);

enum class Type { small, body, strong, heading, title };
/// The window's font in one of its sizes, relative to the size the user chose.
[[nodiscard]] QFont font(const QWidget *widget, Type type);

/// `front` over `back`, at an opacity of `share`: for opaque tints.
[[nodiscard]] QColor mix(const QColor &front, const QColor &back, double share);

} // namespace knotfinder::gui::look
