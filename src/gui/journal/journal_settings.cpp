// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_settings.h"

#include "journal/journal_keeper.h"
#include "look/paint_kit.h"
#include "look/type.h"
#include "services/dialogs.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/text.h"
#include "widgets/wrapped_check.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace knotfinder::gui {

JournalSettings::JournalSettings(JournalKeeper &keeper, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), keeper_(keeper), dialogs_(dialogs),
      switch_(new WrappedCheck(tr("Keep a pain journal on this computer"), this)), where_(makeText({}, this)),
      erase_(new QPushButton(tr("Delete the &whole journal…"), this))
{
    setObjectName(QStringLiteral("journalSettings"));
    switch_->setObjectName(QStringLiteral("journalSwitch"));
    erase_->setObjectName(QStringLiteral("journalErase"));
    erase_->setAutoDefault(false);
    look::setMuted(where_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(switch_);
    layout->addWidget(where_);
    layout->addWidget(erase_, 0, Qt::AlignLeading);
    connect(switch_, &WrappedCheck::toggled, &keeper_, &JournalKeeper::setWish);
    connect(&keeper_, &JournalKeeper::wishChanged, this, &JournalSettings::refresh);
    connect(&keeper_, &JournalKeeper::changed, this, &JournalSettings::refresh);
    connect(erase_, &QPushButton::clicked, this, &JournalSettings::erase);
    refresh();
}

void JournalSettings::refresh()
{
    const QSignalBlocker blocker(switch_);
    const bool on = keeper_.wish() == JournalKeeper::Wish::yes;
    switch_->setChecked(on);
    const bool kept = keeper_.exists();
    where_->setText(
        kept ? tr("It lies in %1. Switched off, it stays there, and nothing new is written.").arg(keeper_.folder())
        : on ? tr("The first thing you write down begins it.")
             : tr("Nothing is written down."));
    erase_->setEnabled(kept);
}

void JournalSettings::erase()
{
    if (!dialogs_.askLose(this, {tr("Delete the journal"), tr("Delete everything in your pain journal?"),
                                 tr("Entries, sessions and sheets are overwritten, in its copy too. Nothing brings "
                                    "them back. Files that you exported stay."),
                                 tr("&Delete everything"), tr("&Keep it")}))
        return;
    const auto erased = keeper_.eraseEverything();
    refresh();
    const auto said =
        erased ? tr("The journal is deleted.")
               : tr("Not all of the journal could be deleted. %1").arg(words::text(toLine(erased.problems().front())));
    where_->setText(said);
    announce(this, said);
}

} // namespace knotfinder::gui
