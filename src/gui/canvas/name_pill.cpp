// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/name_pill.h"

#include "look/paint_kit.h"
#include "session/session.h"
#include "session/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {

QString nameUnderPointer(Session &session, std::size_t region)
{
    auto name = words::region(session.atlas().regions()[region]);
    if (const auto knot = session.spotlight().hoveredKnot(); knot && session.hasCatalog())
        name += QStringLiteral("  ·  ") + words::point(session.catalog(), *knot);
    return name;
}

QRectF namePill(const QString &name, const QPointF &anchor, const QRect &bounds, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const QSizeF size(std::min(metrics.horizontalAdvance(name) + 2 * look::grid, bounds.width() - 8.0),
                      metrics.height() + look::grid);
    const double x = std::clamp(anchor.x() - size.width() / 2, bounds.left() + 4.0,
                                std::max(bounds.left() + 4.0, bounds.right() - 4.0 - size.width()));
    const double y = std::max(anchor.y() - size.height() - look::grid, bounds.top() + 4.0);
    return {QPointF(x, y), size};
}

void drawNamePill(QPainter &painter, const QString &name, const QRectF &pill, const QFont &font,
                  const render::Theme &theme)
{
    look::roundedPanel(painter, pill, look::corner, theme.text);
    painter.save();
    painter.setFont(font);
    painter.setPen(theme.panel);
    const auto shown = QFontMetricsF(font).elidedText(name, Qt::ElideRight, pill.width() - look::grid);
    look::drawWords(painter, pill, Qt::AlignCenter, shown, Qt::LeftToRight);
    painter.restore();
}

} // namespace knotfinder::gui
