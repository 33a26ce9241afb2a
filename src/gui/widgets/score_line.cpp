// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/score_line.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "session/words.h"

#include <QPainter>

namespace knotfinder::gui {
namespace {

constexpr int barHeight = 6;

} // namespace

ScoreLine::ScoreLine(const QString &what, double share, QWidget *parent) : QWidget(parent), what_(what), share_(share)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("%1: %2").arg(what, words::percent(share)));
}

QSize ScoreLine::sizeHint() const
{
    return {120, fontMetrics().height() + 4 + barHeight};
}

void ScoreLine::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    const QRect line(0, 0, width(), fontMetrics().height());
    const auto number = words::percent(share_);
    painter.setFont(look::font(this, look::Type::strong));
    painter.setPen(t.text);
    look::drawWords(painter, line, Qt::AlignVCenter | Qt::AlignTrailing, number, layoutDirection());
    const int taken = QFontMetrics(painter.font()).horizontalAdvance(number) + look::grid;
    painter.setFont(look::font(this, look::Type::small));
    painter.setPen(t.mutedText);
    const auto shown = QFontMetrics(painter.font()).elidedText(what_, Qt::ElideRight, width() - taken);
    look::drawWords(painter, line, Qt::AlignVCenter | Qt::AlignLeading, shown, layoutDirection());
    look::scoreBar(painter, QRectF(0, line.height() + 4, width(), barHeight), share_, t, t.bar);
}

} // namespace knotfinder::gui
