// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QFont>
#include <QHash>
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

private:
    // Heights of cards by what they say: the list asks for all of them at each change.
    mutable QHash<QString, int> heights_;
    mutable int width_ = 0;
    mutable QFont font_;
};

} // namespace knotfinder::gui
