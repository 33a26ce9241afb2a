// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QStyledItemDelegate>

namespace knotfinder::gui {

/// Draws a search result: a muscle with the name that fitted, or what a sentence was understood to say, as chips.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { kindRole = Qt::UserRole, detailRole, muscleRole, chipsRole, sideRole };
    enum Kind { muscle, sentence };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Lays chips out in rows; draws them when there is a painter. Returns the height they take.
    int chips(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace knotfinder::gui
