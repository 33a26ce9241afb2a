// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/diary_delegate.h"

#include "journal/diary_model.h"
#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>
#include <QStyle>

namespace knotfinder::gui {
namespace {

constexpr int linePadding = look::grid;

int badgeWidth(const QWidget *widget)
{
    return QFontMetrics(look::font(widget, look::Type::strong)).horizontalAdvance(QStringLiteral("10 → 10")) +
           2 * linePadding;
}

/// An entry's strength in the colour of pain, a session's change as outlined words, a sheet as a leaf of paper.
void paintBadge(QPainter &painter, const QRect &room, const QModelIndex &index, const QWidget *widget)
{
    const auto &t = themeOf(widget);
    const auto words = index.data(DiaryModel::badgeRole).toString();
    const bool entry = index.data(DiaryModel::kindRole).toInt() == static_cast<int>(journal::Kind::entry);
    const auto font = look::font(widget, look::Type::strong);
    if (words.isEmpty()) {
        const int side = QFontMetrics(font).height() + 2;
        QRect place(0, 0, side, side);
        place.moveCenter(room.center());
        const bool session = index.data(DiaryModel::kindRole).toInt() == static_cast<int>(journal::Kind::session);
        look::icon(session ? QStringLiteral("forward") : QStringLiteral("file")).paint(&painter, place);
        return;
    }
    const int high = QFontMetrics(font).height() + linePadding;
    QRect place(0, 0, entry ? std::max(high, room.width() / 2) : room.width(), high);
    place.moveCenter(room.center());
    if (entry)
        look::roundedPanel(painter, place, look::corner, t.painChip, look::rim(QColor(), t));
    else
        look::roundedPanel(painter, place, look::corner, {}, look::rim(t.accent, t));
    painter.setFont(font);
    painter.setPen(entry ? t.onPainChip : t.text);
    painter.drawText(place, Qt::AlignCenter, words);
}

} // namespace

void DiaryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *widget = option.widget;
    const auto &t = themeOf(widget);
    const auto frame = option.rect.adjusted(1, 1, -1, -1);
    if ((option.state & QStyle::State_Selected) != 0)
        look::roundedPanel(*painter, frame, look::cardCorner, t.selection, look::mix(t.accent, t.selection, 0.4));
    else if ((option.state & QStyle::State_MouseOver) != 0)
        look::roundedPanel(*painter, frame, look::cardCorner, t.panelRaised);
    if ((option.state & QStyle::State_HasFocus) != 0)
        look::focusRing(*painter, frame, look::cardCorner, t);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto inner = option.rect.adjusted(linePadding, linePadding / 2, -linePadding, -linePadding / 2);
    const int badge = badgeWidth(widget);
    painter->save();
    paintBadge(*painter, {mirrored ? inner.right() - badge : inner.left(), inner.top(), badge, inner.height()}, index,
               widget);
    const auto first = look::font(widget, look::Type::body);
    const auto small = look::font(widget, look::Type::small);
    const auto second = index.data(DiaryModel::secondRole).toString();
    const int high = QFontMetrics(first).height();
    const int low = second.isEmpty() ? 0 : QFontMetrics(small).height();
    const int skip = badge + 2 * linePadding;
    QRect line(inner.left() + (mirrored ? 0 : skip), inner.top() + (inner.height() - high - low) / 2,
               inner.width() - skip, high);
    const auto draw = [&](const QFont &font, const QColor &pen, const QString &text) {
        painter->setFont(font);
        painter->setPen(pen);
        look::drawWords(*painter, line, Qt::AlignVCenter | Qt::AlignLeading,
                        QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()), option.direction);
    };
    draw(first, t.text, index.data(Qt::DisplayRole).toString());
    line = QRect(line.left(), line.bottom() + 1, line.width(), low);
    if (low > 0)
        draw(small, t.mutedText, second);
    painter->restore();
}

QSize DiaryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int lines = QFontMetrics(look::font(option.widget, look::Type::body)).height() +
                      QFontMetrics(look::font(option.widget, look::Type::small)).height();
    return {badgeWidth(option.widget), lines + 2 * linePadding};
}

} // namespace knotfinder::gui
