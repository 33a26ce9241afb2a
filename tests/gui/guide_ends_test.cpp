// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/guided.h"

#include "guide/run_view.h"
#include "widgets/message_bar.h"

#include <catch2/catch.hpp>

using knotfinder::test::Dressed;
using knotfinder::test::Guided;
using knotfinder::test::oneSpot;
namespace gui = knotfinder::gui;
namespace guide = knotfinder::guide;
using namespace Qt::StringLiterals;
using Phase = gui::GuideWindow::Phase;

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
