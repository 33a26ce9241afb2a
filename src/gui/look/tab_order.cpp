// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/tab_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>
#include <vector>

namespace knotfinder::gui::look {
namespace {

using Stops = std::vector<QWidget *>;

void collect(QWidget &widget, Stops &stops);

void collect(const QLayout &layout, Stops &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        auto *item = layout.itemAt(i);
        if (item->widget() != nullptr)
            collect(*item->widget(), stops);
        else if (item->layout() != nullptr)
            collect(*item->layout(), stops);
    }
}

/// What of a widget's inside is its own business.
bool isWhole(const QWidget &widget)
{
    return qobject_cast<const QComboBox *>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(&widget) != nullptr;
}

void collect(QWidget &widget, Stops &stops)
{
    if ((widget.focusPolicy() & Qt::TabFocus) != 0)
        stops.push_back(&widget);
    if (isWhole(widget))
        return;
    if (const auto *scroll = qobject_cast<const QScrollArea *>(&widget);
        scroll != nullptr && scroll->widget() != nullptr)
        collect(*scroll->widget(), stops);
    else if (widget.layout() != nullptr)
        collect(*widget.layout(), stops);
}

} // namespace

void tabAsLaidOut(QWidget &root)
{
    Stops stops;
    collect(root, stops);
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

QWidget *firstStop(QWidget &root)
{
    Stops stops;
    collect(root, stops);
    const auto first = std::ranges::find_if_not(stops, &QWidget::isHidden);
    return first != stops.end() ? *first : nullptr;
}

} // namespace knotfinder::gui::look
