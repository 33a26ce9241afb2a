// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QStyledItemDelegate>

namespace knotfinder::gui {

/// Draws an answer as a card: name, points and side, bar, reason.
class AnswerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace knotfinder::gui
