// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include "journal/diary_model.h"
#include "journal/journal_keeper.h"
#include "journal/journal_window.h"
#include "journal/session_form.h"
#include "widgets/segmented.h"

#include <knotfinder/base/files.h>
#include <knotfinder/journal/exchange.h>

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

constexpr int secondsOfADay = 86'400;

gui::JournalKeeper &keeperOf(Walked &walked)
{
    return walked.window().services().journal;
}

/// With its pages in sight: nothing before the reader's yes.
gui::JournalWindow *openBook(Walked &walked)
{
    if (keeperOf(walked).wish() != gui::JournalKeeper::Wish::yes)
        return nullptr;
    auto *journal = walked.main().findChild<gui::JournalWindow *>(u"journalWindow"_s);
    return journal != nullptr && journal->isVisible() ? journal : nullptr;
}

void openJournal(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.choose(u"Pain journal"_s);
    auto *journal = walked.main().findChild<gui::JournalWindow *>(u"journalWindow"_s);
    if (journal == nullptr || !journal->isVisible())
        throw Failed("journal", "it does not open");
    if (auto *yes = journal->findChild<QPushButton *>(u"journalYes"_s); yes->isVisible() && !numbers.oneIn(4))
        yes->click();
}

/// What is written is in the journal, once.
void writeEntry(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    if (journal == nullptr || !journal->findChild<QWidget *>(u"entryForm"_s)->isVisible())
        return;
    auto &keeper = keeperOf(walked);
    walked.window().journalTime.seconds += static_cast<std::int64_t>(numbers.below(3)) * secondsOfADay + 1;
    auto *last = journal->findChild<QPushButton *>(u"entryLast"_s);
    if (numbers.oneIn(4) && last->isVisible())
        last->click();
    else
        journal->findChild<gui::Segmented *>(u"entryStrength"_s)->button(numbers.between(0, 10))->click();
    for (auto *number : journal->findChild<QWidget *>(u"entryForm"_s)->findChildren<QSpinBox *>())
        if (numbers.oneIn(3))
            number->setValue(numbers.between(0, 10));
    if (numbers.oneIn(2))
        QTest::keyClicks(journal->findChild<QPlainTextEdit *>(u"entryNote"_s), u"note %1"_s.arg(numbers.below(9)));
    const auto changing = journal->findChild<QPushButton *>(u"entryLeave"_s)->isVisible();
    const auto before = keeper.contents().entries.size();
    journal->findChild<QPushButton *>(u"entryWrite"_s)->click();
    if (keeper.contents().entries.size() != before + (changing ? 0U : 1U))
        throw Failed("journal", changing ? "a change changed their number" : "an entry was not written, or twice");
}

QListView *diaryOf(gui::JournalWindow &journal, Numbers &numbers)
{
    journal.findChild<QTabWidget *>(u"journalTabs"_s)->setCurrentIndex(0);
    auto *list = journal.findChild<QListView *>(u"diaryList"_s);
    if (list->model()->rowCount() > 0)
        list->setCurrentIndex(list->model()->index(numbers.between(0, list->model()->rowCount() - 1), 0));
    return list;
}

void changeEntry(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    if (journal == nullptr)
        return;
    walked.window().dialogs->lose = !numbers.oneIn(3);
    diaryOf(*journal, numbers);
    journal->findChild<QPushButton *>(u"diaryChange"_s)->click();
}

/// What was told of a session is corrected, or left; all else in the journal stays.
void correctSession(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    auto *form = journal == nullptr ? nullptr : journal->findChild<gui::SessionForm *>(u"sessionForm"_s);
    if (form == nullptr || !form->isVisible())
        return;
    const int after = numbers.between(0, 11); // 0: not told
    journal->findChild<gui::Segmented *>(u"sessionAfter"_s)->button(after)->click();
    journal->findChild<gui::Segmented *>(u"sessionFamiliar"_s)->button(numbers.between(0, 3))->click();
    if (numbers.oneIn(3))
        QTest::keyClicks(journal->findChild<QLineEdit *>(u"sessionStopped"_s), u"note %1"_s.arg(numbers.below(9)));
    auto wanted = keeperOf(walked).contents();
    const bool keep = !numbers.oneIn(4);
    if (const auto session = std::ranges::find(wanted.sessions, form->changing(), &journal::Session::id);
        keep && session != wanted.sessions.end())
        session->after = after == 0 ? std::nullopt : std::optional(after - 1);
    journal->findChild<QPushButton *>(keep ? u"sessionWrite"_s : u"sessionLeave"_s)->click();
    const auto &now = keeperOf(walked).contents();
    const auto scores = [](const journal::Session &session) {
        return std::tuple(session.id, session.before, session.after);
    };
    if (now.entries != wanted.entries || !std::ranges::equal(now.sessions, wanted.sessions, {}, scores, scores))
        throw Failed("journal", keep ? "a session is not as it was corrected" : "a session that was left has changed");
    if (form->isVisible())
        throw Failed("journal", "a session that was kept or left is still being changed");
}

/// What is deleted is gone; what the reader keeps is there.
void deleteEntry(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    if (journal == nullptr)
        return;
    auto *list = diaryOf(*journal, numbers);
    if (list->model()->rowCount() == 0)
        return;
    const bool lose = !numbers.oneIn(3);
    walked.window().dialogs->lose = lose;
    const auto all = [&] {
        const auto &[entries, sessions, sheets] = keeperOf(walked).contents();
        return entries.size() + sessions.size() + sheets.size();
    };
    const auto before = all();
    QTest::keyClick(list, Qt::Key_Delete);
    if (all() != before - (lose ? 1U : 0U))
        throw Failed("journal", lose ? "what was deleted is still there" : "what was to be kept is gone");
}

void searchJournal(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    if (journal == nullptr)
        return;
    auto *field = journal->findChild<QLineEdit *>(u"diarySearch"_s);
    field->setText(numbers.oneIn(2) ? QString() : u"note %1"_s.arg(numbers.below(9)));
    QTest::keyClick(field, Qt::Key_Return);
}

void lookBack(Walked &walked, Numbers &numbers)
{
    if (auto *journal = openBook(walked)) {
        auto *tabs = journal->findChild<QTabWidget *>(u"journalTabs"_s);
        tabs->setCurrentIndex(numbers.between(0, tabs->count() - 1));
    }
}

void showEntry(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    if (journal == nullptr)
        return;
    walked.release();
    walked.window().dialogs->unsaved =
        numbers.oneIn(2) ? gui::Dialogs::Unsaved::discard : gui::Dialogs::Unsaved::cancel;
    diaryOf(*journal, numbers);
    journal->findChild<QPushButton *>(u"diaryDrawing"_s)->click();
}

/// What is let out is brought in again without adding anything.
void exportJournal(Walked &walked, Numbers &numbers)
{
    auto *journal = openBook(walked);
    if (journal == nullptr)
        return;
    const bool table = numbers.oneIn(2);
    const auto path = walked.file(5) + (table ? u".csv"_s : u".json"_s);
    walked.window().dialogs->path = path;
    if (table)
        journal->exportTable();
    else
        journal->exportForClinic();
    const auto bytes = readFile(path.toStdString());
    const auto read = bytes ? journal::fromFile(bytes.value(), path.toStdString()) : bytes.problems();
    if (!read)
        throw Failed("journal", "what it wrote cannot be read: " + toLine(read.problems().front()));
    const auto before = keeperOf(walked).contents();
    journal->import();
    if (keeperOf(walked).contents() != before)
        throw Failed("journal", "what was let out is not what was there");
}

void closeJournal(Walked &walked, Numbers &numbers)
{
    walked.window().dialogs->lose = !numbers.oneIn(3);
    if (auto *journal = walked.main().findChild<gui::JournalWindow *>(u"journalWindow"_s))
        journal->close();
}

} // namespace

std::vector<Kind> journalKinds()
{
    return {
        {"journal", 4, openJournal},          {"journal_write", 6, writeEntry},
        {"journal_change", 2, changeEntry},   {"journal_delete", 2, deleteEntry},
        {"journal_search", 2, searchJournal}, {"journal_look", 3, lookBack},
        {"journal_drawing", 1, showEntry},    {"journal_out", 2, exportJournal},
        {"journal_close", 2, closeJournal},   {"journal_correct", 3, correctSession},
    };
}

} // namespace knotfinder::walk
