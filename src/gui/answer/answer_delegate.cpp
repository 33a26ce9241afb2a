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
constexpr int barHeight = 6;
constexpr int readBar = 3; ///< wide: marks the answer whose page is in sight
constexpr qsizetype mostHeights = 500;
constexpr int thumb = 56; ///< wide and high
constexpr int thumbGap = 10;

/// Everything needed to lay out one card; the same for measuring and painting.
struct Card
{
    AnswerModel::Kind kind;
    QString title;
    QString points;
    QString reason;
    QFont strong;
    QFont body;
    QFont small;

    Card(const QWidget *widget, const QModelIndex &index)
        : kind(static_cast<AnswerModel::Kind>(index.data(AnswerModel::kindRole).toInt())),
          title(index.data().toString()), points(index.data(AnswerModel::pointsTextRole).toString()),
          reason(index.data(AnswerModel::reasonRole).toString()), strong(look::font(widget, look::Type::strong)),
          body(look::font(widget, look::Type::body)), small(look::font(widget, look::Type::small))
    {
    }

    /// The name's line; the points go below the name where both do not fit beside each other.
    [[nodiscard]] bool pointsBelow(int width) const
    {
        return QFontMetrics(strong).horizontalAdvance(title) + QFontMetrics(small).horizontalAdvance(points) + 12 >
               width;
    }
    [[nodiscard]] int headHeight(int width) const
    {
        const int line = QFontMetrics(strong).height();
        return pointsBelow(width) ? line + QFontMetrics(small).height() : line;
    }
    [[nodiscard]] look::Paragraph words(Qt::LayoutDirection direction) const
    {
        if (kind != AnswerModel::Kind::together)
            return {reason, small, 0, Qt::AlignLeading, direction};
        const auto lead = title + QStringLiteral(": ");
        return {lead + reason, body, static_cast<int>(lead.size()), Qt::AlignLeading, direction};
    }
    /// Beside the words.
    [[nodiscard]] int thumbWidth() const { return kind == AnswerModel::Kind::suggestion ? thumb + thumbGap : 0; }
    [[nodiscard]] int height(int width) const
    {
        const int inner = width - 2 * padding - thumbWidth();
        const bool suggestion = kind == AnswerModel::Kind::suggestion;
        const int head = suggestion ? headHeight(inner) + 4 + barHeight + 6 : 0;
        const int words = head + look::heightOf(this->words(Qt::LeftToRight), inner);
        return 2 * padding - 2 + std::max(words, suggestion ? thumb : 0) + gapBelow;
    }
};

void drawHead(QPainter &painter, const Card &card, QRect &inner, const render::Theme &t)
{
    const bool below = card.pointsBelow(inner.width());
    painter.setFont(card.strong);
    painter.setPen(t.text);
    const int line = QFontMetrics(card.strong).height();
    painter.drawText(QRect(inner.topLeft(), QSize(inner.width(), line)), Qt::AlignVCenter | Qt::AlignLeading,
                     QFontMetrics(card.strong).elidedText(card.title, Qt::ElideRight, inner.width()));
    painter.setFont(card.small);
    painter.setPen(t.mutedText);
    const int smallLine = QFontMetrics(card.small).height();
    const QRect pointsBox(inner.left(), inner.top() + (below ? line : 0), inner.width(), below ? smallLine : line);
    painter.drawText(pointsBox, static_cast<int>(Qt::AlignVCenter | (below ? Qt::AlignLeading : Qt::AlignTrailing)),
                     card.points);
    inner.setTop(inner.top() + card.headHeight(inner.width()) + 4);
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
        const QRect place(inner.left(), inner.top(), thumb, thumb);
        const auto picture = thumbs_.of({index.data(AnswerModel::muscleRole).toString().toStdString(),
                                         index.data(AnswerModel::rightRole).toBool(),
                                         index.data(AnswerModel::leftRole).toBool(),
                                         {thumb, thumb},
                                         option.widget->devicePixelRatioF()},
                                        t);
        painter->drawPixmap(QStyle::visualRect(option.direction, inner, place).topLeft(), picture);
        const int moved = option.direction == Qt::RightToLeft ? 0 : card.thumbWidth();
        inner.adjust(moved, 0, moved - card.thumbWidth(), 0);
        drawHead(*painter, card, inner, t);
        const double score = index.data(AnswerModel::scoreRole).toDouble();
        const auto fill = look::mix(t.bar, t.panel, 0.55 + 0.45 * score);
        look::scoreBar(*painter, QRectF(inner.left(), inner.top(), inner.width(), barHeight), score, t, fill);
        inner.setTop(inner.top() + barHeight + 6);
    }
    painter->setPen(card.kind == AnswerModel::Kind::together ? t.text : t.mutedText);
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
    const auto key = index.data().toString() + u'\n' + index.data(AnswerModel::pointsTextRole).toString() + u'\n' +
                     index.data(AnswerModel::reasonRole).toString();
    const auto known = heights_.constFind(key);
    if (known != heights_.constEnd())
        return {width, *known};
    if (heights_.size() > mostHeights)
        heights_.clear();
    return {width, *heights_.insert(key, Card(option.widget, index).height(width))};
}

} // namespace knotfinder::gui
