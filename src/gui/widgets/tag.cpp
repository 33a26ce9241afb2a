// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/tag.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"

#include <QPainter>

namespace knotfinder::gui {

Tag::Tag(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(10, 4, 10, 4);
    look::setType(this, look::Type::small);
    look::setAccent(this);
}

void Tag::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        const auto &t = themeOf(this);
        look::roundedPanel(painter, rect(), height() / 2.0, t.selection, look::rim({}, t));
    }
    QLabel::paintEvent(event);
}

} // namespace knotfinder::gui
