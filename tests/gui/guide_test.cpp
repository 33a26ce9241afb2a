// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "guide/ask_view.h"
#include "guide/guide_button.h"
#include "guide/guide_digits.h"
#include "guide/guide_window.h"
#include "guide/run_view.h"
#include "guide/press_picture.h"
#include "widgets/message_bar.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"

#include <QAccessible>
#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
namespace guide = knotfinder::guide;
namespace care = knotfinder::care;
namespace test = knotfinder::test;
using namespace Qt::StringLiterals;
using Phase = gui::GuideWindow::Phase;

namespace {

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
    [[nodiscard]] QString words() const
    {
        QStringList shown;
        for (const auto *text : window->findChildren<gui::Text *>())
            if (text->isVisible())
                shown << text->text();
        return shown.join(u'\n');
    }

    TestWindow main;
    Heard heard;
    std::vector<guide::Done> kept;
    QPointer<gui::GuideWindow> window;
};

const std::vector<care::Choice> oneSpot{{"trapezius.4", true, false}};

} // namespace

TEST_CASE("A whole session by keyboard alone", "[guide]")
{
    Guided guided;
    REQUIRE(guided.window);
    CHECK(guided.window->phase() == Phase::start);
    guided.key(Qt::Key_7);
    REQUIRE(guided.window->phase() == Phase::running);
    CHECK(guided.kind() == guide::StepKind::countIn);
    CHECK(guided.digits() == u"10");
    guided.pass(10);
    CHECK(guided.kind() == guide::StepKind::hold);
    CHECK(guided.digits() == u"0:40");
    CHECK(guided.words().contains(u"spot 1 of 2"_s));
    guided.pass(5);
    CHECK(guided.digits() == u"0:35");
    guided.key(Qt::Key_Space);
    guided.pass(60);
    CHECK(guided.words().contains(u"Paused"_s));
    CHECK(guided.digits() == u"0:35");
    guided.key(Qt::Key_X);
    guided.pass(35);
    CHECK(guided.kind() == guide::StepKind::easeOff);
    guided.key(Qt::Key_Right);
    CHECK(guided.kind() == guide::StepKind::otherSide);
    CHECK(guided.words().contains(u"Change to the left side"_s));
    guided.pass(8 + 40 + 4);
    CHECK(guided.kind() == guide::StepKind::getStretch);
    guided.pass(300); // both stretches
    CHECK(guided.window->phase() == Phase::asking);
    guided.key(Qt::Key_4);
    guided.key(Qt::Key_Return); // yes, that was my pain
    CHECK(guided.window->phase() == Phase::summary);
    CHECK(guided.words().contains(u"2 spots and 2 stretches, 2 minutes."_s));
    CHECK(guided.words().contains(u"Pain 7 before, 4 after."_s));
    CHECK_FALSE(guided.words().contains(u"success"_s, Qt::CaseInsensitive));
    REQUIRE(guided.kept.size() == 1);
    const auto &done = guided.kept.front();
    CHECK(done.complete);
    CHECK(done.before == 7);
    CHECK(done.after == 4);
    CHECK(done.familiar == guide::Familiar::yes);
    CHECK_FALSE(done.stopped);
    CHECK(done.began);
    CHECK(done.worked.front() ==
          guide::Worked{"trapezius", "trapezius.4", "ball_lying", knotfinder::body::Side::right, 40});
    guided.key(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(guided.window);
    CHECK(guided.kept.size() == 1);
}

TEST_CASE("A whole session by mouse alone", "[guide]")
{
    Guided guided;
    guided.click(u"Left side"_s);
    CHECK(guided.window->run().script().spots == 1);
    guided.click(u"Start without a number"_s);
    guided.pass(12);
    CHECK(guided.digits() == u"0:38");
    auto *digits = guided.window->findChild<gui::GuideDigits *>();
    QTest::mouseClick(digits, Qt::LeftButton);
    CHECK(guided.window->run().state() == guide::State::paused);
    QTest::mouseClick(digits, Qt::LeftButton);
    CHECK(guided.window->run().state() == guide::State::running);
    QTest::mouseClick(digits, Qt::LeftButton);
    QTest::mouseDClick(digits, Qt::LeftButton); // the second click of an unsteady hand
    CHECK(guided.window->run().state() == guide::State::paused);
    guided.click(u"Go on"_s);
    guided.click(u"Hold longer"_s);
    CHECK(guided.digits() == u"0:43");
    CHECK(guided.words().contains(u"Each spot is held for 45 seconds."_s));
    guided.click(u"Hold shorter"_s);
    guided.click(u"This spot again"_s);
    CHECK(guided.kind() == guide::StepKind::countIn);
    guided.click(u"Next spot"_s);
    CHECK(guided.kind() == guide::StepKind::getStretch);
    guided.click(u"End and keep what was done"_s);
    CHECK(guided.words().contains(u"Why did you stop?"_s));
    guided.click(u"Dizzy or unwell"_s);
    CHECK(guided.words().contains(u"112, 999 or 911"_s));
    guided.click(u"Skip"_s);
    guided.click(u"Partly"_s);
    REQUIRE(guided.kept.size() == 1);
    CHECK(guided.kept.front().stopped == guide::StopReason::dizzy);
    CHECK(guided.kept.front().familiar == guide::Familiar::partly);
    CHECK_FALSE(guided.kept.front().complete);
    CHECK(guided.kept.front().seconds() == 2);
    CHECK_FALSE(guided.kept.front().before);
    guided.click(u"Close"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(guided.window);
}

TEST_CASE("A session can be followed and led through a screen reader", "[guide][accessibility]")
{
    Guided guided(oneSpot);
    const auto pressed = [&](const QString &name) {
        auto *interface = QAccessible::queryAccessibleInterface(guided.button(name));
        REQUIRE(interface != nullptr);
        CHECK(interface->role() == QAccessible::Button);
        interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTest::qWait(200); // it is shown pressed for a moment before it is
    };
    const auto announced = [&] {
        QStringList all;
        for (const auto *spoken : guided.window->findChildren<QWidget *>(u"announcement"_s))
            all << spoken->accessibleName();
        return all.join(u'|');
    };
    pressed(u"7 of 10"_s);
    CHECK(announced().contains(u"Get ready. Spot 1 of 1, right. Lie on your back"_s));
    guided.pass(10);
    CHECK(announced().contains(u"Press now, 40 seconds."_s));
    pressed(u"Pause"_s);
    CHECK(announced().contains(u"Paused. Any key goes on."_s));
    pressed(u"Go on"_s);
    guided.pass(5);
    pressed(u"End and keep what was done"_s);
    for (const auto *widget : guided.window->findChildren<QWidget *>())
        if (widget->isVisible() && (qobject_cast<const QAbstractButton *>(widget) != nullptr ||
                                    qobject_cast<const gui::PressPicture *>(widget) != nullptr)) {
            CAPTURE(widget->metaObject()->className());
            CHECK_FALSE(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                            ->text(QAccessible::Name)
                            .isEmpty());
        }
}

TEST_CASE("Tones and words are heard when steps begin, and never over a screen reader", "[guide][accessibility]")
{
    const bool reader = GENERATE(false, true);
    Guided guided(oneSpot, reader);
    guided.key(Qt::Key_5);
    guided.pass(10 + 40);
    if (reader) {
        CHECK(guided.heard.tones.empty());
        CHECK(guided.heard.words.isEmpty());
        return;
    }
    using Tone = gui::GuideSounds::Tone;
    CHECK(guided.heard.tones == std::vector{Tone::tick, Tone::tick, Tone::tick, Tone::begin, Tone::end});
    REQUIRE(guided.heard.words.size() == 3);
    CHECK(guided.heard.words[1].startsWith(u"Press now, 40 seconds."_s));
    CHECK_FALSE(guided.heard.words.join(u' ').contains(u'✕'));
}

TEST_CASE("V switches the voice, and a volume of nothing is silent", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.key(Qt::Key_V);
    CHECK_FALSE(guided.main.preferences->guideVoice());
    guided.heard = {};
    guided.pass(10);
    CHECK(guided.heard.words.isEmpty());
    CHECK_FALSE(guided.heard.tones.empty());
    guided.main.preferences->setGuideVolume(0);
    guided.key(Qt::Key_V);
    guided.heard = {};
    guided.pass(44);
    CHECK(guided.heard.words.isEmpty());
    CHECK(guided.heard.tones.empty());
}

TEST_CASE("A machine that slept finds the session paused", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.pass(15);
    guided.main.guideTime += std::chrono::hours(8);
    guided.window->look();
    CHECK(guided.window->run().state() == guide::State::paused);
    CHECK(guided.digits() == u"0:35");
    QWheelEvent turn({50, 50}, guided.window->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton, {},
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(guided.window, &turn); // a wheel pauses, and does not go on
    CHECK(guided.window->run().state() == guide::State::paused);
}

TEST_CASE("What a session rests on changes: it ends, says why and keeps what was done", "[guide][lifetime]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.pass(30);
    QString said;
    SECTION("a new drawing")
    {
        guided.main->newDrawing();
        said = u"Another drawing was opened."_s;
    }
    SECTION("the data read again")
    {
        guided.main.session().reloadKnowledge();
        said = u"The data was read again."_s;
    }
    SECTION("a red flag answered yes")
    {
        guided.main.session().editor().setAnswer("pulmonary_embolism", true);
        said = u"emergency services"_s;
    }
    SECTION("a caution that rules it out")
    {
        guided.main.services().cautions.setHolds("clot", true);
        said = u"Nothing here is to be pressed"_s;
    }
    QTest::qWait(1);
    REQUIRE(guided.window);
    CHECK(guided.window->phase() == Phase::summary);
    CHECK(guided.words().contains(said));
    CHECK(guided.words().contains(u"What you did is kept."_s));
    REQUIRE(guided.kept.size() == 1);
    CHECK(guided.kept.front().seconds() == 20);
    guided.pass(30);
    guided.window->close();
    CHECK(guided.kept.size() == 1);
}

TEST_CASE("A drawing that only changes leaves the session as it is", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.pass(30);
    guided.main.click("inner_border_of_scapula.right");
    QTest::qWait(1);
    CHECK(guided.window->phase() == Phase::running);
}

TEST_CASE("Closing the main window keeps what was done", "[guide][lifetime]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.pass(30);
    guided.main->close();
    REQUIRE(guided.kept.size() == 1);
    CHECK(guided.kept.front().before == 5);
}

TEST_CASE("Ended before anything was pressed, nothing is asked or kept", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.pass(3);
    guided.key(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(guided.window);
    CHECK(guided.kept.empty());
}

TEST_CASE("The keys 1 and then 0 are ten, and 1 alone is one", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_1);
    CHECK(guided.window->phase() == Phase::start);
    SECTION("ten")
    {
        guided.key(Qt::Key_0);
        CHECK(guided.window->done().before == 10);
    }
    SECTION("one")
    {
        CHECK(QTest::qWaitFor([&] { return guided.window->phase() == Phase::running; }));
        CHECK(guided.window->done().before == 1);
    }
}

TEST_CASE("There is one session at a time", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.main.session().pressNow({{"scalenes.1", true, false}});
    CHECK(guided.main->findChildren<gui::GuideWindow *>().size() == 1);
    CHECK(guided.window->phase() == Phase::running);
}

TEST_CASE("Where nothing is to be pressed, the window says what to do instead", "[guide][safety]")
{
    Guided alone({{"trapezius.7", true, true}});
    CHECK_FALSE(alone.window);
    CHECK(alone.main->messages()->text().contains(u"Nothing here is to be pressed"_s));
    alone.main.session().editor().setAnswer("pulmonary_embolism", true);
    alone.main.session().pressNow(oneSpot);
    CHECK(alone.main->findChild<gui::GuideWindow *>() == nullptr);
    CHECK(alone.main->messages()->text().contains(u"emergency services"_s));
}

TEST_CASE("Figures can be read from the floor, and no words are cut, whatever the screen", "[guide]")
{
    const auto size = GENERATE(QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080), QSize(2560, 1440));
    const int percent = GENERATE(100, 200);
    const auto theme = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::highContrast);
    const Dressed dressed(theme, percent);
    Guided guided;
    guided.window->setWindowState(Qt::WindowNoState);
    guided.window->resize(size);
    guided.key(Qt::Key_5);
    guided.pass(12);
    QTest::qWait(1);
    CAPTURE(size.width(), percent);
    REQUIRE(guided.window->size() == size);
    const auto *digits = guided.window->findChild<gui::GuideDigits *>();
    CHECK(6 * digits->digitHeight() >= size.height());
    const auto *view = guided.window->findChild<gui::RunView *>();
    for (const auto *text : view->findChildren<gui::Text *>()) {
        CAPTURE(text->text().toStdString());
        CHECK(text->height() >= text->heightForWidth(text->width()));
        CHECK(view->rect().contains(QRect(text->mapTo(view, QPoint()), text->size())));
    }
    for (const auto *button : view->findChildren<gui::GuideButton *>())
        CHECK(view->rect().contains(QRect(button->mapTo(view, QPoint()), button->size())));
}

TEST_CASE("Its own timer wakes at most ten times a second and rests while paused", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    const auto running = [&] {
        int wakes = 0;
        for (const auto *timer : guided.window->findChildren<QTimer *>())
            wakes += timer->isActive() && !timer->isSingleShot() ? 1000 / std::max(1, timer->interval()) : 0;
        return wakes;
    };
    CHECK(running() > 0);
    CHECK(running() <= 10);
    guided.key(Qt::Key_Space);
    CHECK(running() == 0);
}

TEST_CASE("A tone is a short sound file that begins and ends in silence", "[guide]")
{
    using Tone = gui::GuideSounds::Tone;
    for (const auto tone : {Tone::tick, Tone::begin, Tone::end, Tone::finish}) {
        const auto wave = gui::waveOf(tone, 100);
        REQUIRE(wave.size() > 44 + 2000);
        CHECK(wave.startsWith("RIFF"));
        CHECK(wave.mid(8, 8) == "WAVEfmt ");
        CHECK(wave.size() < 100'000);
        const auto *samples = reinterpret_cast<const qint16 *>(wave.constData() + 44);
        const auto count = (wave.size() - 44) / 2;
        CHECK(std::abs(samples[0]) < 50);
        CHECK(std::abs(samples[count - 1]) < 600);
        int loud = 0;
        for (qsizetype i = 0; i < count; ++i)
            loud = std::max(loud, std::abs(int(samples[i])));
        CHECK(loud > 3000);
        CHECK(loud < 32767);
    }
}
