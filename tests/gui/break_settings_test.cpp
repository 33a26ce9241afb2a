// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/reminded.h"

#include "breaks/autostart.h"
#include "settings/settings_dialog.h"
#include "window/asked.h"

#include <QCheckBox>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>

#include <catch2/catch.hpp>

using knotfinder::test::Reminded;
namespace breaks = knotfinder::breaks;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename Widget>
Widget *fieldOf(QWidget *where, const QString &name)
{
    for (auto *found : where->findChildren<Widget *>())
        if (found->accessibleName() == name || found->objectName() == name)
            return found;
    throw std::runtime_error("no field called " + name.toStdString());
}

} // namespace

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
    REQUIRE(reminded.host().presence().corner() != nullptr);
    CHECK(reminded.host().presence().corner()->close()); // else the program could not end
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
