// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/journal_hands.h"

#include "journal/session_form.h"
#include "widgets/message_bar.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>

#include <catch2/catch.hpp>

// What was told of a session is corrected in the journal's window; and what a change reads anew.

using namespace knotfinder::test;
namespace gui = knotfinder::gui;
namespace journal = knotfinder::journal;
namespace body = knotfinder::body;
using namespace Qt::StringLiterals;

namespace {

/// A session of two spots, told 7 before and nothing after.
journal::Session toldSession(const TestWindow &window)
{
    journal::Session session;
    session.started = window.journalTime;
    session.seconds = 240;
    session.muscle = "trapezius";
    session.spots = {{"trapezius.1", body::Side::right, 60, "ball_wall"},
                     {"trapezius.4", body::Side::left, 45, "ball_wall"}};
    session.before = 7;
    session.stopped = "sharp\npain";
    return session;
}

/// An entry that comes from elsewhere.
void addEntry(gui::JournalKeeper &keeper, const TestWindow &window, int strength)
{
    auto at = window.journalTime;
    ++at.seconds;
    if (!keeper.add({{}, at, strength, {}, {}, {}, {}, {}}))
        throw std::runtime_error("nothing can be written down");
}

} // namespace

TEST_CASE("What was told of a session is corrected, and what was pressed stays", "[journal][correct]")
{
    TestWindow window;
    auto &keeper = window.services().journal;
    keeper.setWish(true);
    REQUIRE(keeper.keep(toldSession(window)));
    auto *opened = openOwnJournal(window);
    const auto was = keeper.contents().sessions.front();
    auto *form = part<gui::SessionForm>(*opened, "sessionForm");
    const auto *before = part<gui::Segmented>(*opened, "sessionBefore");
    const auto *after = part<gui::Segmented>(*opened, "sessionAfter");
    CHECK_FALSE(form->isVisible());
    diary(*opened)->setFocus();
    QTest::keyClick(diary(*opened), Qt::Key_Return);
    REQUIRE(form->isVisible());
    CHECK_FALSE(part<gui::EntryForm>(*opened, "entryForm")->isVisible());
    CHECK(before->current() == 8); // 7, after the button for 'not told'
    CHECK(after->current() == 0);
    CHECK(opened->focusWidget() == after->button(0));
    CHECK_FALSE(form->hasDraft());

    QTest::keyClick(opened->focusWidget(), Qt::Key_Right);
    part<gui::Segmented>(*opened, "sessionAfter")->button(3)->click();
    part<gui::Segmented>(*opened, "sessionFamiliar")->button(1)->click();
    auto *stopped = part<QLineEdit>(*opened, "sessionStopped");
    SECTION("Esc asks before it is lost, and leaves the journal as it was")
    {
        window.dialogs->lose = false;
        QTest::keyClick(opened, Qt::Key_Escape);
        CHECK(opened->isVisible());
        CHECK(form->hasDraft());
        window.dialogs->lose = true;
        QTest::keyClick(opened, Qt::Key_Escape);
        CHECK_FALSE(opened->isVisible());
        CHECK(keeper.contents().sessions.front() == was);
    }
    SECTION("it can be left as it was")
    {
        pressIn(*opened, "sessionLeave");
        CHECK_FALSE(form->isVisible());
        CHECK(part<gui::EntryForm>(*opened, "entryForm")->isVisible());
        CHECK(opened->focusWidget() == diary(*opened));
        CHECK(keeper.contents().sessions.front() == was);
    }
    SECTION("what is kept is in the journal, and the rest is as it was")
    {
        stopped->setFocus();
        QTest::keyClick(stopped, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(stopped, u"the door bell"_s);
        pressIn(*opened, "sessionWrite");
        auto wanted = was;
        wanted.after = 2;
        wanted.familiar = journal::Familiar::partly;
        wanted.stopped = "the door bell";
        CHECK(keeper.contents().sessions == std::vector{wanted});
        CHECK_FALSE(form->isVisible());
        CHECK(opened->findChild<gui::MessageBar *>()->text() == u"Changed."_s);
        CHECK(diary(*opened)->model()->index(0, 0).data(gui::DiaryModel::badgeRole).toString() == u"7 → 2"_s);
    }
    SECTION("an untouched reason keeps its line breaks, and a score can be taken back")
    {
        part<gui::Segmented>(*opened, "sessionBefore")->button(0)->click();
        pressIn(*opened, "sessionWrite");
        CHECK(keeper.contents().sessions.front().stopped == "sharp\npain");
        CHECK_FALSE(keeper.contents().sessions.front().before);
    }
    SECTION("a session that is deleted meanwhile is not changed any more")
    {
        window.dialogs->lose = true;
        QTest::keyClick(diary(*opened), Qt::Key_Delete);
        CHECK(keeper.contents().sessions.empty());
        CHECK_FALSE(form->isVisible());
    }
    SECTION("another to be changed asks first")
    {
        addEntry(keeper, window, 4);
        window.dialogs->lose = false;
        const auto row = diary(*opened)->model()->index(0, 0); // the entry: it is newer
        diary(*opened)->setCurrentIndex(row);
        pressIn(*opened, "diaryChange");
        CHECK(form->isVisible());
        window.dialogs->lose = true;
        pressIn(*opened, "diaryChange");
        CHECK_FALSE(form->isVisible());
        CHECK(part<QPushButton>(*opened, "entryLeave")->isVisible());
    }
}

TEST_CASE("A change reads only the page that shows anew", "[journal][lazy]")
{
    TestWindow window;
    auto *opened = openOwnJournal(window);
    writeEntry(*opened, 8, {});
    const auto *helped = part<QScrollArea>(*opened, "journalHelped");
    for (int tab = 0; tab < 4; ++tab)
        showJournalTab(*opened, tab);
    showJournalTab(*opened, 0);
    const QSignalSpy diaries(diary(*opened)->model(), &QAbstractItemModel::modelReset);
    const QSignalSpy courses(part<QTableView>(*opened, "courseTable")->model(), &QAbstractItemModel::modelReset);
    QPointer<QWidget> helpedPage = helped->widget();
    passDays(window, 1);
    writeEntry(*opened, 6, {});
    CHECK(diaries.size() == 1);
    CHECK(courses.isEmpty());
    CHECK(helped->widget() == helpedPage);
    showJournalTab(*opened, 1);
    CHECK(diaries.size() == 1);
    CHECK(courses.size() == 1);
    CHECK(part<QTableView>(*opened, "courseTable")->model()->rowCount() == 2);
    showJournalTab(*opened, 0);
    showJournalTab(*opened, 1); // nothing has changed
    CHECK(diaries.size() == 1);
    CHECK(courses.size() == 1);
    showJournalTab(*opened, 3);
    CHECK(helped->widget() != helpedPage);
}
