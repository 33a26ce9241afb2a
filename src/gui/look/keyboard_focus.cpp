// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/keyboard_focus.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTreeView>

namespace knotfinder::gui {
namespace {

/// Over all of an area that scrolls, for as long as it has the keyboard.
class Ring : public QWidget
{
public:
    explicit Ring(QWidget *area) : QWidget(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(area->rect());
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        look::focusRing(painter, rect(), look::corner, themeOf(this));
    }
};

Ring *ringOf(const QObject *area)
{
    for (auto *child : area->children())
        if (auto *ring = dynamic_cast<Ring *>(child))
            return ring;
    return nullptr;
}

/// How many rows stand above this one.
int rowOf(const QAbstractItemView &view, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    if (tree == nullptr)
        return index.row();
    int row = 0;
    for (auto above = tree->indexAbove(index); above.isValid(); above = tree->indexAbove(above))
        ++row;
    return row;
}

QModelIndex firstRow(const QAbstractItemView &view)
{
    const auto *model = view.model();
    for (int row = 0; model != nullptr && row < model->rowCount(view.rootIndex()); ++row) {
        const auto *tree = qobject_cast<const QTreeView *>(&view);
        const auto *list = qobject_cast<const QListView *>(&view);
        const bool hidden = (tree != nullptr && tree->isRowHidden(row, view.rootIndex())) ||
                            (list != nullptr && list->isRowHidden(row));
        if (!hidden)
            return model->index(row, 0, view.rootIndex());
    }
    return {};
}

/// The list itself took the keyboard: say which row has it.
void tellRow(QAbstractItemView &view)
{
    if (!view.hasFocus())
        return;
    if (!view.currentIndex().isValid())
        view.selectionModel()->setCurrentIndex(firstRow(view), QItemSelectionModel::NoUpdate);
    const auto current = view.currentIndex();
    auto *table = QAccessible::isActive() ? QAccessible::queryAccessibleInterface(&view) : nullptr;
    if (!current.isValid() || table == nullptr || table->tableInterface() == nullptr)
        return;
    if (auto *cell = table->tableInterface()->cellAt(rowOf(view, current), 0)) {
        QAccessibleEvent focused(cell, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

/// A field that is entered by key selects its words. Qt does so before it tells of the field, and readers, told of a
/// caret first, pass over the field's name: here it is done after.
bool enter(QLineEdit &field, Qt::FocusReason reason)
{
    if (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason && reason != Qt::ShortcutFocusReason)
        return false;
    QFocusEvent entered(QEvent::FocusIn, Qt::OtherFocusReason);
    QApplication::sendEvent(&field, &entered);
    const auto select = [&field, text = field.text()] {
        if (field.text() == text)                                                              // nobody has typed yet
            field.setSelection(static_cast<int>(text.size()), -static_cast<int>(text.size())); // its start in sight
    };
    QMetaObject::invokeMethod(&field, select, Qt::QueuedConnection);
    return true;
}

} // namespace

void KeyboardFocus::watch(QWidget *widget)
{
    if (qobject_cast<QAbstractScrollArea *>(widget) == nullptr && qobject_cast<QLineEdit *>(widget) == nullptr)
        return;
    widget->removeEventFilter(this); // a widget may be dressed again
    widget->installEventFilter(this);
}

bool KeyboardFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (auto *field = qobject_cast<QLineEdit *>(watched))
        return event->type() == QEvent::FocusIn && enter(*field, static_cast<QFocusEvent *>(event)->reason());
    auto *area = static_cast<QWidget *>(watched);
    auto *view = qobject_cast<QAbstractItemView *>(watched);
    switch (event->type()) {
    case QEvent::FocusIn:
        if (view != nullptr)
            QMetaObject::invokeMethod(
                view, [view] { tellRow(*view); }, Qt::QueuedConnection);
        else if (static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason && ringOf(area) == nullptr)
            new Ring(area);
        break;
    case QEvent::FocusOut: delete ringOf(area); break;
    case QEvent::Resize:
        if (auto *ring = ringOf(area))
            ring->setGeometry(area->rect());
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace knotfinder::gui
