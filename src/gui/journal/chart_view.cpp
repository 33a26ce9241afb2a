// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/chart_view.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>

namespace knotfinder::gui {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("journalChart"));
    setFocusPolicy(Qt::StrongFocus);
    setChart({});
}

void ChartView::setChart(chart::Chart chart)
{
    chart_ = std::move(chart);
    setAccessibleName(tr("Chart of your pain. %1").arg(chart::summaryOf(chart_)));
    update();
}

QSize ChartView::sizeHint() const
{
    return {30 * fontMetrics().averageCharWidth(), 16 * fontMetrics().lineSpacing()};
}

QSize ChartView::minimumSizeHint() const
{
    return {20 * fontMetrics().averageCharWidth(), 9 * fontMetrics().lineSpacing()};
}

void ChartView::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    painter.setFont(font());
    look::roundedPanel(painter, rect(), look::cardCorner, t.panel, look::rim(t.rule, t));
    const QRectF inside = QRectF(rect()).adjusted(2, 2, -2, -2);
    chart::paint(painter, inside, chart_, {t.id, textScaleOf(this)});
    if (hasFocus())
        look::focusRing(painter, rect(), look::cardCorner, t);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace knotfinder::gui
