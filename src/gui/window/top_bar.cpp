// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/top_bar.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "search/search_field.h"
#include "services/services.h"
#include "session/words.h"
#include "widgets/flow_layout.h"
#include "widgets/segmented.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

TopBar::TopBar(Services &services, QWidget *parent)
    : QWidget(parent), services_(services), tools_(new Segmented(Segmented::Tone::plain, this)),
      howStrong_(new QLabel(tr("How strong"), this)), strength_(new Segmented(Segmented::Tone::pain, this)),
      search_(new SearchField(services.session, this)), sheet_(new QPushButton(tr("Make a sheet"), this))
{
    makeTools();
    makePrimary(sheet_);
    sheet_->setToolTip(tr("A page with steps and pictures to take along"));
    sheet_->setObjectName(u"makeSheet"_s);
    auto *layout = new FlowLayout(this, look::grid + 2);
    layout->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, look::grid);
    layout->addWidget(tools_);
    layout->addWidget(makeStrength());
    layout->addWidget(makeUndo());
    layout->addWidget(search_);
    layout->addWidget(sheet_);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    setSizePolicy(policy);
    auto &session = services.session;
    connect(sheet_, &QPushButton::clicked, this, &TopBar::sheetRequested);
    connect(&services.view, &ViewState::toolChanged, this, &TopBar::showState);
    connect(&session.editor(), &DrawingEditor::penChanged, this, &TopBar::showState);
    connect(&session.spotlight(), &Spotlight::subjectChanged, this, &TopBar::showState);
    showState();
}

void TopBar::makeTools()
{
    tools_->setAccessibleName(tr("Tool"));
    tools_->setObjectName(u"tools"_s);
    tools_->add(tr("Click areas"))->setToolTip(tr("Click an area to mark it, again to unmark it (A)"));
    tools_->add(tr("Paint"))->setToolTip(tr("Paint where it hurts; Shift and wheel, or [ and ], size the brush (B)"));
    tools_->add(tr("Erase"))->setToolTip(tr("Take paint and areas away (E)"));
    connect(tools_, &Segmented::chosen, this, [this](int index) { services_.view.setTool(static_cast<Tool>(index)); });
}

QWidget *TopBar::makeStrength()
{
    look::setMuted(howStrong_);
    strength_->setAccessibleName(tr("Strength of the pain"));
    strength_->setObjectName(u"strength"_s);
    const auto meaning = [](int value) {
        return value == 0 ? tr("0, no pain") : value == 10 ? tr("10, worst pain imaginable") : words::strength(value);
    };
    for (int value = 0; value <= 10; ++value)
        strength_->add(QString::number(value), tr("How strong: %1").arg(meaning(value)));
    connect(strength_, &Segmented::chosen, &services_.session.editor(), &DrawingEditor::setStrength);
    auto *pair = new QWidget(this);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(howStrong_);
    layout->addWidget(strength_);
    return pair;
}

void TopBar::fitLabel()
{
    const auto m = layout()->contentsMargins();
    int needed = m.left() + m.right() - layout()->spacing();
    for (int i = 0; i < layout()->count(); ++i)
        needed += layout()->itemAt(i)->minimumSize().width() + layout()->spacing();
    const int label = howStrong_->sizeHint().width() + look::grid;
    if (howStrong_->isHidden())
        needed += label;
    howStrong_->setVisible(needed <= width());
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fitLabel();
    return QWidget::event(event);
}

QWidget *TopBar::makeUndo()
{
    auto *pair = new QWidget(this);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto &editor = services_.session.editor();
    const auto add = [&](const QString &icon, const QString &text, auto act, auto can) {
        auto *button = new QToolButton(pair);
        button->setIcon(look::icon(icon));
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setEnabled(false);
        makeQuiet(button);
        connect(button, &QToolButton::clicked, &editor, act);
        connect(&editor.undoStack(), can, button, &QWidget::setEnabled);
        layout->addWidget(button);
    };
    add(u"undo"_s, tr("Undo (Ctrl+Z)"), &DrawingEditor::undo, &QUndoStack::canUndoChanged);
    add(u"redo"_s, tr("Redo (Ctrl+Shift+Z)"), &DrawingEditor::redo, &QUndoStack::canRedoChanged);
    return pair;
}

void TopBar::showState()
{
    tools_->setCurrent(static_cast<int>(services_.view.tool()));
    strength_->setCurrent(services_.session.editor().pen().strength);
    sheet_->setEnabled(services_.session.subject().of != Subject::Of::nothing);
}

void TopBar::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, height() - 1, width(), 1, t.rule);
}

} // namespace knotfinder::gui
