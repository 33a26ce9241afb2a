// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_host.h"

#include "journal/journal_keeper.h"
#include "journal/journal_window.h"
#include "journal/journal_words.h"
#include "services/services.h"
#include "session/words.h"
#include "widgets/message_bar.h"

namespace knotfinder::gui {

JournalHost::JournalHost(Services &services, MessageBar &messages, QWidget &window)
    : QObject(&window), services_(services), messages_(messages), main_(window)
{
    connect(&services.session, &Session::pressed, this, &JournalHost::keepSession);
}

JournalWindow *JournalHost::window() const
{
    return open_;
}

void JournalHost::open()
{
    services_.session.loadKnowledge();
    if (!open_) {
        open_ = new JournalWindow(services_, &main_);
        connect(open_, &JournalWindow::drawingWanted, this, &JournalHost::drawingWanted);
        open_->setAttribute(Qt::WA_DeleteOnClose);
    }
    open_->show();
    open_->raise();
    open_->activateWindow();
}

bool JournalHost::mayClose()
{
    return !open_ || !open_->isVisible() || open_->close();
}

void JournalHost::keepSession(const guide::Done &done)
{
    auto &keeper = services_.journal;
    const auto kept = keeper.keep(recordOf(done, services_.session, keeper.clock()));
    if (!kept)
        sayTrouble(kept.problems());
    else if (keeper.mayAsk())
        ask();
}

void JournalHost::keepSheet(const QString &title, const std::vector<std::string> &muscles)
{
    auto &keeper = services_.journal;
    const auto kept = keeper.keep(journal::PrintedSheet{{}, keeper.clock(), title.toStdString(), muscles});
    if (!kept)
        sayTrouble(kept.problems());
}

/// Once, after the first session: there is something to keep then.
void JournalHost::ask()
{
    messages_.show(NoteBox::Tone::info,
                   tr("Keep a pain journal? What you just did, and how the pain was before and after, would be the "
                      "first in it. It stays on this computer."),
                   {{tr("&Keep a journal"),
                     [this] {
                         services_.journal.setWish(true);
                         writeWaiting();
                     }},
                    {tr("No, &thank you"), [this] { services_.journal.setWish(false); }}});
}

void JournalHost::writeWaiting()
{
    if (const auto written = services_.journal.writeWaiting(); !written)
        return sayTrouble(written.problems());
    messages_.show(NoteBox::Tone::good, tr("It is in your journal."), {{tr("&Look"), [this] { open(); }}});
}

void JournalHost::sayTrouble(const Problems &problems)
{
    messages_.show(NoteBox::Tone::danger,
                   tr("The journal could not be written. What you did is kept until you close the program.\n%1")
                       .arg(words::text(toLine(problems.front()))),
                   {{tr("&Try again"), [this] { writeWaiting(); }}, {tr("&Open the journal"), [this] { open(); }}});
}

} // namespace knotfinder::gui
