// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "widgets/message_bar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// What appears is told to screen readers: as a notification that is shown. orca_test.sh hears it spoken.
namespace {

/// All that was told since the window opened, oldest first.
QStringList toldIn(const TestWindow &window)
{
    QStringList told;
    for (auto *widget : window->findChildren<QWidget *>(u"announcement"_s)) {
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && interface->role() == QAccessible::Notification)
            told << interface->text(QAccessible::Name);
    }
    return told;
}

bool wasTold(const TestWindow &window, const QString &words)
{
    return QTest::qWaitFor([&] { return toldIn(window).join(u'\n').contains(words); }, 20'000);
}

} // namespace

TEST_CASE("Questions, warnings and the first answer are spoken", "[speech]")
{
    const TestWindow window;
    window.click("front_of_chest.left");
    REQUIRE(wasTold(window, u"question"_s));
    CHECK(wasTold(window, u"First answer: "_s));
    QTest::mouseClick(window.find<QAbstractButton>("flagNo"), Qt::LeftButton);
    CHECK(wasTold(window, u"question 2"_s));
    QTest::mouseClick(window.find<QAbstractButton>("flagYes"), Qt::LeftButton);
    CHECK(wasTold(window, u"Get help first"_s));
}

TEST_CASE("The strength is spoken when a digit sets it, every time", "[speech]")
{
    const TestWindow window;
    window.click("temple.right");
    QTest::keyClick(&window.canvas(), Qt::Key_7);
    CHECK(toldIn(window).count(u"7 of 10, severe"_s) == 1);
    QTest::keyClick(&window.canvas(), Qt::Key_7);
    CHECK(toldIn(window).count(u"7 of 10, severe"_s) == 2);
}

TEST_CASE("Messages are spoken, with what can be chosen", "[speech]")
{
    const TestWindow window;
    window.dialogs->path = window.file("a.knotfinder.json");
    window.click("temple.right");
    CHECK(window->saveDrawing());
    CHECK(wasTold(window, u"Saved: a.knotfinder.json"_s));
    window->messages()->show(gui::NoteBox::Tone::caution, u"Do you want it back?"_s, {{u"&Bring it back"_s, [] {}}});
    CHECK(wasTold(window, u"Do you want it back?. Bring it back"_s));
}

TEST_CASE("What was found is spoken while the keyboard stays in the field", "[speech]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<QLineEdit>("search");
    QTest::keyClicks(field, u"trap"_s);
    CHECK(wasTold(window, u"Result 1 of"_s));
    QTest::keyClick(field, Qt::Key_Down);
    CHECK(wasTold(window, u"Result 2 of"_s));
    CHECK(field->hasFocus());
}

TEST_CASE("Good news goes by itself, a choice stays", "[speech]")
{
    const TestWindow window;
    window->messages()->setLasting(10);
    window->copyPicture();
    CHECK(window->messages()->text() == u"The picture is on the clipboard."_s);
    CHECK(QTest::qWaitFor([&] { return window->messages()->text().isEmpty(); }));
    window->messages()->show(gui::NoteBox::Tone::caution, u"Do you want it back?"_s, {{u"Yes"_s, [] {}}});
    window->say(u"It could not be saved."_s, {});
    QTest::qWait(60);
    CHECK(window->messages()->text() == u"It could not be saved."_s);
}

TEST_CASE("The words of a message stand in line with its buttons", "[speech]")
{
    const TestWindow window;
    window->messages()->show(gui::NoteBox::Tone::caution, u"Do you want it back?"_s, {{u"Yes"_s, [] {}}});
    QTest::qWait(1);
    const auto middle = [&](const QWidget *part) { return part->mapTo(window->messages(), part->rect().center()).y(); };
    const auto *text = window->messages()->findChild<QLabel *>();
    CHECK(text->height() <= text->heightForWidth(text->width()) + 1);
    for (const auto *button : window->messages()->findChildren<QAbstractButton *>())
        CHECK(std::abs(middle(text) - middle(button)) <= 2);
}
