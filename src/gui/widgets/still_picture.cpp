// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/still_picture.h"

#include "look/style.h"

#include <QPainter>

namespace knotfinder::gui {

void StillPicture::paintEvent(QPaintEvent * /*event*/)
{
    const auto &theme = themeOf(this);
    if (picture_.size() != size() * devicePixelRatioF() || theme_ != theme.id) {
        theme_ = theme.id;
        picture_ = QPixmap(size() * devicePixelRatioF());
        picture_.setDevicePixelRatio(devicePixelRatioF());
        picture_.fill(Qt::transparent);
        QPainter painter(&picture_);
        painter.setRenderHint(QPainter::Antialiasing);
        paintStill(painter, theme);
    }
    QPainter(this).drawPixmap(0, 0, picture_);
}

} // namespace knotfinder::gui
