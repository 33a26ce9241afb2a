// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_tree.h"

#include "look/paint_kit.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace knotfinder::gui {
namespace {

/// Lines as high as their words need in the width of their column.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeWidget *tree) : QStyledItemDelegate(tree), tree_(tree) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto size = QStyledItemDelegate::sizeHint(option, index);
        if (index.column() > 0 || tree_->isFirstColumnSpanned(index.row(), index.parent()))
            return size;
        int depth = 0;
        for (auto above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        const auto *style = tree_->style();
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, tree_) + 1;
        const bool ticked = index.data(Qt::CheckStateRole).isValid();
        const int tick = ticked ? style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, tree_) + 2 * margin : 0;
        const int room = tree_->columnWidth(0) - depth * tree_->indentation() - tick - 2 * margin;
        const auto words = index.data(Qt::DisplayRole).toString();
        const int height =
            option.fontMetrics.boundingRect(QRect(0, 0, std::max(room, 1), 1), Qt::TextWordWrap, words).height();
        size.setHeight(std::max(size.height(), height + look::grid / 2));
        return size;
    }

private:
    QTreeWidget *tree_;
};

} // namespace

QTreeWidget *makeSheetTree(QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setHeaderHidden(true);
    tree->setColumnCount(2);
    tree->setIndentation(look::grid);
    tree->setRootIsDecorated(false);
    tree->setWordWrap(true);
    tree->setMinimumHeight(8 * tree->fontMetrics().lineSpacing());
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->header()->setMinimumSectionSize(0);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    tree->setItemDelegate(new WrappingDelegate(tree));
    QObject::connect(tree->header(), &QHeaderView::sectionResized, tree, [tree] { tree->doItemsLayout(); });
    return tree;
}

namespace {

QTreeWidgetItem *asGroup(QTreeWidgetItem *group, const QTreeWidget *tree)
{
    auto font = tree->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable); // nothing to tick
    group->setFirstColumnSpanned(true);
    group->setToolTip(0, group->text(0));
    return group;
}

} // namespace

QTreeWidgetItem *addSheetGroup(QTreeWidget *tree, const QString &text)
{
    return asGroup(new QTreeWidgetItem(tree, {text}), tree);
}

QTreeWidgetItem *addSheetGroup(QTreeWidgetItem *parent, const QString &text)
{
    return asGroup(new QTreeWidgetItem(parent, {text}), parent->treeWidget());
}

int lineOf(QTreeWidget *tree, const QTreeWidgetItem *item)
{
    int line = 0;
    for (QTreeWidgetItemIterator each(tree); *each != nullptr; ++each, ++line)
        if (*each == item)
            return line;
    return -1;
}

QTreeWidgetItem *itemAtLine(QTreeWidget *tree, int line)
{
    QTreeWidgetItem *last = nullptr;
    for (QTreeWidgetItemIterator each(tree); *each != nullptr && line >= 0; ++each, --line)
        last = *each;
    return last;
}

} // namespace knotfinder::gui
