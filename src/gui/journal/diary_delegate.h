// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QStyledItemDelegate>

namespace knotfinder::gui {

/// Draws a line of the diary: how strong it was in a box, when, and what below it.
class DiaryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace knotfinder::gui
