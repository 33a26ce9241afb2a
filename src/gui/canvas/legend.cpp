// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/legend.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

namespace knotfinder::gui {
namespace {

/// Width of a dot or cross, growing with the letters.
int signOf(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height());
}

int gapOf(const QFontMetrics &metrics)
{
    return signOf(metrics) - 2; ///< between entries
}

std::array<QString, 3> entries()
{
    return {Legend::tr("main pain"), Legend::tr("may spread"), Legend::tr("knot")};
}

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend: large dots, main pain; small dots, may spread; X, knot"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize Legend::sizeHint() const
{
    const QFontMetrics metrics(look::font(this, look::Type::small));
    int width = -gapOf(metrics);
    for (const auto &entry : entries())
        width += signOf(metrics) + metrics.horizontalAdvance(entry) + gapOf(metrics);
    return {width, metrics.height()};
}

void Legend::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font(this, look::Type::small));
    const QFontMetrics metrics(painter.font());
    const int sign = signOf(metrics);
    const double unit = sign / 16.0;
    int x = 0;
    int index = 0;
    for (const auto &entry : entries()) {
        const int width = sign + metrics.horizontalAdvance(entry);
        const auto box = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        const auto mark = QStyle::visualRect(layoutDirection(), box, QRect(box.left(), 0, sign - 4, height()));
        const auto c = QRectF(mark).center();
        painter.setPen(Qt::NoPen);
        if (index == 0) {
            painter.setBrush(t.id == render::ThemeId::highContrast ? t.text : t.essential);
            painter.drawEllipse(c, 4 * unit, 4 * unit);
        } else if (index == 1) {
            painter.setBrush(t.id == render::ThemeId::highContrast ? t.text : t.spillover);
            painter.drawEllipse(c, 2 * unit, 2 * unit);
        } else {
            painter.setPen(QPen(t.text, 2 * unit, Qt::SolidLine, Qt::RoundCap));
            const double arm = 3.5 * unit;
            painter.drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
            painter.drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
        }
        painter.setPen(t.mutedText);
        painter.drawText(box.adjusted(layoutDirection() == Qt::RightToLeft ? 0 : sign, 0,
                                      layoutDirection() == Qt::RightToLeft ? -sign : 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeading, entry);
        x += width + gapOf(metrics);
        ++index;
    }
}

} // namespace knotfinder::gui
