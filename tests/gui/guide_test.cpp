// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/guided.h"

#include "guide/press_picture.h"

#include <QAccessible>

#include <catch2/catch.hpp>

using knotfinder::test::Guided;
using knotfinder::test::oneSpot;
namespace gui = knotfinder::gui;
namespace guide = knotfinder::guide;
using namespace Qt::StringLiterals;
using Phase = gui::GuideWindow::Phase;

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
    guided.pass(300); // the stretch
    CHECK(guided.window->phase() == Phase::asking);
    guided.key(Qt::Key_4);
    guided.key(Qt::Key_Return); // yes, that was my pain
    CHECK(guided.window->phase() == Phase::summary);
    CHECK(guided.words().contains(u"2 spots and 1 stretch, 2 minutes."_s));
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

TEST_CASE("The start names muscle, side and time as the page does", "[guide]")
{
    Guided guided(oneSpot);
    CHECK(guided.window->windowTitle() == u"Press now: Neck and shoulder muscle");
    const auto lines = guided.words().split(u'\n');
    REQUIRE(lines.size() > 3);
    CHECK(lines[0] == u"Neck and shoulder muscle");
    CHECK(lines[1] == u"Trapezius");
    CHECK(lines[2] == u"1 spot on the right side, about 2 minutes.");
    guided.key(Qt::Key_5);
    CHECK(guided.words().contains(u"Neck and shoulder muscle · right · spot 1 of 1"_s));
    CHECK_FALSE(guided.words().contains(u"Trapezius"_s));
}

TEST_CASE("The start of both sides names a side once it is chosen", "[guide]")
{
    Guided guided;
    CHECK(guided.words().contains(u"\n2 spots, about 3 minutes."_s));
    guided.click(u"Left side"_s);
    CHECK(guided.words().contains(u"\n1 spot on the left side, about 2 minutes."_s));
}

TEST_CASE("What to know first and the answers are seen without scrolling", "[guide]")
{
    Guided guided;
    guided.window->setWindowState(Qt::WindowNoState);
    guided.window->resize(GENERATE(QSize(1366, 768), QSize(1280, 720), QSize(1920, 1080)));
    QTest::qWait(1);
    const auto isSeen = [&](const QWidget *part) {
        const auto shown = guided.window->rect();
        return shown.contains(QRect(part->mapTo(guided.window, QPoint()), part->size()));
    };
    const auto &first = guided.window->run().script().first;
    REQUIRE_FALSE(first.empty());
    int seen = 0;
    for (const auto *text : guided.window->findChildren<gui::Text *>())
        if (text->isVisible()) {
            CAPTURE(text->text().toStdString());
            CHECK(isSeen(text));
            seen += text->text().toStdString() == first.front() ? 1 : 0;
        }
    CHECK(seen == 1);
    CHECK(isSeen(guided.button(u"10 of 10"_s)));
    CHECK(isSeen(guided.button(u"Start without a number"_s)));
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

TEST_CASE("After a sleep the first key is told of the pause, whatever it does", "[guide]")
{
    Guided guided(oneSpot);
    guided.key(Qt::Key_5);
    guided.pass(15);
    guided.heard.words.clear();
    guided.main.guideTime += std::chrono::hours(8);
    guided.key(GENERATE(Qt::Key_Left, Qt::Key_Right, Qt::Key_Equal, Qt::Key_Minus));
    CHECK(guided.window->run().state() == guide::State::paused);
    CHECK(guided.heard.words.contains(u"Paused. Any key goes on."_s));
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
