// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "search/result_delegate.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QAbstractItemView>
#include <QPainter>

namespace knotfinder::gui {
namespace {

constexpr int rowPadding = 12;

bool isSentence(const QModelIndex &index)
{
    return index.data(ResultDelegate::kindRole).toInt() == ResultDelegate::sentence;
}

} // namespace

int ResultDelegate::chips(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &t = themeOf(option.widget);
    const auto font = look::font(option.widget, look::Type::body);
    const QFontMetrics metrics(font);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int right = (view != nullptr ? view->viewport()->width() : option.rect.width()) - rowPadding;
    const int height = metrics.height() + 6;
    int x = rowPadding;
    int y = option.rect.top() + look::grid;
    const auto place = [&](const QString &text, bool chip) {
        const int width = metrics.horizontalAdvance(text) + (chip ? 20 : 8);
        if (x + width > right && x > rowPadding) {
            x = rowPadding;
            y += height + 6;
        }
        const QRect box(x, y, width, height);
        if (painter != nullptr) {
            if (chip)
                look::roundedPanel(*painter, box, height / 2.0, t.selection, look::mix(t.accent, t.selection, 0.35));
            painter->setFont(font);
            painter->setPen(chip ? t.text : t.mutedText);
            const Qt::Alignment alignment = chip ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeading;
            painter->drawText(box, static_cast<int>(alignment), text);
        }
        x += width + 6;
    };
    const bool side = index.data(sideRole).isValid(); // such a row says what it is: "Only the left side"
    place(side ? index.data().toString() : tr("Press Enter to mark:"), false);
    x = rowPadding; // the chips begin on a line of their own
    y += height + 2;
    for (const auto &word : index.data(chipsRole).toStringList())
        place(word, true);
    return y + height + look::grid - option.rect.top();
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &t = themeOf(option.widget);
    const auto row = option.rect;
    const bool chosen = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
    painter->save();
    if (chosen)
        painter->fillRect(row, t.panelRaised);
    if (isSentence(index)) {
        chips(painter, option, index);
    } else {
        const auto inner = row.adjusted(rowPadding, 0, -rowPadding, 0);
        const bool note = (index.flags() & Qt::ItemIsEnabled) == 0; // faint: nothing to choose
        painter->setFont(look::font(option.widget, note ? look::Type::body : look::Type::strong));
        painter->setPen(note ? t.mutedText : t.text);
        const auto name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width());
        QRect used;
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, name, &used);
        painter->setFont(look::font(option.widget, look::Type::body));
        painter->setPen(t.mutedText);
        const auto rest = inner.adjusted(used.width() + rowPadding, 0, 0, 0);
        const auto detail =
            QFontMetrics(painter->font()).elidedText(index.data(detailRole).toString(), Qt::ElideRight, rest.width());
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeading, detail);
    }
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isSentence(index))
        return {100, QFontMetrics(look::font(option.widget, look::Type::strong)).height() + 2 * look::grid};
    QStyleOptionViewItem flat(option);
    flat.rect.moveTop(0);
    return {100, chips(nullptr, flat, index)};
}

} // namespace knotfinder::gui
