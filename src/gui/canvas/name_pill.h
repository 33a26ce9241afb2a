// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/theme.h>

#include <QRectF>
#include <QString>

class QFont;
class QPainter;
class QPointF;
class QRect;

namespace knotfinder::gui {

class Session;

/// What the pointer rests on, in words: the area, and over an X the point.
[[nodiscard]] QString nameUnderPointer(Session &session, std::size_t region);

/// The place of a small label above `anchor`, kept inside `bounds`.
[[nodiscard]] QRectF namePill(const QString &name, const QPointF &anchor, const QRect &bounds, const QFont &font);
void drawNamePill(QPainter &painter, const QString &name, const QRectF &pill, const QFont &font,
                  const render::Theme &theme);

} // namespace knotfinder::gui
