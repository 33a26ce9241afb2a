// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "support/test_window.h"

#include "journal/diary_model.h"
#include "journal/entry_form.h"
#include "journal/journal_keeper.h"
#include "journal/journal_window.h"
#include "widgets/segmented.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <stdexcept>

// What a hand does in the journal's window.
namespace knotfinder::test {

inline gui::JournalWindow *openJournal(const TestWindow &window)
{
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.window.get()))
        throw std::runtime_error("the window is not in front");
    QTest::keyClick(window.window.get(), Qt::Key_J, Qt::ControlModifier);
    auto *journal = window.find<gui::JournalWindow>("journalWindow");
    if (!QTest::qWaitForWindowActive(journal))
        throw std::runtime_error("the journal does not show");
    return journal;
}

/// After the reader's yes.
inline gui::JournalWindow *openOwnJournal(const TestWindow &window)
{
    window.services().journal.setWish(true);
    return openJournal(window);
}

template <typename Widget>
Widget *part(const QWidget &window, const char *name)
{
    auto *found = window.findChild<Widget *>(QString::fromLatin1(name));
    if (found == nullptr)
        throw std::runtime_error(std::string("nothing in the journal is called ") + name);
    return found;
}

inline void pressIn(const QWidget &window, const char *name)
{
    QTest::mouseClick(part<QPushButton>(window, name), Qt::LeftButton);
}

inline void writeEntry(const gui::JournalWindow &journal, int strength, const QString &note)
{
    QTest::mouseClick(part<gui::Segmented>(journal, "entryStrength")->button(strength), Qt::LeftButton);
    auto *field = part<QPlainTextEdit>(journal, "entryNote");
    field->setFocus();
    QTest::keyClicks(field, note);
    pressIn(journal, "entryWrite");
}

inline void showJournalTab(const gui::JournalWindow &journal, int tab)
{
    part<QTabWidget>(journal, "journalTabs")->setCurrentIndex(tab);
    QTest::qWait(1);
}

inline QListView *diary(const gui::JournalWindow &journal)
{
    return part<QListView>(journal, "diaryList");
}

inline void passDays(TestWindow &window, int days)
{
    constexpr int secondsOfADay = 86'400;
    window.journalTime.seconds += static_cast<std::int64_t>(days) * secondsOfADay;
}

} // namespace knotfinder::test
