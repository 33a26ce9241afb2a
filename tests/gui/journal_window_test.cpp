// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/journal_hands.h"

#include "journal/chart_view.h"
#include "journal/overlay_picture.h"
#include "journal/week_view.h"
#include "widgets/message_bar.h"
#include "widgets/text.h"

#include <knotfinder/base/files.h>

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTableView>

#include <catch2/catch.hpp>

#include <cstdlib>

// The journal's window: write, read, change, delete, look back, let out and bring in.

using namespace knotfinder::test;
namespace gui = knotfinder::gui;
namespace journal = knotfinder::journal;
using knotfinder::readFile;
using namespace Qt::StringLiterals;

namespace {

void chooseOut(const gui::JournalWindow &window, const QString &start)
{
    for (auto *action : part<QMenu>(window, "journalOutMenu")->actions())
        if (QString(action->text()).remove(u'&').startsWith(start))
            return action->trigger();
    throw std::runtime_error("no such way out");
}

constexpr std::size_t anySize = 10'000'000;

std::string bytesOf(const QString &path)
{
    const auto read = readFile(path.toStdString(), anySize);
    return read ? read.value() : std::string();
}

} // namespace

TEST_CASE("Nothing is recorded before the first yes", "[journal]")
{
    const TestWindow window;
    auto *opened = openJournal(window);
    CHECK(shownIn(*opened).contains(u"It stays on this computer"_s));
    CHECK_FALSE(QFileInfo::exists(window.file("journal")));
    SECTION("and nothing after a no")
    {
        QTest::keyClick(opened, Qt::Key_Escape);
        CHECK_FALSE(QFileInfo::exists(window.file("journal")));
        CHECK(window.services().journal.wish() == gui::JournalKeeper::Wish::notAsked);
    }
    SECTION("a yes begins it, for its owner alone")
    {
        auto *yes = part<QPushButton>(*opened, "journalYes");
        CHECK(opened->focusWidget() == yes);
        QTest::keyClick(yes, Qt::Key_Return);
        const QFileInfo file(window.file("journal/journal.sqlite"));
        REQUIRE(file.exists());
        CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        CHECK(part<gui::EntryForm>(*opened, "entryForm")->isVisible());
    }
}

TEST_CASE("An entry holds the drawing, its areas and what was typed", "[journal]")
{
    const TestWindow window;
    markFour(window);
    const auto *opened = openOwnJournal(window);
    const auto *form = part<gui::EntryForm>(*opened, "entryForm");
    CHECK(part<gui::Segmented>(*opened, "entryStrength")->current() == 7); // as the strongest area
    const auto numbers = form->findChildren<QSpinBox *>();
    REQUIRE(numbers.size() == 4);
    numbers.front()->setValue(3);
    writeEntry(*opened, 6, u"after a long day"_s);
    const auto &entries = window.services().journal.contents().entries;
    REQUIRE(entries.size() == 1);
    const auto entry = window.services().journal.entry(entries.front().id);
    REQUIRE(entry);
    CHECK(entry.value().strength == 6);
    CHECK(entry.value().note == "after a long day");
    CHECK(entry.value().at == window.journalTime);
    REQUIRE(entry.value().areas.size() == 4);
    CHECK(entry.value().areas.front().strength == 3);
    CHECK(entry.value().drawing.find("\"intensity\": 3") != std::string::npos);
    CHECK(window.drawing().marks.front().intensity == 7); // the drawing in the main window is its own
    CHECK(part<QPlainTextEdit>(*opened, "entryNote")->toPlainText().isEmpty());
    CHECK(diary(*opened)->model()->rowCount() == 1);
    CHECK(part<gui::WeekView>(*opened, "journalWeek")->accessibleName() ==
          u"Written down on 1 of 7 days. Sunday 1 March 2026: pain 6"_s);
}

TEST_CASE("Without a mark the strength is chosen first, and new marks come into the form", "[journal]")
{
    const TestWindow window;
    const auto *opened = openOwnJournal(window);
    CHECK_FALSE(part<QPushButton>(*opened, "entryWrite")->isEnabled());
    window.session().editor().toggleRegion(atlas()->regions().find("temple.right").value());
    const auto *form = part<gui::EntryForm>(*opened, "entryForm");
    CHECK(QTest::qWaitFor([&] { return form->findChildren<QSpinBox *>().size() == 1; }));
    CHECK(part<QPushButton>(*opened, "entryWrite")->isEnabled());
    window->newDrawing();
    CHECK(QTest::qWaitFor([&] { return form->findChildren<QSpinBox *>().isEmpty(); }));
}

TEST_CASE("An entry is found, changed and deleted", "[journal]")
{
    TestWindow window;
    auto *opened = openOwnJournal(window);
    writeEntry(*opened, 8, u"slept badly"_s);
    passDays(window, 1);
    writeEntry(*opened, 4, u"walked by the sea"_s);
    auto &keeper = window.services().journal;
    const auto *list = diary(*opened);
    REQUIRE(list->model()->rowCount() == 2);
    CHECK(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Monday 2 March 2026, 18:05. pain 4 of 10. walked by the sea"_s);
    auto *search = part<QLineEdit>(*opened, "diarySearch");
    QTest::keyClicks(search, u"BADLY"_s);
    QTest::keyClick(search, Qt::Key_Return);
    REQUIRE(list->model()->rowCount() == 1);
    pressIn(*opened, "diaryChange");
    auto *note = part<QPlainTextEdit>(*opened, "entryNote");
    CHECK(note->toPlainText() == u"slept badly");
    QTest::keyClicks(note, u"very "_s);
    window.dialogs->lose = false;
    opened->close(); // what was typed would be lost
    CHECK(opened->isVisible());
    pressIn(*opened, "entryWrite");
    CHECK(keeper.contents().entries.front().note == "very slept badly");
    CHECK(keeper.contents().entries.front().at.seconds == window.journalTime.seconds - 86'400);
    QTest::keyClick(diary(*opened), Qt::Key_Delete);
    CHECK(keeper.contents().entries.size() == 2);
    CHECK(window.dialogs->lost.contains(u"1 March 2026, 18:05"_s));
    window.dialogs->lose = true;
    QTest::keyClick(diary(*opened), Qt::Key_Delete);
    REQUIRE(keeper.contents().entries.size() == 1);
    CHECK(opened->findChild<gui::MessageBar *>()->text().startsWith(u"Deleted for good"_s));
    for (const char *file : {"journal/journal.sqlite", "journal/journal.sqlite-wal", "journal/journal-copy.sqlite"})
        CHECK(bytesOf(window.file(file)).find("slept badly") == std::string::npos);
}

TEST_CASE("The same as last time is one press, and another to write it", "[journal]")
{
    TestWindow window;
    window.click("temple.right");
    const auto *opened = openOwnJournal(window);
    writeEntry(*opened, 7, u"first"_s);
    passDays(window, 1);
    window->newDrawing();
    QTest::qWait(300);
    pressIn(*opened, "entryLast");
    pressIn(*opened, "entryWrite");
    const auto &entries = window.services().journal.contents().entries;
    REQUIRE(entries.size() == 2);
    CHECK(entries.back().strength == 7);
    CHECK(entries.back().areas == entries.front().areas);
    CHECK(entries.back().note.empty());
    CHECK(window.services().journal.entry(entries.back().id).value().drawing ==
          window.services().journal.entry(entries.front().id).value().drawing);
}

TEST_CASE("The chart and its table say the same", "[journal]")
{
    TestWindow window;
    window.click("temple.right");
    const auto *opened = openOwnJournal(window);
    for (const int strength : {8, 6, 5}) {
        writeEntry(*opened, strength, {});
        passDays(window, 1);
    }
    showJournalTab(*opened, 1);
    const auto *chart = part<gui::ChartView>(*opened, "journalChart");
    CHECK(chart->chart().days.size() == 3);
    CHECK(chart->accessibleName().contains(u"newest 5"_s));
    const auto *table = part<QTableView>(*opened, "courseTable")->model();
    REQUIRE(table->rowCount() == 3);
    CHECK(table->index(0, 0).data().toString() == u"Tuesday 3 March 2026");
    CHECK(table->index(0, 1).data().toString() == u"5");
    CHECK(shownIn(*opened).contains(u"from 8 to 5: much less pain"_s));
    auto *area = part<QComboBox>(*opened, "courseArea");
    area->setFocus();
    QTest::keyClick(area, Qt::Key_Down);
    CHECK(area->currentText() == u"Right temple");
    CHECK(chart->chart().days.front().mean == 5); // of the area
}

TEST_CASE("Bodies show where it hurt first, last and how often", "[journal]")
{
    TestWindow window;
    window.click("temple.right");
    const auto *opened = openOwnJournal(window);
    writeEntry(*opened, 5, {});
    passDays(window, 1);
    window.session().editor().toggleRegion(atlas()->regions().find("calf.left").value());
    QTest::qWait(300);
    writeEntry(*opened, 4, {});
    showJournalTab(*opened, 2);
    CHECK(shownIn(*opened).contains(u"Right temple: 2 of 2"_s));
    CHECK(shownIn(*opened).contains(u"How often, in 2 drawings"_s));
    auto *first = part<gui::OverlayPicture>(*opened, "placesFirst");
    auto *last = part<gui::OverlayPicture>(*opened, "placesLast");
    CHECK(std::abs(first->width() - last->width()) <= 1);
    CHECK(first->grab().toImage() != last->grab().toImage());
    CHECK(last->accessibleName() == u"Newest: 2 March 2026");
}

TEST_CASE("The drawing of an entry is shown, after a question about unsaved work", "[journal]")
{
    const TestWindow window;
    window.click("temple.right");
    const auto *opened = openOwnJournal(window);
    writeEntry(*opened, 5, {});
    const auto written = window.drawing().marks;
    window.session().editor().clear();
    window.session().editor().toggleRegion(atlas()->regions().find("calf.left").value());
    const auto now = window.drawing();
    window.dialogs->unsaved = gui::Dialogs::Unsaved::cancel;
    pressIn(*opened, "diaryDrawing");
    CHECK(window.drawing() == now);
    window.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    pressIn(*opened, "diaryDrawing");
    CHECK(window.drawing().marks == written);
    CHECK(window->messages()->text().contains(u"1 March 2026"_s));
}

TEST_CASE("The journal is let out as a table, for a clinic and as a report, and brought in again", "[journal]")
{
    const TestWindow window;
    window.click("temple.right");
    auto *opened = openOwnJournal(window);
    writeEntry(*opened, 5, u"for myself"_s);
    const auto path = window.file("out");
    window.dialogs->path = path;
    chooseOut(*opened, u"As a table"_s);
    CHECK(bytesOf(path + u".csv"_s).find("for myself") != std::string::npos);
    CHECK((QFileInfo(path + u".csv"_s).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    chooseOut(*opened, u"For a clinic"_s);
    CHECK(bytesOf(path + u".json"_s).find("72514-3") != std::string::npos);
    chooseOut(*opened, u"Report"_s);
    const auto *dialog = part<QDialog>(*opened, "reportDialog");
    CHECK(dialog->findChildren<QAbstractButton *>().size() >= 3); // the note is offered, and not ticked
    pressIn(*dialog, "reportSave");
    CHECK(bytesOf(path + u".pdf"_s).substr(0, 4) == "%PDF");
    auto &keeper = window.services().journal;
    REQUIRE(keeper.eraseEverything());
    window.dialogs->path = path + u".csv"_s;
    chooseOut(*opened, u"Bring in"_s);
    CHECK(opened->findChild<gui::MessageBar *>()->text() == u"1 added, 0 were there already.");
    REQUIRE(keeper.contents().entries.size() == 1);
    CHECK(keeper.contents().entries.front().note == "for myself");
    window.dialogs->path = path + u".pdf"_s;
    chooseOut(*opened, u"Bring in"_s);
    CHECK(opened->findChild<gui::MessageBar *>()->text().startsWith(u"This file was not brought in"_s));
    CHECK(keeper.contents().entries.size() == 1);
}

TEST_CASE("All of the journal's controls have names, and the window works by keyboard in every look",
          "[journal][accessibility]")
{
    const auto theme = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast);
    const Dressed dressed(theme, theme == gui::ThemeChoice::dark ? 200 : 100);
    const TestWindow window;
    markFour(window);
    auto *opened = openOwnJournal(window);
    opened->resize(1000, 700);
    writeEntry(*opened, 5, u"a note"_s);
    for (int tab = 0; tab < 4; ++tab) {
        showJournalTab(*opened, tab);
        for (auto *widget : opened->findChildren<QWidget *>()) {
            const bool inside = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr ||
                                qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr ||
                                qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr;
            if (!widget->isVisible() || inside || (widget->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            CAPTURE(tab, widget->metaObject()->className(), widget->objectName());
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
        }
        const auto folder = qEnvironmentVariable("KNOTFINDER_SHOTS");
        if (!folder.isEmpty())
            CHECK(opened->grab().save(u"%1/journal-%2-%3.png"_s.arg(folder).arg(static_cast<int>(theme)).arg(tab)));
    }
}
