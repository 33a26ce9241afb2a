// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "guide/guide_window.h"
#include "page/find_bar.h"
#include "page/hero.h"
#include "page/muscle_page.h"
#include "page/page_section.h"
#include "page/steps_window.h"
#include "widgets/chip.h"
#include "widgets/dose_tiles.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// How a page is laid out: what shows first, what is folded, how one gets from part to part.
namespace {

gui::MusclePage &open(const TestWindow &window, const char *muscle)
{
    window.session().openMuscle(muscle);
    QApplication::processEvents();
    auto *page = window->findChild<gui::MusclePage *>(QString::fromLatin1(muscle));
    REQUIRE(page != nullptr);
    return *page;
}

gui::PageSection *section(const QWidget &page, const QString &title)
{
    for (auto *one : page.findChildren<gui::PageSection *>())
        if (one->title() == title)
            return one;
    return nullptr;
}

QScrollArea &scrollOf(QWidget &page)
{
    return *qobject_cast<QScrollArea *>(page.parentWidget()->parentWidget());
}

} // namespace

TEST_CASE("What to do and where to press are open, the rest is folded until it is asked for", "[page]")
{
    const TestWindow window({1366, 768});
    auto &page = open(window, "trapezius");
    CHECK(section(page, u"What to do"_s)->body()->isVisible());
    CHECK(section(page, u"Where to press, and where it hurts"_s)->body()->isVisible());
    auto *evidence = section(page, u"Evidence and doubt"_s);
    REQUIRE(evidence != nullptr);
    CHECK_FALSE(evidence->body()->isVisible());
    QTest::mouseClick(evidence->heading(), Qt::LeftButton);
    CHECK(evidence->body()->isVisible());
    evidence->heading()->setFocus();
    QTest::keyClick(evidence->heading(), Qt::Key_Space);
    CHECK_FALSE(evidence->body()->isVisible());
    CHECK(section(page, u"What to do"_s)->heading()->mapTo(&page, QPoint()).y() < 768);
    CHECK_FALSE(page.findChildren<gui::DoseTiles *>().isEmpty());
}

TEST_CASE("A chip goes to its part and opens it", "[page]")
{
    const TestWindow window({1366, 768});
    auto &page = open(window, "trapezius");
    window.press(u"Go to: Evidence and doubt"_s);
    QApplication::processEvents();
    auto *evidence = section(page, u"Evidence and doubt"_s);
    CHECK(evidence->isOpen());
    CHECK(scrollOf(page).verticalScrollBar()->value() > 0);
    CHECK_FALSE(evidence->heading()->visibleRegion().isEmpty());
}

TEST_CASE("The key that finds looks on the page while it is read, also in folded parts", "[page][keys]")
{
    const TestWindow window({1366, 768});
    auto &page = open(window, "trapezius");
    auto *bar = window->findChild<gui::FindBar *>();
    REQUIRE(bar != nullptr);
    CHECK_FALSE(bar->isVisible());
    QTest::keyClick(&scrollOf(page), Qt::Key_F, Qt::ControlModifier);
    REQUIRE(bar->isVisible());
    auto *words = bar->findChild<QLineEdit *>();
    CHECK(QApplication::focusWidget() == words);
    QTest::keyClicks(words, u"accessory"_s);
    QTest::keyClick(words, Qt::Key_Return);
    auto *anatomy = section(page, u"Anatomy"_s);
    CHECK(anatomy->isOpen());
    const auto texts = anatomy->body()->findChildren<gui::Text *>();
    CHECK(std::ranges::any_of(texts, [](const gui::Text *text) { return !text->visibleRegion().isEmpty(); }));
    words->clear();
    QTest::keyClicks(words, u"no such word"_s);
    QTest::keyClick(words, Qt::Key_Return);
    const auto answers = bar->findChildren<gui::Text *>();
    CHECK(std::ranges::any_of(answers, [](const gui::Text *text) { return text->text() == u"Not on this page"; }));
    QTest::keyClick(words, Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("What was found on a page that is gone is not looked for on the next", "[page][lifetime]")
{
    const TestWindow window({1366, 768});
    open(window, "trapezius");
    auto *bar = window->findChild<gui::FindBar *>();
    bar->open();
    auto *words = bar->findChild<QLineEdit *>();
    QTest::keyClicks(words, u"pain"_s);
    QTest::keyClick(words, Qt::Key_Return);
    window.session().closePage();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    open(window, "rhomboids");
    bar->open();
    QTest::keyClick(words, Qt::Key_Return);
    QTest::keyClick(words, Qt::Key_Return);
    const auto answers = bar->findChildren<gui::Text *>();
    CHECK(std::ranges::all_of(answers, [](const gui::Text *text) { return text->text().isEmpty(); }));
}

TEST_CASE("Press now guides through the spots that the page shows", "[page][guide]")
{
    const TestWindow window({1366, 768});
    open(window, "trapezius");
    const auto &catalog = window.session().catalog();
    const auto point = static_cast<std::size_t>(catalog.findPoint("trapezius.4") - catalog.points().data());
    window.session().tick({{point, knotfinder::body::Side::left}});
    window.press(u"Press now"_s);
    const auto *guided = window->findChild<gui::GuideWindow *>();
    REQUIRE(guided != nullptr);
    CHECK(guided->isVisible());
    CHECK(guided->run().script().spots == 1);
    CHECK(guided->run().step().point == "trapezius.4");
    CHECK(guided->run().step().side == knotfinder::body::Side::left);
}

TEST_CASE("The picture of an exercise tells what it shows and opens large", "[page]")
{
    const TestWindow window({1366, 768});
    auto &page = open(window, "trapezius");
    const auto pictures = page.findChildren<gui::TechniquePicture *>();
    REQUIRE_FALSE(pictures.isEmpty());
    CHECK(pictures.front()->accessibleName().startsWith(u"Picture: "_s));
    CHECK(pictures.front()->accessibleName().size() > 40);
    CHECK(pictures.front()->height() > 60);
    pictures.front()->click();
    auto *steps = window->findChild<gui::StepsWindow *>();
    REQUIRE(steps != nullptr);
    CHECK(steps->isVisible());
    CHECK(steps->findChildren<gui::TechniquePicture *>().size() == 1);
    CHECK(steps->findChildren<gui::Text *>().size() > 4);
    QTest::keyClick(steps, Qt::Key_Escape);
    CHECK_FALSE(steps->isVisible());
}

TEST_CASE("Going back shows the page as it was left; after a new answer to the cautions it is made anew", "[page]")
{
    const TestWindow window({1366, 768});
    auto &page = open(window, "trapezius");
    section(page, u"Anatomy"_s)->setOpen(true);
    open(window, "rhomboids");
    CHECK_FALSE(page.isVisible());
    window->togglePanels(false);
    window->togglePanels(true);
    CHECK_FALSE(page.isVisible());
    window.press(u"Back"_s);
    CHECK(window->findChild<gui::MusclePage *>(u"trapezius"_s) == &page);
    CHECK(page.isVisible());
    CHECK(section(page, u"Anatomy"_s)->isOpen());
    open(window, "rhomboids");
    window.services().cautions.setHolds("bleeding", true);
    window.press(u"Back"_s);
    CHECK(page.isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what it showed before
    CHECK_FALSE(section(page, u"Anatomy"_s)->isOpen());
}

TEST_CASE("Of a page's picture the muscle, the pain and all knots can be switched", "[page]")
{
    const TestWindow window({1366, 768});
    window.click("inner_border_of_scapula.right");
    auto &page = open(window, "trapezius");
    auto *hero = page.findChild<gui::Hero *>();
    REQUIRE(hero != nullptr);
    const auto look = [&] { return hero->findChild<gui::PagePicture *>()->grab().toImage(); };
    const auto before = look();
    for (const auto *name :
         {"Show the muscle in the picture", "Show where the pain is felt", "Show every knot of the muscle"}) {
        CAPTURE(name);
        window.press(QString::fromLatin1(name));
        CHECK(look() != before);
        window.press(QString::fromLatin1(name));
        CHECK(look() == before);
    }
}
