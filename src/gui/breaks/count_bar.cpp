// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/count_bar.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {

CountBar::CountBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountBar::setShare(double share)
{
    if (share == share_)
        return;
    share_ = share;
    update();
}

QSize CountBar::sizeHint() const
{
    return {120, look::grid};
}

void CountBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const auto &theme = themeOf(this);
    const QRectF whole(rect());
    const double radius = whole.height() / 2;
    look::roundedPanel(painter, whole, radius, theme.barTrack, look::rim(QColor(), theme));
    if (share_ <= 0)
        return;
    const double filled = std::max(whole.height(), whole.width() * share_);
    const double left = layoutDirection() == Qt::RightToLeft ? whole.right() - filled : whole.left();
    look::roundedPanel(painter, QRectF(left, whole.top(), filled, whole.height()), radius, theme.accent);
}

} // namespace knotfinder::gui
