// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QTreeWidget>

namespace knotfinder::gui {

/// A tree of the lines of a sheet in two columns: the words, and what they are.
[[nodiscard]] QTreeWidget *makeSheetTree(QWidget *parent);
/// A heading over lines, across both columns.
QTreeWidgetItem *addSheetGroup(QTreeWidget *tree, const QString &text);
QTreeWidgetItem *addSheetGroup(QTreeWidgetItem *parent, const QString &text);

/// Where an item stands among all lines, counted from the top, and the item that stands there: to find the place again
/// in a tree that was made anew. -1 and null where there is none.
[[nodiscard]] int lineOf(QTreeWidget *tree, const QTreeWidgetItem *item);
[[nodiscard]] QTreeWidgetItem *itemAtLine(QTreeWidget *tree, int line);

} // namespace knotfinder::gui
