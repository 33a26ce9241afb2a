// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_digits.h"

#include "guide/guide_look.h"
#include "look/paint_kit.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

const QString longestTime = u"0:00"_s; // the size stays whatever is shown

/// Figures stand in cells of one width, so that nothing jumps from second to second.
double cellOf(QChar figure, const QFontMetricsF &metrics)
{
    if (figure == u':')
        return metrics.horizontalAdvance(u':') * 1.1;
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    return cell;
}

double widthOf(const QString &text, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const auto figure : text)
        width += cellOf(figure, metrics);
    return width;
}

} // namespace

GuideDigits::GuideDigits(QWidget *parent) : QWidget(parent) {}

void GuideDigits::setSeconds(int seconds, bool asClock)
{
    constexpr int minute = 60;
    const auto text = asClock ? u"%1:%2"_s.arg(seconds / minute).arg(seconds % minute, 2, 10, QLatin1Char('0'))
                              : QString::number(seconds);
    if (text == shown_)
        return;
    shown_ = text;
    update();
}

void GuideDigits::setColour(const QColor &colour)
{
    colour_ = colour;
    update();
}

QFont GuideDigits::digitFont() const
{
    constexpr double reference = 200;
    const QFontMetricsF metrics(sizedFont(this, reference, QFont::Bold));
    const double tall = metrics.tightBoundingRect(longestTime).height();
    const double scale = std::min(height() / tall, width() / widthOf(longestTime, metrics));
    return sizedFont(this, reference * scale, QFont::Bold);
}

int GuideDigits::digitHeight() const
{
    return static_cast<int>(QFontMetricsF(digitFont()).tightBoundingRect(longestTime).height());
}

void GuideDigits::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const auto font = digitFont();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour_.isValid() ? colour_ : guideColours(this).text);
    const auto box = metrics.tightBoundingRect(longestTime);
    const double base = (height() - box.height()) / 2 - box.top();
    double left = (width() - widthOf(shown_, metrics)) / 2;
    for (const auto figure : shown_) {
        const double cell = cellOf(figure, metrics);
        painter.drawText(QPointF(left + (cell - metrics.horizontalAdvance(figure)) / 2, base), QString(figure));
        left += cell;
    }
}

void GuideBar::setShare(double share, const QColor &fill)
{
    if (share == share_ && fill == fill_)
        return;
    share_ = share;
    fill_ = fill;
    update();
}

void GuideBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRectF whole(rect());
    const double radius = whole.height() / 2;
    look::roundedPanel(painter, whole, radius, guideColours(this).track);
    if (share_ <= 0)
        return;
    const double filled = std::max(whole.height(), whole.width() * share_);
    const double left = layoutDirection() == Qt::RightToLeft ? whole.right() - filled : whole.left();
    look::roundedPanel(painter, QRectF(left, whole.top(), filled, whole.height()), radius, fill_);
}

} // namespace knotfinder::gui
