// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_gate.h"

#include "journal/journal_keeper.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int widestGate = 560; ///< a line of it reads well up to here

} // namespace

JournalGate::JournalGate(JournalKeeper &keeper, QWidget *parent) : QScrollArea(parent), keeper_(keeper)
{
    auto *page = new QWidget(this);
    title_ = makeText({}, page);
    words_ = makeText({}, page);
    yes_ = new QPushButton(page);
    mend_ = new QPushButton(tr("Take its last good &copy"), page);
    erase_ = new QPushButton(tr("Delete &everything in it…"), page);
    no_ = new QPushButton(tr("&Not now"), page);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    for (auto *ground : {viewport(), page})
        ground->setBackgroundRole(QPalette::Window);
    setObjectName(QStringLiteral("journalGate"));
    yes_->setObjectName(QStringLiteral("journalYes"));
    mend_->setObjectName(QStringLiteral("journalMend"));
    look::setType(title_, look::Type::title);
    look::setAccent(title_);
    makePrimary(yes_);
    yes_->setDefault(true);
    auto *buttons = new QWidget(page);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (auto *button : {yes_, mend_, erase_, no_})
        flow->addWidget(button);
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * look::grid);
    column->addStretch(1);
    for (auto *part : {static_cast<QWidget *>(title_), static_cast<QWidget *>(words_), buttons}) {
        part->setMaximumWidth(widestGate);
        column->addWidget(part);
    }
    column->addStretch(2);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(3 * look::grid, 3 * look::grid, 3 * look::grid, 3 * look::grid);
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    connect(yes_, &QPushButton::clicked, this, &JournalGate::passed);
    connect(mend_, &QPushButton::clicked, this, &JournalGate::mendingWanted);
    connect(erase_, &QPushButton::clicked, this, &JournalGate::deletionWanted);
    connect(no_, &QPushButton::clicked, this, &JournalGate::left);
}

void JournalGate::ask()
{
    const bool again = keeper_.exists();
    title_->setText(again ? tr("Your journal is switched off") : tr("Keep a pain journal?"));
    words_->setText(
        again
            ? tr("What you wrote before is still in it. Nothing new is written while it is off.")
            : tr("Write down how strong the pain is, once a day or when it changes. What you pressed, and how it was "
                 "before and after, goes in by itself. After a few weeks you see what changed, and can show it to "
                 "whoever treats you.\n\nIt stays on this computer, in %1, and only you can read it. You can switch it "
                 "off and delete all of it whenever you like.")
                  .arg(keeper_.folder()));
    yes_->setText(again ? tr("&Switch it on") : tr("&Keep a journal"));
    mend_->hide();
    erase_->setVisible(again);
    no_->show();
}

void JournalGate::sayTrouble(const QString &line)
{
    title_->setText(tr("The journal cannot be opened"));
    words_->setText(tr("Nothing in it is changed, and the rest of the program works.\n\n%1").arg(line));
    yes_->setText(tr("&Try again"));
    mend_->setVisible(keeper_.isDamaged());
    erase_->hide();
    no_->hide();
    announce(this, title_->text() + QStringLiteral(". ") + words_->text());
}

void JournalGate::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    yes_->setFocus(); // it has text by now, and can be seen
}

} // namespace knotfinder::gui
