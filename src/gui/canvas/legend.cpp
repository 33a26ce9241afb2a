// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/legend.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QEvent>
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

std::array<QString, Legend::entryCount> entries()
{
    return {Legend::tr("main pain"),    Legend::tr("may spread"), Legend::tr("knot"),
            Legend::tr("do not press"), Legend::tr("its number"), Legend::tr("how strong")};
}

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend: large dots, main pain; small dots, may spread; X, knot; ring, a knot not to press; "
                         "number in a circle, the number "
                         "of the knot; number in a square, how strong the pain is"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Legend::setColumns(int columns)
{
    columns_ = columns;
    update();
}

void Legend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange)
        updateGeometry();
}

int Legend::columnWidth(int column, int rows) const
{
    const QFontMetrics metrics(look::font(this, look::Type::small));
    int widest = 0;
    for (int entry = column * rows; entry < std::min(entryCount, (column + 1) * rows); ++entry)
        widest = std::max(widest, metrics.horizontalAdvance(entries()[static_cast<std::size_t>(entry)]));
    return signOf(metrics) + widest;
}

QSize Legend::sizeWith(int columns) const
{
    const QFontMetrics metrics(look::font(this, look::Type::small));
    const int rows = rowsOf(columns);
    int width = (columns - 1) * gapOf(metrics);
    for (int column = 0; column < columns; ++column)
        width += columnWidth(column, rows);
    const QSize size(width, rows * (metrics.height() + 1));
    return size + (hasPlate(themeOf(this)) ? QSize(2 * platePadding, platePadding) : QSize());
}

int Legend::columnsFor(int width) const
{
    for (int columns = entryCount; columns > 1; --columns)
        if ((columns - 1) * rowsOf(columns) < entryCount && sizeWith(columns).width() <= width)
            return columns;
    return 1;
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
    const int rows = rowsOf(columns_);
    const int line = area.height() / rows;
    int x = area.left();
    for (int column = 0; column < columns_; ++column) {
        for (int row = 0; row < rows && column * rows + row < entryCount; ++row) {
            const int entry = column * rows + row;
            const int y = area.top() + row * line;
            const auto visual = [&](const QRect &box) { return QStyle::visualRect(layoutDirection(), area, box); };
            paintSign(painter, entry, QRectF(visual(QRect(x, y, sign - 4, line))).center());
            painter.setFont(look::font(this, look::Type::small));
            painter.setPen(plate ? t.cross : t.mutedText);
            look::drawWords(painter, visual(QRect(x + sign, y, columnWidth(column, rows) - sign + 1, line)),
                            Qt::AlignVCenter | Qt::AlignLeading, entries()[static_cast<std::size_t>(entry)],
                            layoutDirection());
        }
        x += columnWidth(column, rows) + gapOf(metrics);
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
    if (entry > 3) {
        paintBadge(painter, entry == 4, centre);
        return;
    }
    painter.setPen(QPen(hasPlate(t) ? t.cross : t.text, 2 * unit, Qt::SolidLine, Qt::RoundCap));
    const double arm = 3.5 * unit;
    if (entry == 3) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, arm, arm);
        return;
    }
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
}

/// As on the figures: a knot's number round, a strength square.
void Legend::paintBadge(QPainter &painter, bool knot, const QPointF &centre) const
{
    const auto &t = themeOf(this);
    const double side = signOf(QFontMetrics(painter.font())) * 0.8;
    const QRectF box(centre - QPointF(side / 2, side / 2), QSizeF(side, side));
    look::roundedPanel(painter, box, knot ? side / 2 : side / 6, knot ? t.crossHalo : t.painChip,
                       knot ? t.cross : t.onPainChip);
    auto letters = painter.font();
    letters.setPixelSize(std::max(7, static_cast<int>(side * 0.72)));
    letters.setBold(true);
    painter.setFont(letters);
    painter.setPen(knot ? t.cross : t.onPainChip);
    painter.drawText(box, Qt::AlignCenter, knot ? QStringLiteral("1") : QStringLiteral("5"));
}

} // namespace knotfinder::gui
