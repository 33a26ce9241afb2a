// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/name_field.h"

#include "look/paint_kit.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace knotfinder::gui {

void NameField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (const auto selected = static_cast<int>(selectedText().size()); selected == text().size())
        setSelection(selected, -selected);
}

void NameField::paintEvent(QPaintEvent *event)
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const auto room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
    if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= room.width()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(palette().color(QPalette::Text));
    look::drawWords(painter, room, Qt::AlignLeading | Qt::AlignVCenter,
                    fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), layoutDirection());
}

} // namespace knotfinder::gui
