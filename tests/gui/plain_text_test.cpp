// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

#include <catch2/catch.hpp>

// What names from files hold is text in the window, in its labels and in its tooltips.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

const std::string hostile = "<b>BOLD</b><img src=\"file:///dev/zero\" width=200 height=200>\x1b[31m\x07\u202E & x";

bool isStrange(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c == QChar(0x202E);
}

bool isClean(const QString &text)
{
    return std::ranges::none_of(text, isStrange);
}

QLabel *tipLabel()
{
    for (auto *widget : QApplication::topLevelWidgets())
        if (widget->inherits("QTipLabel"))
            return qobject_cast<QLabel *>(widget);
    return nullptr;
}

} // namespace

TEST_CASE("A tooltip shows what a name is and opens nothing")
{
    const TestWindow window;
    QToolTip::showText(QPoint(10, 10), u"<b>x</b><img src='file:///dev/zero'>"_s, window.window.get());
    const auto *label = tipLabel();
    REQUIRE(label != nullptr);
    CHECK(label->textFormat() == Qt::PlainText);
    CHECK(label->text() == u"<b>x</b><img src='file:///dev/zero'>"_s);
    QToolTip::hideText();
}

TEST_CASE("Hostile names of marks are text everywhere in the window")
{
    const TestWindow window;
    window.click("temple.right");
    auto drawing = window.drawing();
    drawing.marks.front().name = hostile;
    drawing.note = hostile;
    window.session().editor().open(drawing);
    QTest::qWait(50);
    bool shown = false;
    for (const auto *widget : window->findChildren<QWidget *>()) {
        CHECK(isClean(widget->toolTip()));
        CHECK(isClean(widget->accessibleName()));
        shown = shown || widget->toolTip().contains(u"<b>BOLD</b>"_s);
        if (const auto *label = qobject_cast<const QLabel *>(widget); label != nullptr && label->isVisible()) {
            CHECK(label->textFormat() == Qt::PlainText);
            CHECK(isClean(label->text()));
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            CHECK(isClean(button->text()));
    }
    CHECK(shown); // else the test looked at nothing
}
