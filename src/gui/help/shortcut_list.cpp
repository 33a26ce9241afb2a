// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help/shortcut_list.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/text.h"
#include "window/menu_kit.h"

#include <QAction>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QString nameOf(const QAction &action)
{
    const auto lasting = action.property(lastingName).toString();
    return lasting.isEmpty() ? plain(action.text()) : lasting;
}

void addKeysOf(QTreeWidgetItem *parent, const QList<QAction *> &actions)
{
    for (const auto *action : actions) {
        if (const auto *menu = action->menu())
            addKeysOf(parent, menu->actions());
        else if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(parent, {nameOf(*action), action->shortcut().toString(QKeySequence::NativeText)});
    }
}

void addOtherKeys(QTreeWidget *tree)
{
    auto *head = new QTreeWidgetItem(tree, {ShortcutList::tr("On the figures")});
    const std::pair<QString, QString> keys[] = {
        {ShortcutList::tr("Go to a neighbouring area"), ShortcutList::tr("Arrow keys")},
        {ShortcutList::tr("Through all areas of a picture"), ShortcutList::tr("Page Up, Page Down")},
        {ShortcutList::tr("First and last picture"), ShortcutList::tr("Home, End")},
        {ShortcutList::tr("Mark or unmark"), ShortcutList::tr("Space")},
        {ShortcutList::tr("Strength"), ShortcutList::tr("0 to 9; 1 then 0 for ten")},
        {ShortcutList::tr("Stronger, weaker"), ShortcutList::tr("+ and -")},
        {ShortcutList::tr("Size of the brush"), ShortcutList::tr("[ and ], or Shift and wheel")},
        {ShortcutList::tr("Zoom"), ShortcutList::tr("Wheel")},
        {ShortcutList::tr("Move the figures"), ShortcutList::tr("Middle button, or Space and drag")},
    };
    for (const auto &[what, key] : keys)
        new QTreeWidgetItem(head, {what, key});
    auto *page = new QTreeWidgetItem(tree, {ShortcutList::tr("On a page")});
    new QTreeWidgetItem(page, {ShortcutList::tr("Next and previous text"), ShortcutList::tr("Down, Up")});
    new QTreeWidgetItem(page, {ShortcutList::tr("Next and previous heading"), ShortcutList::tr("H, Shift+H")});
    new QTreeWidgetItem(page, {ShortcutList::tr("First and last text"), ShortcutList::tr("Home, End")});
    auto *question = new QTreeWidgetItem(tree, {ShortcutList::tr("At a question")});
    new QTreeWidgetItem(question, {ShortcutList::tr("Yes, no"), ShortcutList::tr("Alt+Y, Alt+N")});
}

} // namespace

ShortcutList::ShortcutList(QMainWindow &window) : QDialog(&window)
{
    setWindowTitle(tr("Keys"));
    look::openWithSize(*this, {std::max(560, fontMetrics().averageCharWidth() * 72), 680});
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Keys"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("What"), tr("Keys")});
    tree->setFrameShape(QFrame::NoFrame);
    for (const auto *action : window.menuBar()->actions()) {
        auto *head = new QTreeWidgetItem(tree, {plain(action->text())});
        addKeysOf(head, action->menu()->actions());
    }
    addOtherKeys(tree);
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        tree->topLevelItem(i)->setFont(0, look::font(tree, look::Type::strong));
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto *title = makeText(tr("Keys"), this);
    look::setType(title, look::Type::heading);
    auto *close = new QPushButton(tr("&Close"), this);
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(title);
    layout->addWidget(tree, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    close->setFocus();
}

} // namespace knotfinder::gui
