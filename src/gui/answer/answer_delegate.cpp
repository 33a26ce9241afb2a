// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/answer_delegate.h"

#include "answer/answer_model.h"
#include "look/paint_kit.h"
#include "look/paragraph.h"
#include "look/style.h"
#include "widgets/muscle_thumbs.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int padding = 12;
constexpr int gapBelow = 6; ///< between cards
constexpr int gap = 4;      ///< between the lines of a card
constexpr int barHeight = 6;
constexpr int readBar = 3; ///< wide: marks the answer whose page is in sight
constexpr qsizetype mostHeights = 500;
constexpr int thumbGap = 10;

/// Everything needed to lay out one card; the same for measuring and painting.
struct Card
{
    AnswerModel::Kind kind;
    bool brief;
    QString title;
    QString second;
    QString match;
    QString reason;
    QFont strong;
    QFont small;

    Card(const QWidget *widget, const QModelIndex &index)
        : kind(static_cast<AnswerModel::Kind>(index.data(AnswerModel::kindRole).toInt())),
          brief(index.data(AnswerModel::briefRole).toBool()), title(index.data().toString()),
          second(index.data(AnswerModel::secondRole).toString()), match(index.data(AnswerModel::matchRole).toString()),
          reason(index.data(AnswerModel::reasonRole).toString()), strong(look::font(widget, look::Type::strong)),
          small(look::font(widget, look::Type::small))
    {
    }

    [[nodiscard]] int thumb() const { return brief ? 40 : 56; } ///< wide and high
    [[nodiscard]] look::Paragraph name(Qt::LayoutDirection direction) const
    {
        return {title, strong, 0, Qt::AlignLeading, direction};
    }
    [[nodiscard]] look::Paragraph below(Qt::LayoutDirection direction) const
    {
        return {second, small, 0, Qt::AlignLeading, direction};
    }
    [[nodiscard]] int matchLine() const { return std::max(barHeight, QFontMetrics(small).height()); }
    /// Name, what else it is called and where, how well it fits: beside the picture.
    [[nodiscard]] int headHeight(int width) const
    {
        const int words = look::heightOf(name(Qt::LeftToRight), width) +
                          (second.isEmpty() ? 0 : look::heightOf(below(Qt::LeftToRight), width)) + gap + matchLine();
        return std::max(words, thumb());
    }
    [[nodiscard]] look::Paragraph words(Qt::LayoutDirection direction) const
    {
        if (kind != AnswerModel::Kind::together)
            return {reason, small, 0, Qt::AlignLeading, direction};
        const auto lead = title + QStringLiteral(": ");
        return {lead + reason, small, static_cast<int>(lead.size()), Qt::AlignLeading, direction};
    }
    [[nodiscard]] int height(int width) const
    {
        const int inner = width - 2 * padding;
        const int words = look::heightOf(this->words(Qt::LeftToRight), inner);
        const int content = kind != AnswerModel::Kind::suggestion ? words
                            : brief                               ? headHeight(inner - thumb() - thumbGap)
                                    : headHeight(inner - thumb() - thumbGap) + gap + words;
        return 2 * padding - 2 + content + gapBelow;
    }
};

/// The bar with its word behind it.
void drawMatch(QPainter &painter, const Card &card, const QRect &line, double score, const render::Theme &t)
{
    painter.setFont(card.small);
    const int word = QFontMetrics(card.small).horizontalAdvance(card.match);
    const auto direction = painter.layoutDirection();
    const QRect bar(line.left(), line.center().y() - barHeight / 2, line.width() - word - thumbGap, barHeight);
    const auto fill = look::mix(t.bar, t.panel, 0.55 + 0.45 * score);
    look::scoreBar(painter, QRectF(QStyle::visualRect(direction, line, bar)), score, t, fill);
    painter.setPen(t.text);
    const QRect place(line.right() + 1 - word, line.top(), word, line.height());
    look::drawWords(painter, QRectF(QStyle::visualRect(direction, line, place)), Qt::AlignVCenter | Qt::AlignTrailing,
                    card.match, direction);
}

/// Draws name, sides and match into `place`.
/// Returns where what stands below may begin.
int drawHead(QPainter &painter, const Card &card, QRect place, double score, const render::Theme &t)
{
    const int top = place.top();
    const auto direction = painter.layoutDirection();
    const auto draw = [&](const look::Paragraph &paragraph, const QColor &pen) {
        painter.setPen(pen);
        place.setTop(place.top() + look::drawParagraph(painter, paragraph, place.x(), place.y(), place.width()));
    };
    draw(card.name(direction), t.text);
    if (!card.second.isEmpty())
        draw(card.below(direction), t.mutedText);
    const QRect match(place.left(), place.top() + gap, place.width(), card.matchLine());
    drawMatch(painter, card, match, score, t);
    return std::max(match.top() + match.height(), top + card.thumb());
}

/// A bar at the edge where reading begins, rounded as the card is.
void drawReadBar(QPainter &painter, const QRect &frame, Qt::LayoutDirection direction, const render::Theme &t)
{
    const QRect bar(frame.left(), frame.top(), readBar, frame.height());
    QPainterPath card;
    card.addRoundedRect(QRectF(frame), look::cardCorner, look::cardCorner);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(QStyle::visualRect(direction, frame, bar), t.accent);
    painter.restore();
}

} // namespace

AnswerDelegate::AnswerDelegate(MuscleThumbs &thumbs, QObject *parent) : QStyledItemDelegate(parent), thumbs_(thumbs) {}

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &t = themeOf(option.widget);
    const Card card(option.widget, index);
    const bool pinned = index.data(AnswerModel::pinnedRole).toBool();
    const bool over = (option.state & QStyle::State_MouseOver) != 0;
    const auto frame = option.rect.adjusted(0, 0, 0, -gapBelow);
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (pinned)
        look::roundedPanel(*painter, frame, look::cardCorner, t.selection, look::mix(t.accent, t.selection, 0.4));
    else if (card.kind == AnswerModel::Kind::together)
        look::roundedPanel(*painter, frame, look::cardCorner, t.goodPanel, look::mix(t.good, t.goodPanel, 0.3));
    else if (over && card.kind == AnswerModel::Kind::suggestion)
        look::roundedPanel(*painter, frame, look::cardCorner, t.panelRaised);
    if (index.data(AnswerModel::readRole).toBool())
        drawReadBar(*painter, frame, option.direction, t);
    auto inner = frame.adjusted(padding, padding - 2, -padding, -padding + 2);
    if (card.kind == AnswerModel::Kind::suggestion) {
        const int thumb = card.thumb();
        const QRect place(inner.left(), inner.top(), thumb, thumb);
        const auto picture = thumbs_.of({index.data(AnswerModel::muscleRole).toString().toStdString(),
                                         index.data(AnswerModel::rightRole).toBool(),
                                         index.data(AnswerModel::leftRole).toBool(),
                                         {thumb, thumb},
                                         option.widget->devicePixelRatioF()},
                                        t);
        painter->drawPixmap(QStyle::visualRect(option.direction, inner, place).topLeft(), picture);
        const auto head = inner.adjusted(thumb + thumbGap, 0, 0, 0);
        inner.setTop(gap + drawHead(*painter, card, QStyle::visualRect(option.direction, inner, head),
                                    index.data(AnswerModel::scoreRole).toDouble(), t));
    }
    painter->setPen(card.kind == AnswerModel::Kind::together ? t.text : t.mutedText);
    if (card.kind != AnswerModel::Kind::suggestion || !card.brief)
        look::drawParagraph(*painter, card.words(option.direction), inner.x(), inner.y(), inner.width());
    if ((option.state & QStyle::State_HasFocus) != 0)
        look::focusRing(*painter, frame, look::cardCorner, t);
    painter->restore();
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    if (width != width_ || option.font != font_) {
        heights_.clear();
        width_ = width;
        font_ = option.font;
    }
    const auto key = index.data().toString() + u'\n' + index.data(AnswerModel::secondRole).toString() + u'\n' +
                     index.data(AnswerModel::reasonRole).toString() +
                     (index.data(AnswerModel::briefRole).toBool() ? u'1' : u'0');
    const auto known = heights_.constFind(key);
    if (known != heights_.constEnd())
        return {width, *known};
    if (heights_.size() > mostHeights)
        heights_.clear();
    return {width, *heights_.insert(key, Card(option.widget, index).height(width))};
}

} // namespace knotfinder::gui
