// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "page/compare_view.h"
#include "page/page_picture.h"
#include "session/words.h"

#include <QCheckBox>
#include <QMenu>
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
    CHECK(gui::words::points(catalog, row->points) == u"X1 · X2 right, X4 both sides"_s);
    CHECK(gui::words::points(catalog, {row->points.front()}) == u"X1 right"_s);

    window.session().openMuscle("trapezius");
    const auto tick = [&](const QString &start) {
        for (auto *box : window->findChildren<QCheckBox *>())
            if (box->accessibleName().startsWith(start)) {
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
            }
    };
    tick(u"X2"_s);
    CHECK(gui::words::points(catalog, window.session().spotlight().pinned()) == u"X1 right, X4 both sides"_s);
}
