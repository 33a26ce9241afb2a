// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "canvas/scene_maker.h"
#include "page/compare_view.h"
#include "page/muscle_page.h"
#include "page/page_blocks.h"
#include "page/page_picture.h"
#include "page/page_plan.h"
#include "session/words.h"
#include "widgets/text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

#include <catch2/catch.hpp>

#include <algorithm>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// What the page says and does, and what stands in its place while two answers are compared.
namespace {

/// Chooses the first answer that the page's menu offers to compare with.
void compareWithFirst(const TestWindow &window)
{
    auto *menu = qobject_cast<QToolButton *>(window.button(u"Compare with another answer"_s))->menu();
    menu->popup(window->mapToGlobal(QPoint(100, 100)));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

} // namespace

TEST_CASE("The first comparison shows both answers, and what works on the hidden page is off", "[page]")
{
    const TestWindow window;
    window.click("inner_border_of_scapula.right");
    window.session().openMuscle("trapezius");
    window.session().openMuscle("rhomboids");
    const QString ofPage[] = {u"Back"_s,     u"Previous muscle"_s, u"Next muscle"_s,
                              u"Bookmark"_s, u"Copy this page"_s,  u"Print this page"_s};
    for (const auto &name : ofPage)
        CHECK(window.button(name)->isEnabled());
    compareWithFirst(window);
    const auto *view = window->findChild<gui::CompareView *>();
    REQUIRE(view != nullptr);
    CHECK(view->isVisible());
    CHECK(view->findChildren<gui::PagePicture *>().size() == 2);
    for (const auto &name : ofPage) {
        CAPTURE(name.toStdString());
        CHECK_FALSE(window.button(name)->isEnabled());
    }
    window.press(u"Close the comparison"_s);
    CHECK(window.session().spotlight().compared().empty());
    CHECK(window.session().pages().current() == "rhomboids");
    for (const auto &name : ofPage)
        CHECK(window.button(name)->isEnabled());
}

TEST_CASE("An answer tells for each knot on which side it lies, and ticking one leaves the others' sides alone",
          "[answer]")
{
    const TestWindow window;
    for (const auto *area :
         {"inner_border_of_scapula.left", "inner_border_of_scapula.right", "back_of_neck.right", "temple.right"})
        window.click(area);
    const auto &rows = window.session().answers().rows();
    const auto row = std::ranges::find(rows, "trapezius", &gui::AnswerRow::muscle);
    REQUIRE(row != rows.end());
    const auto &catalog = window.session().catalog();
    CHECK(gui::words::points(catalog, row->points) == u"1, 2 and 3 right, 4 on both sides"_s);
    CHECK(gui::words::points(catalog, {row->points.front()}) == u"1 right"_s);

    window.session().openMuscle("trapezius");
    const auto tick = [&](const QString &start) {
        for (auto *box : window->findChildren<QCheckBox *>())
            if (box->accessibleName().startsWith(start)) {
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
            }
    };
    tick(u"✕2"_s);
    CHECK(gui::words::points(catalog, window.session().subject().points) == u"1 and 3 right, 4 on both sides"_s);
}

namespace {

QStringList wordsOf(const QWidget &page)
{
    QStringList said;
    for (const auto *label : page.findChildren<gui::Text *>())
        said << label->text();
    return said;
}

} // namespace

TEST_CASE("The page tells one caution, then what to do; the others and who asks first follow", "[page]")
{
    const TestWindow window;
    window.session().openMuscle("quadratus_lumborum");
    window.press(u"Go to: Take care"_s); // what is folded is made when it is opened
    const auto said = wordsOf(*window.find<QWidget>("quadratus_lumborum"));
    const auto first = said.indexOf(QRegularExpression(u"^Ask a doctor or midwife first.*"_s));
    REQUIRE(first >= 0);
    for (const auto &who :
         {u"blood thinners"_s, u"thin bones"_s, u"cancer"_s, u"numb"_s, u"pregnancy"_s, u"recent operation"_s})
        CHECK(said[first].contains(who, Qt::CaseInsensitive));
    const auto whatToDo = said.indexOf(u"What to do"_s);
    CHECK(whatToDo < said.indexOf(u"Take care"_s));
    CHECK(said.indexOf(u"Take care"_s) < first);
    qsizetype wordsBefore = 0;
    for (qsizetype i = 0; i < whatToDo; ++i)
        wordsBefore += said[i].split(u' ', Qt::SkipEmptyParts).size();
    CHECK(wordsBefore < 100);
    const auto *technique = window.session().catalog().findTechnique("ball_wall");
    REQUIRE(technique != nullptr);
    for (const auto &caution : technique->cautions)
        CHECK(said.contains(QString::fromStdString(caution)));

    window.press(u"Copy this page"_s);
    CHECK(QApplication::clipboard()->text().contains(u"Ask a doctor or midwife first"_s));
}

TEST_CASE("A page says which knots to press and which to leave alone", "[page]")
{
    const TestWindow window;
    window.session().openMuscle("gastrocnemius");
    const auto said = wordsOf(*window.find<QWidget>("gastrocnemius"));
    CHECK(said.indexOf(QRegularExpression(u"^✕1 · .*"_s)) >= 0);
    CHECK(said.indexOf(QRegularExpression(u"^○3 · .*"_s)) >= 0);
}

TEST_CASE("Under an emergency the page tells what to do about that, and no exercise", "[page]")
{
    const TestWindow window;
    window.session().openMuscle("scalenes");
    CHECK(wordsOf(*window.find<QWidget>("scalenes")).contains(u"What to do"_s));
    window.click("sternum");
    window.click("inner_upper_arm.left");
    const auto *shown = window.session().catalog().findMuscle("scalenes");
    REQUIRE(shown != nullptr);
    window.session().openMuscle("scalenes");
    QTest::qWait(1);
    const auto said = wordsOf(*window.find<QWidget>("scalenes"));
    CHECK_FALSE(said.contains(u"What to do"_s));
    CHECK_FALSE(said.contains(u"Stretch"_s));
    CHECK(said.indexOf(QRegularExpression(u".*Call emergency services now.*"_s,
                                          QRegularExpression::DotMatchesEverythingOption)) >= 0);
}

TEST_CASE("A flag that needs help today takes pressing from page, header, button and figure alike", "[page]")
{
    const TestWindow window;
    window.click("calf.left");
    window.session().openMuscle("soleus");
    const auto header = [&] { return wordsOf(*window.find<QWidget>("soleus")).join(u'\n'); };
    const auto *press = window.button(u"Press now"_s);
    CHECK(press->isVisible());
    CHECK(header().contains(u"self-care: yes"));
    const auto sites = [&] { return gui::makeScene(window.session(), window.services().view.layers()).sites; };
    REQUIRE_FALSE(sites().empty());
    CHECK(std::ranges::any_of(sites(), [](const auto &site) { return !site.leaveAlone; }));
    window.session().editor().setAnswer("dvt_calf", true);
    QTest::qWait(1);
    CHECK(header().contains(u"self-care: get help first"));
    CHECK(header().contains(u"do not press, roll, stretch or heat it"));
    CHECK_FALSE(header().contains(u"✕"));
    CHECK_FALSE(header().contains(u"What to do"));
    CHECK_FALSE(press->isVisible());
    CHECK(std::ranges::all_of(sites(), [](const auto &site) { return site.leaveAlone; }));
    window.session().editor().setAnswer("dvt_calf", std::nullopt);
    QTest::qWait(1);
    CHECK(header().contains(u"self-care: yes"));
}

TEST_CASE("No page says times or seconds as nobody would", "[page]")
{
    const auto knowledge = knotfinder::test::knowledge();
    const auto &catalog = *knowledge.catalog;
    for (const auto &entry : catalog.muscles()) {
        INFO(entry.id);
        const gui::MuscleHandle shown(knowledge.catalog, knowledge.safety, entry.id);
        const auto plan = gui::planOfPage(shown, {}, {});
        REQUIRE(plan);
        const auto text = gui::pageAsText(catalog, &*plan, catalog.muscle(entry.id));
        CHECK_FALSE(text.contains(u" 1 times"_s));
        CHECK_FALSE(text.contains(QRegularExpression(u"[0-9]{3,} seconds"_s)));
    }
}

TEST_CASE("Every knot of a page shows in its picture, and the picture leaves no gaps with large text", "[page]")
{
    const TestWindow window;
    for (const auto *area : {"inner_border_of_scapula.left", "back_of_neck.right", "temple.right"})
        window.click(area);
    window.session().openMuscle("trapezius");
    QTest::qWait(1);
    auto *picture = window->findChild<gui::PagePicture *>();
    REQUIRE(picture != nullptr);
    const auto &catalog = window.session().catalog();
    for (const auto &ref : window.session().subject().points)
        for (const auto site : catalog.points()[ref.point].sites) {
            CAPTURE(catalog.points()[ref.point].id);
            const auto cell = ref.side == knotfinder::body::Side::left ? catalog.atlas().surface().mirror(site) : site;
            CHECK(std::ranges::any_of(picture->shots(), [&](const auto &shot) {
                return catalog.atlas().view("neutral", shot.view).value()->sees(cell);
            }));
        }
    // As tall as the words beside it where these take more: no gap below either.
    CHECK(picture->height() >= picture->heightForWidth(picture->width()));
    CHECK(picture->parentWidget()->height() == picture->height());
}

TEST_CASE("Without a side that hurts one side stands for both where both are too wide, and the page says so", "[page]")
{
    const TestWindow window;
    const auto note = [&] {
        for (const auto *text : window->findChildren<gui::Text *>())
            if (text->isVisible() && text->text().contains(u"The left is its mirror"_s))
                return true;
        return false;
    };
    const auto isWide = [&](const char *muscle) {
        window.session().openMuscle(muscle);
        QTest::qWait(1);
        return window->findChild<gui::MusclePage *>(QString::fromLatin1(muscle))
            ->findChild<gui::PagePicture *>()
            ->showsRightForBoth();
    };
    CHECK(isWide("infraspinatus"));
    CHECK(note());
    CHECK_FALSE(isWide("rhomboids"));
    CHECK_FALSE(note());
    window.click("front_of_shoulder.left");
    CHECK_FALSE(isWide("infraspinatus")); // it is the left that hurts
}

TEST_CASE("Pain as far as the hand does not make the places to press too small to find", "[page]")
{
    const TestWindow window;
    window.session().openMuscle("infraspinatus");
    QTest::qWait(1);
    auto *picture = window->findChild<gui::PagePicture *>();
    REQUIRE(picture != nullptr);
    const auto &shots = picture->shots();
    REQUIRE(shots.size() == 2);
    CHECK(shots[0].view != shots[1].view);
    CHECK(shots[0].rect.height() < 0.6 * shots[1].rect.height());
    const auto &catalog = window.session().catalog();
    for (const auto &ref : window.session().subject().points)
        for (const auto site : catalog.points()[ref.point].sites)
            CHECK(catalog.atlas().view("neutral", shots[0].view).value()->sees(site));
}
