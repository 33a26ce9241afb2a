// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "support/test_window.h"

#include "breaks/break_host.h"
#include "breaks/break_window.h"
#include "widgets/text.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <stdexcept>

namespace knotfinder::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
        if (shown() == nullptr || !QTest::qWaitForWindowExposed(shown()))
            throw std::runtime_error("no break shows");
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

} // namespace knotfinder::test
