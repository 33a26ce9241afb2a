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

constexpr int platePadding = 6;

/// Where the window's ground is not the figure's, the signs stand on a ground of the figure's brightness.
bool hasPlate(const render::Theme &theme)
{
    return render::contrastRatio(theme.essential, theme.canvas) < 3;
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

void Legend::setColumn(bool column)
{
    column_ = column;
    update();
}

QSize Legend::sizeHint() const
{
    const QFontMetrics metrics(look::font(this, look::Type::small));
    int row = -gapOf(metrics);
    int widest = 0;
    for (const auto &entry : entries()) {
        const int width = signOf(metrics) + metrics.horizontalAdvance(entry);
        row += width + gapOf(metrics);
        widest = std::max(widest, width);
    }
    const QSize size = column_ ? QSize(widest, 3 * metrics.height()) : QSize(row, metrics.height());
    return size + (hasPlate(themeOf(this)) ? QSize(2 * platePadding, platePadding) : QSize());
}

void Legend::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    const bool plate = hasPlate(t);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font(this, look::Type::small));
    const QFontMetrics metrics(painter.font());
    const int sign = signOf(metrics);
    auto area = rect();
    if (plate) {
        const int tall = std::min(height(), sizeHint().height());
        area = QRect(0, (height() - tall) / 2, width(), tall);
        look::roundedPanel(painter, area, look::corner, t.crossHalo);
        area.adjust(platePadding, 0, -platePadding, 0);
    }
    const int line = column_ ? area.height() / 3 : area.height();
    QPoint at = area.topLeft();
    int index = 0;
    for (const auto &entry : entries()) {
        const int words = metrics.horizontalAdvance(entry);
        const auto visual = [&](const QRect &box) { return QStyle::visualRect(layoutDirection(), area, box); };
        paintSign(painter, index, QRectF(visual(QRect(at, QSize(sign - 4, line)))).center());
        painter.setPen(plate ? t.cross : t.mutedText);
        look::drawWords(painter, visual(QRect(at.x() + sign, at.y(), words, line)), Qt::AlignVCenter | Qt::AlignLeading,
                        entry, layoutDirection());
        at += column_ ? QPoint(0, line) : QPoint(sign + words + gapOf(metrics), 0);
        ++index;
    }
}

void Legend::paintSign(QPainter &painter, int entry, const QPointF &centre) const
{
    const auto &t = themeOf(this);
    const double unit = signOf(QFontMetrics(painter.font())) / 16.0;
    painter.setPen(Qt::NoPen);
    if (entry < 2) {
        const double radius = (entry == 0 ? 4 : 2) * unit;
        painter.setBrush(entry == 0 ? t.essential : t.spillover);
        painter.drawEllipse(centre, radius, radius);
        return;
    }
    painter.setPen(QPen(hasPlate(t) ? t.cross : t.text, 2 * unit, Qt::SolidLine, Qt::RoundCap));
    const double arm = 3.5 * unit;
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
}

} // namespace knotfinder::gui
