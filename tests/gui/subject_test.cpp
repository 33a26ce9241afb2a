// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "output/sheet_window.h"
#include "page/compare_menu.h"
#include "page/page_picture.h"
#include "search/search_field.h"
#include "session/words.h"

#include <QCheckBox>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

// What page, figures, comparison and sheet are about is one thing: see session/subject.h.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

using Names = std::set<std::string>;

Names named(const TestWindow &window, const gui::PointRefs &refs)
{
    Names ids;
    for (const auto &ref : refs)
        ids.insert(window.session().catalog().points()[ref.point].id);
    return ids;
}

Names musclesOf(const TestWindow &window, const gui::PointRefs &refs)
{
    Names ids;
    for (const auto &ref : refs)
        ids.insert(window.session().catalog().points()[ref.point].muscle);
    return ids;
}

/// The points whose boxes are ticked on the page in sight.
int ticksOf(const TestWindow &window)
{
    int ticks = 0;
    for (const auto *box : window.find<QWidget>(window.session().pages().shown().c_str())->findChildren<QCheckBox *>())
        ticks += box->isChecked() ? 1 : 0;
    return ticks;
}

/// The muscles that a fresh sheet is about.
Names sheetOf(const TestWindow &window)
{
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    Names ids;
    auto *sheet = window->findChild<gui::SheetWindow *>(u"sheetWindow"_s);
    if (sheet == nullptr)
        return ids;
    const auto *items = sheet->findChild<QListWidget *>();
    for (int i = 0; i < items->count(); ++i)
        ids.insert(items->item(i)->data(Qt::UserRole).toString().toStdString());
    delete sheet;
    return ids;
}

void describe(const TestWindow &window, const QString &words)
{
    window.find<gui::SearchField>("search")->describe(words);
}

void awaitPage(const TestWindow &window)
{
    const auto &rows = window.session().answers().rows();
    REQUIRE_FALSE(rows.empty());
    REQUIRE(QTest::qWaitFor([&] { return window.session().pages().shown() == rows.front().muscle; }));
}

/// What was opened by hand for the drawing before, and must not be what the next sheet is for.
void openPectoralis(const TestWindow &window)
{
    window.click("front_of_chest.left");
    window.session().openMuscle("pectoralis_major");
    REQUIRE(window.session().subject().of == gui::Subject::Of::page);
}

} // namespace

TEST_CASE("A page opened for one drawing is not what the sheet of the next is for", "[subject]")
{
    const TestWindow window;
    openPectoralis(window);
    SECTION("after New and a description")
    {
        window->newDrawing();
        CHECK(window.session().subject().of == gui::Subject::Of::nothing);
        CHECK(window.session().subject().muscle.empty());
        describe(window, u"my neck hurts on the left"_s);
    }
    SECTION("after a description")
    {
        describe(window, u"my neck hurts on the left"_s);
    }
    SECTION("after opening a file")
    {
        auto other = window.drawing();
        other.marks = {{{"back_of_neck.left"}, {}, 6, {}, {}}};
        const TestWindow second;
        second.session().editor().replace(other, u"test"_s);
        REQUIRE(second.services().document.saveAs(window.file("neck.knotfinder.json")));
        window->openFile(window.file("neck.knotfinder.json"));
    }
    CHECK(window.session().pages().current().empty());
    CHECK(window.session().subject().of == gui::Subject::Of::bestAnswer);
    const auto &best = window.session().answers().rows().front();
    CHECK(window.session().pages().shown() == best.muscle); // at once
    const auto sheet = sheetOf(window);
    CHECK(sheet.contains(best.muscle));
    CHECK(sheet == musclesOf(window, window.session().subject().sheet));
}

TEST_CASE("Page, figures, comparison and sheet name the same knots", "[subject]")
{
    const TestWindow window;
    window.click("inner_border_of_scapula.left");
    window.click("inner_border_of_scapula.right");
    awaitPage(window);
    const auto check = [&] {
        const auto &subject = window.session().subject();
        CHECK(named(window, window.session().spotlight().shown()) == named(window, subject.points));
        CHECK(ticksOf(window) == static_cast<int>(named(window, subject.points).size()));
        for (const auto &id : named(window, subject.points))
            CHECK(named(window, subject.sheet).contains(id));
        CHECK(sheetOf(window) == musclesOf(window, subject.sheet));
    };
    check(); // of the page that came by itself
    for (const auto &row : window.session().answers().rows()) {
        CAPTURE(row.muscle);
        window.session().openMuscle(row.muscle, row.points);
        CHECK(named(window, window.session().subject().sheet) == named(window, row.points));
        check();
    }
    // The open page says what its answer says, also after another mark.
    const auto muscle = window.session().answers().rows().front().muscle;
    window.session().openMuscle(muscle);
    window.click("back_of_neck.right");
    window.click("temple.right");
    for (const auto &row : window.session().answers().rows())
        if (row.muscle == muscle)
            CHECK(window.session().subject().points == row.points);
    check();
}

TEST_CASE("Every knot can be unticked, the last one too, and ticked again", "[subject][page]")
{
    const TestWindow window;
    window.click("inner_border_of_scapula.left");
    awaitPage(window);
    const auto muscle = window.session().pages().shown();
    const auto boxes = [&] { return window.find<QWidget>(muscle.c_str())->findChildren<QCheckBox *>(); };
    for (auto *box : boxes())
        if (box->isChecked())
            QTest::keyClick(box, Qt::Key_Space);
    CHECK(ticksOf(window) == 0);
    CHECK(window.session().pages().current() == muscle); // taken in hand
    CHECK(window.session().spotlight().shown().empty());
    CHECK(window->findChild<gui::PagePicture *>()->accessibleName().contains(u"no knot"));
    CHECK(sheetOf(window).empty());
    CHECK(window->findChild<QWidget *>(u"messages"_s)->isVisible()); // it says why
    QTest::keyClick(boxes().front(), Qt::Key_Space);
    CHECK(ticksOf(window) == 1);
    CHECK(window.session().subject().points.size() >= 1);
    CHECK(sheetOf(window) == Names{muscle});
}

TEST_CASE("A page that came by itself can be compared", "[subject][page]")
{
    const TestWindow window;
    window.click("inner_border_of_scapula.left");
    awaitPage(window);
    REQUIRE(window.session().pages().current().empty());
    auto *menu = qobject_cast<QToolButton *>(window.button(u"Compare with another answer"_s))->menu();
    menu->popup(window->mapToGlobal(QPoint(100, 100)));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    const auto &compared = window.session().spotlight().compared();
    REQUIRE(compared.size() == 2);
    CHECK(compared.front() == window.session().subject().points.front());
    window->newDrawing();
    CHECK(window.session().spotlight().compared().empty());
}

TEST_CASE("What the pointer rests on is what the figures show, also when the wheel moves the answers", "[subject]")
{
    const TestWindow window({1024, 600});
    for (const auto *area : {"inner_border_of_scapula.left", "back_of_neck.right", "temple.right", "calf.left"})
        window.click(area);
    auto *list = window.find<QListView>("answers");
    auto *bar = window.find<QScrollArea>("answerScroll")->verticalScrollBar();
    REQUIRE(QTest::qWaitFor([&] { return bar->maximum() > 200; }));
    const auto under = [&](const QPoint &global) {
        return list->indexAt(list->viewport()->mapFromGlobal(global)).data().toString();
    };
    const QPoint rest = window.find<QScrollArea>("answerScroll")->mapToGlobal(QPoint(60, 250));
    std::set<QString> seen;
    bar->setValue(bar->maximum() / 3);
    QTest::mouseMove(list->viewport(), list->viewport()->mapFromGlobal(rest));
    for (int step = 0; step < 6; ++step) {
        bar->setValue(bar->value() + 60); // as the wheel does
        const auto &previewed = window.session().spotlight().previewed();
        const auto name = under(rest);
        CAPTURE(step, name.toStdString());
        if (previewed.empty())
            continue; // between rows, or over one without knots
        seen.insert(name);
        const auto &muscle = window.session().catalog().points()[previewed.front().point].muscle;
        const auto called = gui::words::muscleName(*window.session().catalog().findMuscle(muscle)).everyday;
        CHECK((name == u"Together"_s || called == name));
    }
    CHECK(seen.size() > 1);
}

TEST_CASE("The points that fit together are chosen without a page, and go with the drawing", "[subject]")
{
    const TestWindow window;
    for (const auto *area : {"inner_border_of_scapula.left", "temple.right", "calf.left"})
        window.click(area);
    awaitPage(window);
    window.session().chooseTogether();
    const auto &subject = window.session().subject();
    CHECK(subject.of == gui::Subject::Of::together);
    CHECK(subject.muscle.empty());
    CHECK(subject.points == window.session().answers().together());
    CHECK(sheetOf(window) == musclesOf(window, subject.points));
    window.session().editor().clear();
    CHECK(window.session().subject().of == gui::Subject::Of::nothing);
    CHECK(window.session().spotlight().shown().empty());
}

TEST_CASE("A description takes the place of the one before, and of nothing that was made by hand", "[describe]")
{
    const TestWindow window;
    const auto regions = [&] {
        Names ids;
        for (const auto &mark : window.drawing().marks)
            ids.insert(mark.regions.begin(), mark.regions.end());
        return ids;
    };
    auto &editor = window.session().editor();
    describe(window, u"burning left temple"_s);
    REQUIRE(regions() == Names{"temple.left"});
    SECTION("made by hand after New")
    {
        window->newDrawing();
        CHECK(window.find<gui::SearchField>("search")->text().isEmpty());
        window.click("temple.left");
        describe(window, u"aching right knee"_s);
        CHECK(regions().contains("temple.left"));
        CHECK(window.drawing().marks.front().quality.empty()); // the knee aches, not the temple
        describe(window, u"burning left heel"_s);
        CHECK(regions() == Names{"temple.left", "heel.left"});
    }
    SECTION("changed by hand")
    {
        editor.rename(editor.idOf(0), "where it began");
        describe(window, u"aching right knee"_s);
        CHECK(regions().contains("temple.left"));
    }
    SECTION("unmarked and marked again by hand")
    {
        window.click("temple.left");
        window.click("temple.left");
        describe(window, u"aching right knee"_s);
        CHECK(regions().contains("temple.left"));
    }
    SECTION("the same as last time")
    {
        window->newDrawing();
        window->showLastDrawing();
        REQUIRE(regions() == Names{"temple.left"});
        describe(window, u"aching right knee"_s);
        CHECK(regions().contains("temple.left"));
    }
    SECTION("untouched")
    {
        window.click("heel.right");
        describe(window, u"aching left calf"_s);
        CHECK(regions() == Names{"heel.right", "calf.left"});
        editor.undo();
        CHECK(regions() == Names{"temple.left", "heel.right"});
    }
}

TEST_CASE("A description says the same to the window as to the command line, and each part can be taken back",
          "[describe]")
{
    const TestWindow window;
    window.click("heel.right");
    describe(window, u"left calf is swollen and hot, better with rest, I have a fever"_s);
    const auto first = window.drawing();
    CHECK_FALSE(first.signs.empty());
    auto &editor = window.session().editor();
    for (const auto &sign : first.signs)
        editor.removeSign(sign);
    for (const auto &id : first.easedWith)
        editor.removeEasedWith(id);
    for (const auto &id : first.namedMuscles)
        editor.removeNamedMuscle(id);
    CHECK(window.drawing().signs.empty());
    CHECK(window.drawing().easedWith.empty());
    while (editor.drawing().signs != first.signs)
        editor.undo();
    describe(window, u"aching right shoulder blade"_s);
    CHECK(window.drawing().signs.empty());
    CHECK(window.drawing().easedWith.empty());
    CHECK(window.drawing().marks.front().regions.front() == "heel.right");
}
