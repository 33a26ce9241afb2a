// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/guided.h"
#include "support/journal_hands.h"
#include "support/sheet_hands.h"

#include "answer/answer_model.h"
#include "journal/chart_view.h"
#include "journal/journal_settings.h"
#include "journal/today.h"
#include "search/search_field.h"
#include "widgets/message_bar.h"
#include "widgets/wrapped_check.h"

#include <QFileInfo>
#include <QMenu>

#include <catch2/catch.hpp>

// What goes into the journal by itself, the switch, and what happens when the journal cannot be written.

using namespace knotfinder::test;
namespace gui = knotfinder::gui;
namespace journal = knotfinder::journal;
using namespace Qt::StringLiterals;
using Wish = gui::JournalKeeper::Wish;

namespace {

/// One spot of trapezius, 7 before and 4 after; it was the known pain.
void pressThrough(Guided &guided)
{
    guided.key(Qt::Key_7);
    guided.pass(400);
    guided.key(Qt::Key_4);
    guided.key(Qt::Key_Return);
    guided.window->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// A journal with one entry, of which nothing but the head can be read any more.
void keepAndDamage(const TestWindow &window)
{
    auto &keeper = window.services().journal;
    keeper.setWish(true);
    if (!keeper.add({{}, window.journalTime, 6, {}, {}, {}, {}, {}}))
        throw std::runtime_error("nothing can be written down");
    keeper.setWish(false);
    keeper.setWish(true);
    if (!keeper.open()) // which copies it
        throw std::runtime_error("it cannot be opened again");
    keeper.setWish(false);
    constexpr qint64 head = 100;
    QFile file(window.file("journal/journal.sqlite"));
    if (!file.open(QIODevice::ReadWrite) || !file.seek(head) ||
        file.write(QByteArray(static_cast<qsizetype>(file.size() - head), 'x')) < 0)
        throw std::runtime_error("no file can be written");
}

void pressChoice(const TestWindow &window, const QString &name)
{
    for (auto *button : window->messages()->findChildren<QPushButton *>())
        if (QString(button->text()).remove(u'&') == name)
            return QTest::mouseClick(button, Qt::LeftButton);
    throw std::runtime_error("the message has no such choice");
}

} // namespace

TEST_CASE("After the first session the reader is asked once, and the yes writes it", "[journal]")
{
    Guided guided(oneSpot);
    auto &keeper = guided.main.services().journal;
    pressThrough(guided);
    CHECK(guided.main->messages()->text().startsWith(u"Keep a pain journal?"_s));
    CHECK_FALSE(QFileInfo::exists(guided.main.file("journal")));
    SECTION("yes")
    {
        pressChoice(guided.main, u"Keep a journal"_s);
        REQUIRE(keeper.contents().sessions.size() == 1);
        const auto &session = keeper.contents().sessions.front();
        CHECK(session.muscle == "trapezius");
        CHECK(session.plan == "Neck and shoulder muscle");
        REQUIRE(session.spots.size() == 1);
        CHECK(session.spots.front().point == "trapezius.4");
        CHECK(session.spots.front().seconds == 40);
        CHECK_FALSE(session.spots.front().technique.empty());
        CHECK(session.before == 7);
        CHECK(session.after == 4);
        CHECK(session.familiar == journal::Familiar::yes);
        CHECK(session.stopped.empty());
    }
    SECTION("no, and it is never asked again")
    {
        pressChoice(guided.main, u"No, thank you"_s);
        CHECK(keeper.wish() == Wish::no);
        guided.main.session().keepDone(guided.kept.front());
        CHECK(guided.main->messages()->text().isEmpty());
        CHECK_FALSE(QFileInfo::exists(guided.main.file("journal")));
    }
    SECTION("no answer is no yes")
    {
        guided.main->messages()->dismiss();
        guided.main.session().keepDone(guided.kept.front());
        CHECK(guided.main->messages()->text().isEmpty());
        CHECK_FALSE(QFileInfo::exists(guided.main.file("journal")));
    }
}

TEST_CASE("A session that was ended early is kept with its reason", "[journal]")
{
    Guided guided(oneSpot);
    auto &keeper = guided.main.services().journal;
    keeper.setWish(true);
    guided.stopForNumbness();
    REQUIRE(keeper.contents().sessions.size() == 1);
    const auto &session = keeper.contents().sessions.front();
    CHECK(session.stopped == "numb or tingling");
    CHECK(session.seconds == 15);
    CHECK(session.after == std::nullopt);
}

TEST_CASE("What a damaged journal cannot take waits, and is there once it is mended", "[journal]")
{
    Guided guided(oneSpot);
    keepAndDamage(guided.main);
    auto &keeper = guided.main.services().journal;
    keeper.setWish(true);
    pressThrough(guided);
    CHECK(guided.main->messages()->text().startsWith(u"The journal could not be written"_s));
    CHECK(keeper.hasWaiting());
    pressChoice(guided.main, u"Try again"_s);
    CHECK(guided.main->messages()->text().startsWith(u"The journal could not be written"_s));
    auto *opened = openJournal(guided.main);
    auto *mend = part<QPushButton>(*opened, "journalMend");
    REQUIRE(mend->isVisible());
    QTest::mouseClick(mend, Qt::LeftButton);
    CHECK(opened->findChild<gui::MessageBar *>()->text().contains(u"journal-damaged"_s));
    CHECK_FALSE(keeper.hasWaiting());
    CHECK(keeper.contents().sessions.size() == 1);
    CHECK(keeper.contents().entries.size() == 1); // of the copy
}

TEST_CASE("A database of another program is left alone, and said in one line", "[journal]")
{
    const TestWindow window;
    QDir().mkpath(window.file("journal"));
    QFile file(window.file("journal/journal.sqlite"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("this is no journal, whatever it is");
    file.close();
    const auto *opened = openOwnJournal(window);
    const auto *gate = part<QWidget>(*opened, "journalGate");
    REQUIRE(gate->isVisible());
    CHECK_FALSE(part<QPushButton>(*opened, "journalMend")->isVisible());
    pressIn(*opened, "journalYes"); // try again
    CHECK(gate->isVisible());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("this is no journal"));
}

TEST_CASE("A sheet that is saved is noted, once there is a journal", "[journal]")
{
    const TestWindow window;
    window.session().openMuscle("soleus");
    auto &keeper = window.services().journal;
    {
        const auto sheet = openSheet(window);
        REQUIRE(sheet->saveTo(window.file("a.pdf")));
        CHECK_FALSE(QFileInfo::exists(window.file("journal")));
        keeper.setWish(true);
        REQUIRE(sheet->saveTo(window.file("b.pdf")));
        sheet->close();
    }
    REQUIRE(keeper.contents().sheets.size() == 1);
    CHECK(keeper.contents().sheets.front().muscles == std::vector<std::string>{"soleus"});
    CHECK(keeper.contents().sheets.front().at == window.journalTime);
}

TEST_CASE("The settings switch the journal off and delete all of it", "[journal][settings]")
{
    const TestWindow window;
    auto *opened = openOwnJournal(window);
    writeEntry(*opened, 5, u"a note"_s);
    window->showSettings();
    const auto *settings = window.find<gui::JournalSettings>("journalSettings");
    auto *tick = part<gui::WrappedCheck>(*settings, "journalSwitch");
    CHECK(tick->isChecked());
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    CHECK(window.services().journal.wish() == Wish::no);
    CHECK(part<QWidget>(*opened, "journalGate")->isVisible());
    CHECK(QFileInfo::exists(window.file("journal/journal.sqlite")));
    window.dialogs->lose = false;
    pressIn(*settings, "journalErase");
    CHECK(QFileInfo::exists(window.file("journal/journal.sqlite")));
    window.dialogs->lose = true;
    pressIn(*settings, "journalErase");
    CHECK_FALSE(QFileInfo::exists(window.file("journal/journal.sqlite")));
    CHECK_FALSE(QFileInfo::exists(window.file("journal/journal-copy.sqlite")));
    CHECK_FALSE(part<QPushButton>(*settings, "journalErase")->isEnabled());
}

TEST_CASE("What there is to do today goes by the knot's own dose and what was pressed", "[journal]")
{
    TestWindow window;
    window.session().loadKnowledge();
    const auto plan = knotfinder::care::planFor({{{"trapezius.4", true, true}}, {}, {}}, window.session().catalog(),
                                                *window.session().safety());
    REQUIRE(plan);
    const auto &dose = plan.value().items.front().exercises.front().dose;
    CHECK((dose.timesADay == knotfinder::catalog::Range{1, 2}));
    journal::Session round;
    round.started = window.journalTime;
    round.spots = {{"trapezius.4", knotfinder::body::Side::right, 40, "ball_lying"}};
    journal::Contents contents;
    contents.sessions = {round};
    const auto on = [&](int daysLater) {
        return gui::todayOf(contents, window.session(), dayOf(window.journalTime) + std::chrono::days(daysLater));
    };
    CHECK(on(0).words == u"Pressed once today, and once or twice a day is right: Neck and shoulder muscle"_s);
    CHECK(on(0).choices == std::vector<knotfinder::care::Choice>{{"trapezius.4", true, false}});
    CHECK(on(1).words == u"Today: Neck and shoulder muscle"_s);
    contents.sessions = {round, round};
    CHECK(on(0).words == u"You have pressed twice today. That is enough until tomorrow."_s);
    CHECK(on(0).choices.empty());
    CHECK(on(1).choices.size() == 1);
    contents.sessions.back().stopped = "too strong";
    CHECK(on(1).choices.empty());
    CHECK(on(1).words.contains(u"Let this spot rest"_s));
    CHECK(on(15).words.isEmpty());
    // What a newer sheet is about and nobody pressed is open.
    auto later = window.journalTime;
    ++later.seconds;
    contents.sheets = {{{}, later, "Calf", {"soleus"}}};
    CHECK_FALSE(on(0).choices.empty());
    CHECK(on(0).words.startsWith(u"Today: "_s));
}

TEST_CASE("From a sentence to pressing, the journal, its chart and the report", "[journal][journey]")
{
    Guided guided(std::vector<knotfinder::care::Choice>{});
    auto &window = guided.main;
    auto &keeper = window.services().journal;
    window.journalTime = journal::now();
    auto *search = window->findChild<gui::SearchField *>();
    search->setFocus();
    QTest::keyClicks(search, u"constant pain between my shoulder blades, 10 of 10"_s);
    QTest::keyClick(search, Qt::Key_Return);
    REQUIRE_FALSE(window.drawing().marks.empty());
    auto *opened = openOwnJournal(window);
    CHECK(part<gui::Segmented>(*opened, "entryStrength")->current() == 10);
    pressIn(*opened, "entryWrite");
    QTest::qWait(50);
    window.session().pressNow({{"trapezius.4", true, true}});
    guided.window = window->findChild<gui::GuideWindow *>();
    REQUIRE(guided.window);
    REQUIRE(QTest::qWaitForWindowExposed(guided.window));
    guided.click(u"10"_s);
    guided.pass(400);
    guided.click(u"3"_s);
    guided.click(u"Yes"_s);
    guided.window->close();
    REQUIRE(keeper.contents().sessions.size() == 1);
    CHECK(keeper.contents().sessions.front().before == 10);
    CHECK(keeper.contents().sessions.front().after == 3);
    CHECK(diary(*opened)->model()->rowCount() == 2);
    showJournalTab(*opened, 1);
    const auto &chart = part<gui::ChartView>(*opened, "journalChart")->chart();
    REQUIRE(chart.days.size() == 1);
    CHECK(chart.days.front().mean == 10);
    REQUIRE(chart.reliefs.size() == 1);
    CHECK(chart.reliefs.front().after == 3);
    showJournalTab(*opened, 3);
    const auto *helped = part<QWidget>(*opened, "journalHelped");
    const auto lines = helped->findChildren<gui::Text *>();
    CHECK(
        std::ranges::any_of(lines, [](const gui::Text *line) { return line->text() == u"1 session, from 10 to 3"_s; }));
    window.dialogs->path = window.file("report.pdf");
    opened->exportReport();
    pressIn(*opened, "reportSave");
    CHECK(QFileInfo(window.file("report.pdf")).size() > 10'000);
    // One click begins it again, the same day as often as its dose allows.
    const auto *again = part<QPushButton>(*opened, "journalPress");
    CHECK(again->isVisible());
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    passDays(window, 1);
    opened->readAgain();
    REQUIRE(again->isVisible());
    pressIn(*opened, "journalPress");
    const auto *guide = window->findChild<gui::GuideWindow *>();
    REQUIRE(guide != nullptr);
    CHECK(guide->run().script().spots == 2);
}
