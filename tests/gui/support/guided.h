// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "support/test_window.h"

#include "guide/ask_view.h"
#include "guide/guide_button.h"
#include "guide/guide_digits.h"
#include "guide/guide_window.h"
#include "widgets/text.h"

#include <QApplication>
#include <QPointer>
#include <QTest>

namespace knotfinder::test {

using namespace Qt::StringLiterals;

struct Heard
{
    std::vector<gui::GuideSounds::Tone> tones;
    QStringList words;
};

class Listening : public gui::GuideSounds
{
public:
    explicit Listening(Heard &heard) : heard_(heard) {}
    void play(Tone tone, int /*volume*/) override { heard_.tones.push_back(tone); }
    [[nodiscard]] bool canSpeak() const override { return true; }
    void say(const QString &words, int /*volume*/) override { heard_.words << words; }

private:
    Heard &heard_;
};

/// A main window with a session of trapezius X4 on both sides opened from it, and a clock of the test's own.
struct Guided
{
    explicit Guided(std::vector<care::Choice> choices = {{"trapezius.4", true, true}}, bool reader = false)
    {
        main.services().guideTools.screenReader = [reader] { return reader; };
        main.services().guideTools.sounds = [this] { return std::make_unique<Listening>(heard); };
        QObject::connect(&main.session(), &gui::Session::pressed, main.window.get(),
                         [this](const guide::Done &what) { kept.push_back(what); });
        main.session().pressNow(std::move(choices));
        window = main->findChild<gui::GuideWindow *>();
        if (window != nullptr && !QTest::qWaitForWindowExposed(window))
            throw std::runtime_error("the session does not show");
    }

    /// The clock goes on, and the window looks at it ten times a second.
    void pass(int seconds)
    {
        for (int tenth = 0; tenth < 10 * seconds && window; ++tenth) {
            main.guideTime += std::chrono::milliseconds(100);
            window->look();
        }
    }
    void key(int key) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window, Qt::Key(key));
    }
    [[nodiscard]] guide::StepKind kind() const { return window->run().step().kind; }
    [[nodiscard]] QString digits() const { return window->findChild<gui::GuideDigits *>()->shown(); }
    [[nodiscard]] gui::GuideButton *button(const QString &name) const
    {
        for (auto *found : window->findChildren<gui::GuideButton *>())
            if (found->isVisible() && (found->text() == name || found->accessibleName() == name))
                return found;
        throw std::runtime_error("no button of the session shows that is called " + name.toStdString());
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QString words() const { return shownIn(*window); }
    /// Presses for 15 seconds, stops because it went numb, and skips what is asked then.
    void stopForNumbness()
    {
        key(Qt::Key_7);
        pass(10 + 15);
        key(Qt::Key_Escape);
        for (const auto *answer : {u"Numb or tingling", u"Skip", u"Skip"})
            click(QString::fromUtf16(answer));
    }

    // Before the window: as it goes it still says what was done.
    Heard heard;
    std::vector<guide::Done> kept;
    TestWindow main;
    QPointer<gui::GuideWindow> window;
};

inline const std::vector<care::Choice> oneSpot{{"trapezius.4", true, false}};

} // namespace knotfinder::test
