// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace knotfinder::gui {
namespace {

bool expands(const QLayoutItem *item)
{
    return (item->expandingDirections() & Qt::Horizontal) != 0;
}

int widthOf(const QLayoutItem *item, int most)
{
    return std::min(most, std::max(item->sizeHint().width(), item->minimumSize().width()));
}

int leastWidthOf(const QLayoutItem *item, int most)
{
    return expands(item) ? std::min(most, item->minimumSize().width()) : widthOf(item, most);
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (auto *item : items_)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    items_.push_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    auto *item = itemAt(index);
    if (item != nullptr)
        items_.erase(items_.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto *item : items_)
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
            height = std::max(height, item->sizeHint().height());
        }
    const auto m = contentsMargins();
    return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto *item : items_)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const auto m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const auto m = contentsMargins();
    const auto inner = rect.adjusted(m.left(), m.top(), -m.right(), -m.bottom());
    std::vector<QLayoutItem *> row;
    int used = 0;
    int least = 0;
    int rowHeight = 0;
    int y = inner.y();
    const auto endRow = [&] {
        if (row.empty())
            return;
        if (move)
            placeRow(row, QRect(inner.x(), y, inner.width(), rowHeight), inner.width() - used);
        y += rowHeight + spacing();
        row.clear();
        used = least = rowHeight = 0;
    };
    for (auto *item : items_) {
        if (item->isEmpty())
            continue;
        const int width = widthOf(item, inner.width());
        const int leastWidth = leastWidthOf(item, inner.width());
        if (!row.empty() && least + spacing() + leastWidth > inner.width())
            endRow();
        used += width + (row.empty() ? 0 : spacing());
        least += leastWidth + (row.empty() ? 0 : spacing());
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        rowHeight = std::max(rowHeight, height);
        row.push_back(item);
    }
    endRow();
    const int bottom = y == inner.y() ? y : y - spacing();
    return bottom - rect.y() + m.bottom();
}

void FlowLayout::placeRow(const std::vector<QLayoutItem *> &row, const QRect &line, int spare) const
{
    const auto greedy = static_cast<int>(std::ranges::count_if(row, expands));
    const auto direction = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = line.x();
    for (auto *item : row) {
        const int width = widthOf(item, line.width()) + (expands(item) ? spare / greedy : 0);
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        const QRect place(x, line.y() + (line.height() - height) / 2, width, height);
        item->setGeometry(QStyle::visualRect(direction, line, place));
        x += width + spacing();
    }
}

} // namespace knotfinder::gui
