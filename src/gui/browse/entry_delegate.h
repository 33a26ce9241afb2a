// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QStyledItemDelegate>

namespace knotfinder::gui {

class MuscleThumbs;

/// Draws an entry of the list: the muscle's picture, its name, and what else it is called in a second line.
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int entryRole = Qt::UserRole; ///< the Entry of an item; groups have none

    EntryDelegate(MuscleThumbs &thumbs, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    MuscleThumbs &thumbs_;
};

} // namespace knotfinder::gui
