// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_tools.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "session/words.h"
#include "widgets/flow_layout.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

SheetTools::SheetTools(QUndoStack &undo, const TemplateStore &store, QWidget *parent)
    : QWidget(parent), store_(store), menu_(new QMenu(this))
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, look::grid);
    makeStepButton(undo, true);
    makeStepButton(undo, false);
    auto *templates = new QPushButton(tr("&Templates"), this);
    templates->setObjectName(u"sheetTemplatesButton"_s);
    templates->setToolTip(tr("Sheets that you keep to use again"));
    templates->setAutoDefault(false);
    menu_->setObjectName(u"sheetTemplatesMenu"_s);
    templates->setMenu(menu_);
    flow->addWidget(templates);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    setSizePolicy(policy);
    connect(menu_, &QMenu::aboutToShow, this, &SheetTools::fillMenu);
}

/// A button and the keys that go with it.
void SheetTools::makeStepButton(QUndoStack &undo, bool back)
{
    const auto name = back ? tr("Undo") : tr("Redo");
    auto *button = new QToolButton(this);
    auto *action = new QAction(look::icon(back ? u"undo"_s : u"redo"_s), name, this);
    action->setShortcuts(
        back ? QList<QKeySequence>{QKeySequence::Undo}
             : QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    action->setEnabled(false);
    button->setDefaultAction(action);
    button->setObjectName(back ? u"sheetUndo"_s : u"sheetRedo"_s);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    const auto describe = [action, name](const QString &step) {
        action->setToolTip(step.isEmpty() ? name : tr("%1: %2").arg(name, step));
    };
    describe({});
    connect(&undo, back ? &QUndoStack::canUndoChanged : &QUndoStack::canRedoChanged, action, &QAction::setEnabled);
    connect(&undo, back ? &QUndoStack::undoTextChanged : &QUndoStack::redoTextChanged, action, describe);
    connect(action, &QAction::triggered, this, [this, &undo, back] {
        const auto step = back ? undo.undoText() : undo.redoText();
        if (back)
            undo.undo();
        else
            undo.redo();
        Q_EMIT moved(back ? tr("Undone: %1").arg(step) : tr("Done again: %1").arg(step));
    });
}

void SheetTools::fillMenu()
{
    menu_->clear();
    for (const auto &kept : store_.all()) {
        auto *use = menu_->addAction(words::asEntry(words::text(kept.name.toStdString())));
        connect(use, &QAction::triggered, this, [this, file = kept.file] { Q_EMIT templateChosen(file); });
    }
    if (menu_->isEmpty())
        menu_->addAction(tr("You have kept no template yet"))->setEnabled(false);
    menu_->addSeparator();
    connect(menu_->addAction(tr("&Keep this sheet as a template…")), &QAction::triggered, this,
            &SheetTools::templatesRequested);
    connect(menu_->addAction(tr("&Open a template file…")), &QAction::triggered, this,
            &SheetTools::templateFileRequested);
    connect(menu_->addAction(tr("&Your templates…")), &QAction::triggered, this, &SheetTools::templatesRequested);
}

} // namespace knotfinder::gui
