// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace knotfinder::gui {

class MuscleThumbs;

/// Draws an answer as a card: the muscle, its name, points and side, bar, reason.
class AnswerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AnswerDelegate(MuscleThumbs &thumbs, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    MuscleThumbs &thumbs_;
    // Heights of cards by what they say: the list asks for all of them at each change.
    mutable QHash<QString, int> heights_;
    mutable int width_ = 0;
    mutable QFont font_;
};

} // namespace knotfinder::gui
