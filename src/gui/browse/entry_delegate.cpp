// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "browse/entry_delegate.h"

#include "browse/reference.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "widgets/muscle_thumbs.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int entryThumb = 44; ///< wide and high

int heightOfLines(const QWidget *widget)
{
    return QFontMetrics(look::font(widget, look::Type::body)).height() +
           QFontMetrics(look::font(widget, look::Type::small)).height();
}

} // namespace

EntryDelegate::EntryDelegate(MuscleThumbs &thumbs, QObject *parent) : QStyledItemDelegate(parent), thumbs_(thumbs) {}

void EntryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto held = index.data(entryRole);
    if (!held.isValid())
        return;
    const auto entry = held.value<Entry>();
    const auto isOn = [&](body::Side other) {
        return entry.points.empty() ||
               std::ranges::any_of(entry.points, [&](const PointRef &ref) { return ref.side != other; });
    };
    const QSize size(entryThumb, entryThumb);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = size;
    option->icon = QIcon(thumbs_.of(
        {entry.muscle, isOn(body::Side::left), isOn(body::Side::right), size, option->widget->devicePixelRatioF()},
        themeOf(option->widget)));
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto held = index.data(entryRole);
    if (!held.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    const auto entry = held.value<Entry>();
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const auto *style = own.widget->style();
    const auto words = style->subElementRect(QStyle::SE_ItemViewItemText, &own, own.widget);
    own.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const auto &t = themeOf(own.widget);
    const auto nameFont = look::font(own.widget, look::Type::body);
    const auto smallFont = look::font(own.widget, look::Type::small);
    const int name = QFontMetrics(nameFont).height();
    const int small = entry.detail.isEmpty() ? 0 : QFontMetrics(smallFont).height();
    QRect line(words.left() + look::grid / 2, words.top() + (words.height() - name - small) / 2,
               words.width() - look::grid / 2, name);
    painter->save();
    const auto draw = [&](const QFont &font, const QColor &pen, const QString &text) {
        painter->setFont(font);
        painter->setPen(pen);
        look::drawWords(*painter, line, Qt::AlignVCenter | Qt::AlignLeading,
                        QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()), option.direction);
    };
    draw(nameFont, t.text, entry.label);
    line.moveTop(line.bottom() + 1);
    line.setHeight(small);
    if (small > 0)
        draw(smallFont, t.mutedText, entry.detail);
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(entryRole).isValid())
        size.setHeight(std::max(size.height(), heightOfLines(option.widget) + look::grid));
    return size;
}

} // namespace knotfinder::gui
