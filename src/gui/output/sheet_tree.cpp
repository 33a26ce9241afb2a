// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_tree.h"

#include "look/paint_kit.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>

#include <algorithm>

namespace knotfinder::gui {
namespace {

/// Lines as high as their words need in the width of their column, and changed in a field that shows all of them.
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
        const int room = tree_->columnWidth(0) - depth * tree_->indentation() - tickWidth(index) - 2 * margin();
        const auto words = index.data(Qt::DisplayRole).toString();
        const int height =
            option.fontMetrics.boundingRect(QRect(0, 0, std::max(room, 1), 1), Qt::TextWordWrap, words).height();
        size.setHeight(std::max(size.height(), height + look::grid / 2));
        return size;
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                          const QModelIndex & /*index*/) const override
    {
        auto *field = new QPlainTextEdit(parent);
        field->setTabChangesFocus(true);
        field->setAccessibleName(tree_->accessibleName());
        return field;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *field = static_cast<QPlainTextEdit *>(editor);
        field->setPlainText(index.data(Qt::EditRole).toString());
        field->selectAll();
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *field = static_cast<const QPlainTextEdit *>(editor);
        model->setData(index, field->toPlainText().simplified()); // one line, also where several were pasted
    }

    /// Across both columns, so that nothing of the words before shows round it.
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override
    {
        const auto *viewport = tree_->viewport();
        const bool fromRight = tree_->layoutDirection() == Qt::RightToLeft;
        QRect box = option.rect;
        if (fromRight)
            box.setCoords(0, box.top(), box.right() - tickWidth(index), box.bottom());
        else
            box.setCoords(box.left() + tickWidth(index), box.top(), viewport->width() - 1, box.bottom());
        box.setHeight(std::max(box.height(), 2 * option.fontMetrics.lineSpacing()) + 2 * look::grid);
        box.moveBottom(std::min(box.bottom(), viewport->height() - 1));
        box.moveTop(std::max(box.top(), 0));
        editor->setGeometry(box);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool pressed = event->type() == QEvent::KeyPress;
        const int key = pressed ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (key != Qt::Key_Return && key != Qt::Key_Enter)
            return QStyledItemDelegate::eventFilter(watched, event);
        auto *editor = static_cast<QWidget *>(watched);
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor);
        return true;
    }

private:
    [[nodiscard]] int margin() const
    {
        return tree_->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, tree_) + 1;
    }

    [[nodiscard]] int tickWidth(const QModelIndex &index) const
    {
        const bool ticked = index.data(Qt::CheckStateRole).isValid();
        return ticked ? tree_->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, tree_) + 2 * margin() : 0;
    }

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
