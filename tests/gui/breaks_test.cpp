// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "breaks/autostart.h"
#include "breaks/break_host.h"
#include "breaks/break_window.h"
#include "guide/guide_window.h"
#include "settings/settings_dialog.h"
#include "widgets/message_bar.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"
#include "window/asked.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

#include <catch2/catch.hpp>

using knotfinder::test::Dressed;
using knotfinder::test::looks;
using knotfinder::test::TestWindow;
namespace breaks = knotfinder::breaks;
namespace gui = knotfinder::gui;
namespace safety = knotfinder::safety;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A main window with reminders on every 30 minutes, all day, and a clock of the test's own.
struct Reminded
{
    explicit Reminded(bool on = true)
    {
        main.services().breaks.setRhythm({30, {0, 0, false}});
        main.services().breaks.setOn(on);
        QTest::qWait(1); // what the window's showing brings about
    }

    [[nodiscard]] gui::BreakHost &host() const { return main->breaks(); }
    [[nodiscard]] gui::BreakWindow *shown() const { return host().window(); }
    [[nodiscard]] breaks::State state() const { return host().reminder().state(); }

    /// The clock goes on, and somebody looks every 20 seconds.
    void pass(std::chrono::minutes time)
    {
        for (auto step = 0s; step < time; step += 20s) {
            main.breakTime.sinceBoot += 20s;
            host().look();
        }
    }
    /// … five times a second while a break shows.
    void countDown(int seconds)
    {
        for (int look = 0; look < 5 * seconds; ++look) {
            main.breakTime.sinceBoot += 200ms;
            host().look();
        }
    }
    void due()
    {
        pass(30min);
        REQUIRE(shown() != nullptr);
        REQUIRE(QTest::qWaitForWindowExposed(shown()));
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (auto *found : shown()->findChildren<QPushButton *>())
            if (found->accessibleName() == name || QString(found->text()).remove(u'&') == name)
                return found;
        throw std::runtime_error("the break has no button called " + name.toStdString());
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const auto *text : shown()->findChildren<gui::Text *>())
            if (text->isVisible())
                all << text->text();
        return all.join(u'\n');
    }
    [[nodiscard]] QString announced() const
    {
        QStringList all;
        for (const auto *spoken : shown()->findChildren<QWidget *>(u"announcement"_s))
            all << spoken->accessibleName();
        return all.join(u'|');
    }

    TestWindow main;
};

template <typename Widget>
Widget *fieldOf(QWidget *where, const QString &name)
{
    for (auto *found : where->findChildren<Widget *>())
        if (found->accessibleName() == name || found->objectName() == name)
            return found;
    throw std::runtime_error("no field called " + name.toStdString());
}

} // namespace

TEST_CASE("Reminders are off until they are switched on, and then cost a look every 20 seconds", "[breaks]")
{
    Reminded reminded(false);
    CHECK(reminded.state() == breaks::State::off);
    CHECK(reminded.host().lookInterval() == 0);
    CHECK(QGuiApplication::quitOnLastWindowClosed());
    reminded.pass(120min);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.host().nextWords() == u"Breaks are off");
    reminded.main.services().breaks.setOn(true);
    CHECK_FALSE(QGuiApplication::quitOnLastWindowClosed());
    CHECK(reminded.host().lookInterval() >= 15'000);
    CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    reminded.pass(29min);
    CHECK(reminded.host().nextWords() == u"Next break in 1 minute");
    reminded.pass(1min);
    REQUIRE(reminded.shown() != nullptr);
    CHECK(reminded.host().lookInterval() >= 100);
    reminded.main.services().breaks.setOn(false);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.host().lookInterval() == 0);
    CHECK(QGuiApplication::quitOnLastWindowClosed());
}

TEST_CASE("A break shows movements with picture and steps, counts down and goes by itself", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    CHECK(reminded.words().contains(u"Squeeze the shoulder blades"_s));
    CHECK(reminded.words().contains(u"Draw the shoulder blades together"_s));
    CHECK(reminded.words().contains(u"Get ready"_s));
    CHECK(reminded.announced().contains(u"Time for a short break. Squeeze the shoulder blades."_s));
    auto *picture = reminded.shown()->findChild<gui::TechniquePicture *>();
    REQUIRE(picture != nullptr);
    CHECK(picture->accessibleName().contains(u"shoulder blades come together"_s));
    reminded.countDown(11);
    CHECK(reminded.words().contains(u"Slowly, with calm breaths"_s));
    CHECK(reminded.shown()->round().secondsLeft() == 29);
    reminded.countDown(30);
    CHECK(reminded.words().contains(u"And then: Shoulders up and back"_s));
    reminded.countDown(25);
    CHECK(reminded.words().contains(u"That was it."_s));
    CHECK(reminded.announced().contains(u"That was it."_s));
    CHECK(reminded.state() == breaks::State::showing);
    reminded.countDown(61);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    reminded.due(); // another one than before
    CHECK(reminded.words().contains(u"Hands to the ceiling"_s));
}

TEST_CASE("Done goes on to the next movement and ends the break, by mouse, key and screen reader", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    const auto done = [&](int how) {
        if (how == 0)
            reminded.click(u"Done"_s);
        else if (how == 1)
            QTest::keyClick(reminded.button(u"Done"_s), Qt::Key_Return);
        else
            QAccessible::queryAccessibleInterface(reminded.button(u"Done"_s))
                ->actionInterface()
                ->doAction(QAccessibleActionInterface::pressAction());
    };
    const int how = GENERATE(0, 1, 2);
    done(how);
    QTest::qWait(200); // it is shown pressed for a moment
    REQUIRE(reminded.shown() != nullptr);
    CHECK(reminded.words().contains(u"Shoulders up and back"_s));
    done(how);
    QTest::qWait(200);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.state() == breaks::State::waiting);
}

TEST_CASE("A break is put off, skipped or closed", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    SECTION("five minutes")
    {
        reminded.click(u"In 5 minutes"_s);
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.host().nextWords() == u"Next break in 5 minutes");
        reminded.pass(5min);
        CHECK(reminded.shown() != nullptr);
    }
    SECTION("ten minutes")
    {
        reminded.click(u"In 10 minutes"_s);
        CHECK(reminded.host().nextWords() == u"Next break in 10 minutes");
    }
    SECTION("skipped")
    {
        reminded.click(u"Skip this break"_s);
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    SECTION("Escape")
    {
        QTest::keyClick(reminded.shown(), Qt::Key_Escape);
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    SECTION("its frame")
    {
        reminded.shown()->close();
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

TEST_CASE("A break does not take the keyboard from whoever types", "[breaks]")
{
    Reminded reminded;
    reminded.due();
    CHECK(reminded.shown()->testAttribute(Qt::WA_ShowWithoutActivating));
    CHECK_FALSE(reminded.shown()->testAttribute(Qt::WA_QuitOnClose));
    for (const auto *button : reminded.shown()->findChildren<QPushButton *>())
        CHECK(button->focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("Idle time, a session of pressing and what must not be disturbed are minded", "[breaks]")
{
    Reminded reminded;
    reminded.pass(29min);
    SECTION("away from the desk")
    {
        reminded.main.desk.idle = 5min;
        reminded.pass(1min);
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
    }
    SECTION("away while it shows")
    {
        reminded.due();
        reminded.main.desk.idle = 5min;
        reminded.countDown(21);
        CHECK(reminded.shown() == nullptr);
    }
    SECTION("do not disturb")
    {
        reminded.main.desk.doNotDisturb = true;
        reminded.pass(5min);
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.host().nextWords() == u"A break waits: 'do not disturb' is on");
        reminded.main.desk.doNotDisturb = false;
        reminded.pass(1min);
        CHECK(reminded.shown() != nullptr);
    }
    SECTION("pressing")
    {
        reminded.main.session().pressNow({{"trapezius.4", true, false}});
        auto *guide = reminded.main->findChild<gui::GuideWindow *>();
        REQUIRE(guide != nullptr);
        reminded.pass(5min);
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.host().nextWords() == u"A break waits until you are done here");
        reminded.main.session().keepDone({});
        CHECK(reminded.host().nextWords() == u"Next break in 30 minutes");
        guide->close();
    }
}

TEST_CASE("A break now needs no reminders, and stays off afterwards", "[breaks]")
{
    Reminded reminded(false);
    reminded.main->takeBreak();
    REQUIRE(reminded.shown() != nullptr);
    reminded.main->takeBreak(); // there is one already
    QTest::keyClick(reminded.shown(), Qt::Key_Escape);
    CHECK(reminded.shown() == nullptr);
    CHECK(reminded.state() == breaks::State::off);
}

TEST_CASE("What hurts by the journal is stretched, by what suits the reader", "[breaks]")
{
    Reminded reminded;
    auto &journal = reminded.main.services().journal;
    journal.setWish(true);
    REQUIRE(journal.keep(knotfinder::journal::PrintedSheet{{}, reminded.main.journalTime, "Self-care", {"trapezius"}}));
    reminded.host().breakNow();
    REQUIRE(reminded.shown() != nullptr);
    CHECK(reminded.shown()->movements().front().muscle == "trapezius");
    SECTION("a caution that holds takes it out while it shows")
    {
        reminded.main.services().cautions.setHolds("fracture", true);
        REQUIRE(reminded.shown() != nullptr);
        CHECK(reminded.shown()->movements().front().id == "stand_up");
    }
    SECTION("an emergency ends it, and none comes on demand")
    {
        auto &editor = reminded.main.session().editor();
        const auto &flags = reminded.main.session().safety()->redFlags;
        const auto urgent = std::find_if(flags.begin(), flags.end(), [](const safety::RedFlag &flag) {
            return flag.advice == safety::Advice::emergency;
        });
        editor.setAnswer(urgent->id, true);
        CHECK(QTest::qWaitFor([&] { return reminded.shown() == nullptr; }));
        reminded.host().breakNow();
        CHECK(reminded.shown() == nullptr);
        CHECK(reminded.main->messages()->isVisible());
        CHECK(reminded.state() == breaks::State::waiting);
    }
    SECTION("data read anew leaves it standing")
    {
        reminded.main.session().reloadKnowledge();
        CHECK(reminded.shown() != nullptr);
        reminded.countDown(30);
    }
}

TEST_CASE("Without a tray a small window leads breaks while the window is closed", "[breaks]")
{
    Reminded reminded;
    auto &presence = reminded.host().presence();
    CHECK(presence.corner() == nullptr);
    reminded.main->close();
    QTest::qWait(1);
    auto *corner = presence.corner();
    REQUIRE(corner != nullptr);
    CHECK(corner->isVisible());
    const auto button = [&](const QString &name) {
        for (auto *found : corner->findChildren<QPushButton *>())
            if (QString(found->text()).remove(u'&') == name)
                return found;
        throw std::runtime_error("no button of the small window is called " + name.toStdString());
    };
    CHECK(corner->findChild<gui::Text *>()->text() == u"Next break in 30 minutes");
    QTest::mouseClick(button(u"Pause for an hour"_s), Qt::LeftButton);
    CHECK(corner->findChild<gui::Text *>()->text() == u"Breaks go on in 60 minutes");
    reminded.pass(31min);
    CHECK(reminded.shown() == nullptr);
    QTest::mouseClick(button(u"Go on with breaks"_s), Qt::LeftButton);
    CHECK(reminded.state() == breaks::State::waiting);
    QTest::mouseClick(button(u"Break now"_s), Qt::LeftButton);
    REQUIRE(reminded.shown() != nullptr);
    QTest::keyClick(reminded.shown(), Qt::Key_Escape);
    QSignalSpy quit(reminded.main.window.get(), &gui::MainWindow::quitWanted);
    QTest::mouseClick(button(u"Quit"_s), Qt::LeftButton);
    CHECK(quit.count() == 1);
    QTest::mouseClick(button(u"Settings…"_s), Qt::LeftButton);
    CHECK(reminded.main->isVisible());
    CHECK(reminded.main->findChild<gui::SettingsDialog *>() != nullptr);
    QTest::qWait(1);
    CHECK(presence.corner() == nullptr);
}

TEST_CASE("With a tray its menu leads breaks, and words are fresh when it opens", "[breaks]")
{
    Reminded reminded;
    reminded.main.tray = true;
    reminded.host().look();
    auto *menu = reminded.host().presence().menu();
    REQUIRE(menu != nullptr);
    reminded.main.breakTime.sinceBoot += 1min;
    Q_EMIT menu->aboutToShow();
    const auto texts = [&] {
        QStringList all;
        for (const auto *action : menu->actions())
            if (!action->isSeparator())
                all << QString(action->text()).remove(u'&');
        return all;
    };
    CHECK(texts() == QStringList{u"Next break in 30 minutes"_s, u"Break now"_s, u"Pause for an hour"_s,
                                 u"Open Knotfinder"_s, u"Settings…"_s, u"Quit"_s});
    for (auto *action : menu->actions())
        if (action->text().contains(u"Pause"_s))
            action->trigger();
    CHECK(texts().contains(u"Go on with breaks"_s));
    reminded.main->close();
    QTest::qWait(1);
    CHECK(reminded.host().presence().corner() == nullptr);
    reminded.main.tray = false; // the panel has ended
    reminded.host().look();
    CHECK(reminded.host().presence().corner() != nullptr);
}

TEST_CASE("A window closed while reminders go on begins afresh when it is opened again", "[breaks]")
{
    Reminded reminded;
    reminded.main.click("temple.right");
    REQUIRE(reminded.main.services().document.hasWork());
    reminded.main.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    reminded.main->close();
    reminded.main->bringToFront();
    CHECK_FALSE(reminded.main.services().document.hasWork());
    CHECK(reminded.main.session().editor().drawing().marks.empty());
}

TEST_CASE("Breaks are set in the settings, and kept", "[breaks]")
{
    Reminded reminded(false);
    reminded.main->showSettings();
    auto *dialog = reminded.main->findChild<gui::SettingsDialog *>();
    REQUIRE(dialog != nullptr);
    auto *on = dialog->findChild<QCheckBox *>(u"breaksOn"_s);
    auto *every = fieldOf<QSpinBox>(dialog, u"Minutes between breaks"_s);
    CHECK_FALSE(on->isChecked());
    CHECK_FALSE(every->isEnabled());
    on->click();
    CHECK(reminded.state() == breaks::State::waiting);
    REQUIRE(every->isEnabled());
    every->setValue(5);
    CHECK(reminded.main.services().breaks.rhythm().everyMinutes == 20);
    every->setValue(45);
    fieldOf<QTimeEdit>(dialog, u"Breaks from"_s)->setTime({7, 30});
    fieldOf<QTimeEdit>(dialog, u"Breaks until"_s)->setTime({12, 0});
    const breaks::Rhythm wanted{45, {450, 720, false}};
    CHECK(reminded.main.services().breaks.rhythm() == wanted);
    reminded.main.preferences->store().sync();
    gui::BreakSettings kept(reminded.main.preferences->store());
    CHECK(kept.on());
    CHECK(kept.rhythm() == wanted);
    dialog->close();
}

TEST_CASE("What the settings file asks for outside the limits is said and brought within", "[breaks]")
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    store.setValue(u"breaks/on"_s, true);
    store.setValue(u"breaks/everyMinutes"_s, 3);
    store.setValue(u"breaks/fromMinute"_s, u"early"_s);
    gui::BreakSettings settings(store);
    CHECK(settings.on());
    CHECK(settings.rhythm().everyMinutes == 20);
    CHECK(settings.rhythm().hours.from == 540);
    CHECK(settings.problem() == u"The settings asked for a break every 3 minutes; allowed: every 20 to 90 minutes.");
    settings.setRhythm({30, {}});
    CHECK(settings.problem().isEmpty());
}

TEST_CASE("Starting with the computer is one private file, gone when it is switched off", "[breaks]")
{
    Reminded reminded(false);
    const auto file = reminded.main.services().breakTools.autostartFile;
    reminded.main->showSettings();
    auto *dialog = reminded.main->findChild<gui::SettingsDialog *>();
    auto *start = dialog->findChild<QCheckBox *>(u"breaksStart"_s);
    CHECK_FALSE(start->isEnabled());
    auto *on = dialog->findChild<QCheckBox *>(u"breaksOn"_s);
    on->click();
    start->click();
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(written.readAll());
    CHECK(text.startsWith(u"[Desktop Entry]\nType=Application\n"_s));
    CHECK(text.contains(u"\nExec=\"/opt/a b/knotfinder\" --in-tray\n"_s));
    CHECK((written.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
    SECTION("by itself")
    {
        start->click();
        CHECK_FALSE(QFile::exists(file));
    }
    SECTION("with the reminders")
    {
        on->click();
        CHECK_FALSE(QFile::exists(file));
        CHECK_FALSE(start->isChecked());
    }
    dialog->close();
}

TEST_CASE("A start that cannot be kept is said and stays off", "[breaks]")
{
    const auto kept = gui::autostart::set(u"/dev/null/autostart/knotfinder.desktop"_s, u"/usr/bin/knotfinder"_s, true);
    REQUIRE_FALSE(kept);
    CHECK(kept.problems().size() == 1);
    CHECK(gui::autostart::set(u"/dev/null/autostart/knotfinder.desktop"_s, u"/usr/bin/knotfinder"_s, false));
    QTemporaryDir folder;
    const auto file = folder.filePath(u"autostart/knotfinder.desktop"_s);
    REQUIRE(gui::autostart::set(file, u"/opt/%a\"b/knot$finder"_s, true));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().contains("\nExec=\"/opt/%%a\\\\\"b/knot\\\\$finder\" --in-tray\n"));
}

TEST_CASE("The command line asks for reminders without a window, and for nothing else with them", "[breaks]")
{
    const auto asked = [](const QStringList &words) { return gui::askedIn(QStringList{u"knotfinder"_s} + words); };
    REQUIRE(asked({u"--in-tray"_s}));
    CHECK(asked({u"--in-tray"_s})->inTray);
    CHECK_FALSE(asked({})->inTray);
    CHECK_FALSE(asked({u"--in-tray"_s, u"a.json"_s}));
    CHECK_FALSE(asked({u"--press"_s, u"trapezius"_s, u"--in-tray"_s}));
    CHECK_FALSE(asked({u"--in-tray"_s, u"--in-tray"_s}));
}

TEST_CASE("A break fits the screen with every size of text and every theme", "[breaks][screens]")
{
    const int percent = GENERATE(80, 100, 200);
    const auto theme = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast);
    const Dressed dressed(theme, percent);
    Reminded reminded;
    reminded.host().setHurts([] { return knotfinder::catalog::Texts{"scalenes", "trapezius"}; });
    reminded.host().breakNow();
    REQUIRE(reminded.shown() != nullptr);
    REQUIRE(QTest::qWaitForWindowExposed(reminded.shown()));
    const auto room = reminded.shown()->screen()->availableGeometry();
    CHECK(room.contains(reminded.shown()->geometry()));
    for (const auto *button : reminded.shown()->findChildren<QPushButton *>()) {
        CAPTURE(button->text());
        CHECK(reminded.shown()->rect().contains(QRect(button->mapTo(reminded.shown(), QPoint()), button->size())));
        CHECK_FALSE(QAccessible::queryAccessibleInterface(const_cast<QPushButton *>(button))
                        ->text(QAccessible::Name)
                        .isEmpty());
    }
}
