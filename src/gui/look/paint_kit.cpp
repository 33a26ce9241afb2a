// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/paint_kit.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace knotfinder::gui::look {

void roundedPanel(QPainter &painter, const QRectF &rect, double radius, const QColor &ground, const QColor &edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(edge.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius, radius);
    painter.restore();
}

void clipToCard(QPainter &painter, const QRectF &card)
{
    QPainterPath inside;
    inside.addRoundedRect(card.adjusted(1, 1, -1, -1), cardCorner - 1, cardCorner - 1);
    painter.setClipPath(inside);
}

QColor rim(const QColor &edge, const render::Theme &theme)
{
    constexpr double standsOut = 3;
    const bool enough = edge.isValid() && render::contrastRatio(edge, theme.panel) >= standsOut;
    return theme.id == render::ThemeId::highContrast && !enough ? theme.text : edge;
}

void focusRing(QPainter &painter, const QRectF &rect, double radius, const render::Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.focus, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void scoreBar(QPainter &painter, const QRectF &rect, double share, const render::Theme &theme, const QColor &fill)
{
    const double radius = rect.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.barTrack);
    painter.drawRoundedRect(rect, radius, radius);
    auto filled = rect;
    filled.setWidth(std::max(rect.height(), rect.width() * std::clamp(share, 0.0, 1.0)));
    if (painter.layoutDirection() == Qt::RightToLeft)
        filled.moveRight(rect.right());
    painter.setBrush(fill);
    painter.drawRoundedRect(filled, radius, radius);
    painter.restore();
}

void drawWords(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &words,
               Qt::LayoutDirection direction)
{
    const int base = words.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    const auto absolute = QStyle::visualAlignment(direction, alignment) | Qt::AlignAbsolute;
    painter.drawText(rect, static_cast<int>(absolute) | base | Qt::TextSingleLine, words);
}

QFont font(const QWidget *widget, Type type)
{
    // Never from the widget itself: it may already carry one of these.
    auto font = QApplication::font(widget);
    const double size = font.pointSizeF();
    switch (type) {
    case Type::small: font.setPointSizeF(size * 0.92); break;
    case Type::body: break;
    case Type::strong: font.setWeight(QFont::DemiBold); break;
    case Type::heading:
        font.setPointSizeF(size * 1.16);
        font.setWeight(QFont::Bold);
        break;
    case Type::title:
        font.setPointSizeF(size * 1.55);
        font.setWeight(QFont::Bold);
        break;
    }
    return font;
}

QColor mix(const QColor &front, const QColor &back, double share)
{
    const auto blend = [&](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {blend(front.red(), back.red()), blend(front.green(), back.green()), blend(front.blue(), back.blue())};
}

} // namespace knotfinder::gui::look
