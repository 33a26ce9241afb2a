// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/diary_panel.h"
#include "journal/entry_form.h"
#include "journal/journal_keeper.h"
#include "journal/journal_window.h"
#include "journal/session_form.h"
#include "services/services.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/message_bar.h"

#include <knotfinder/journal/words.h>

#include <QScrollArea>

#include <algorithm>

// How what is in the journal is changed, deleted and mended.
namespace knotfinder::gui {

void JournalWindow::change(journal::Kind kind, const std::string &id)
{
    if (form_->changing() == id || sessionForm_->changing() == id || !mayClose())
        return;
    if (kind == journal::Kind::session)
        changeSession(id);
    else
        changeEntry(id);
}

void JournalWindow::changeEntry(const std::string &id)
{
    const auto entry = keeper_.entry(id);
    if (!entry)
        return sayProblems(tr("This entry cannot be read."), entry.problems());
    sessionForm_->leave();
    form_->change(entry.value());
    announce(this, tr("Change what is different, then keep the change."));
}

void JournalWindow::changeSession(const std::string &id)
{
    const auto &sessions = keeper_.contents().sessions;
    const auto session = std::ranges::find(sessions, id, &journal::Session::id);
    if (session == sessions.end())
        return;
    form_->startNew();
    showForm(true);
    sessionForm_->change(*session);
    announce(this, tr("Change what is different, then keep the change."));
}

void JournalWindow::showForm(bool ofSession)
{
    form_->setVisible(!ofSession);
    sessionForm_->setVisible(ofSession);
    side_->ensureVisible(0, 0);
}

void JournalWindow::erase(journal::Kind kind, const std::string &id, const QString &called)
{
    if (!services_.dialogs->askLose(this, {tr("Delete from the journal"), tr("Delete %1?").arg(called),
                                           tr("It is overwritten in the journal and in its copy. Nothing brings it "
                                              "back."),
                                           tr("&Delete it"), tr("&Keep it")}))
        return;
    if (const auto removed = keeper_.remove(kind, id); !removed)
        return sayProblems(tr("It could not be deleted."), removed.problems());
    if (form_->changing() == id)
        form_->startNew();
    if (sessionForm_->changing() == id)
        sessionForm_->leave();
    messages_->show(NoteBox::Tone::good, tr("Deleted for good: %1.").arg(called));
}

void JournalWindow::eraseEverything()
{
    if (!services_.dialogs->askLose(this, {tr("Delete the journal"), tr("Delete everything in your pain journal?"),
                                           tr("Nothing brings it back. Files that you exported stay."),
                                           tr("&Delete everything"), tr("&Keep it")}))
        return;
    const auto erased = keeper_.eraseEverything();
    sessionForm_->leave();
    showState();
    if (erased)
        messages_->show(NoteBox::Tone::good, tr("The journal is deleted."));
    else
        sayProblems(tr("Not all of the journal could be deleted."), erased.problems());
}

void JournalWindow::mend()
{
    const auto restored = keeper_.restore();
    showState();
    if (!restored)
        return sayProblems(tr("The journal could not be mended."), restored.problems());
    const auto &[aside, day] = restored.value();
    QStringList said{day ? tr("The journal is as it was on %1.").arg(words::text(journal::words::shortDay(*day)))
                         : tr("There was no sound copy: a new journal begins.")};
    if (!aside.empty())
        said << tr("The damaged one lies in %1.").arg(words::text(aside.string()));
    messages_->show(NoteBox::Tone::info, said.join(u' '));
}

} // namespace knotfinder::gui
