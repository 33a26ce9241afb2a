// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "widgets/message_bar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// What appears is told to screen readers: as a notification that is shown. orca_test.sh hears it spoken.
namespace {

QStringList heard;

void hear(QAccessibleEvent *event)
{
    auto *interface = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && interface != nullptr &&
        interface->role() == QAccessible::Notification)
        heard << interface->text(QAccessible::Name);
}

/// Somebody listens while it lives.
class Listener
{
public:
    Listener() : before_(QAccessible::installUpdateHandler(hear))
    {
        QAccessible::setActive(true);
        heard.clear();
    }
    ~Listener()
    {
        QAccessible::setActive(false);
        QAccessible::installUpdateHandler(before_);
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    QAccessible::UpdateHandler before_;
};

bool wasHeard(const QString &words)
{
    return QTest::qWaitFor([&] { return heard.join(u'\n').contains(words); }, 3000);
}

} // namespace

TEST_CASE("Questions, warnings and the first answer are spoken", "[speech]")
{
    const TestWindow window;
    const Listener listener;
    window.click("front_of_chest.left");
    REQUIRE(wasHeard(u"question"_s));
    CHECK(wasHeard(u"First answer: "_s));
    heard.clear();
    QTest::mouseClick(window.find<QAbstractButton>("flagYes"), Qt::LeftButton);
    CHECK(heard.join(u'\n').contains(u"Get help first"_s));
}

TEST_CASE("The strength is spoken when a digit sets it, every time", "[speech]")
{
    const TestWindow window;
    window.click("temple.right");
    const Listener listener;
    QTest::keyClick(&window.canvas(), Qt::Key_7);
    CHECK(heard.contains(u"7 of 10, severe"_s));
    QTest::keyClick(&window.canvas(), Qt::Key_7);
    CHECK(heard.count(u"7 of 10, severe"_s) == 2);
}

TEST_CASE("Messages are spoken, with what can be chosen", "[speech]")
{
    const TestWindow window;
    const Listener listener;
    window.dialogs->path = window.file("a.knotfinder.json");
    window.click("temple.right");
    CHECK(window->saveDrawing());
    CHECK(wasHeard(u"Saved: a.knotfinder.json"_s));
    window->messages()->show(gui::NoteBox::Tone::caution, u"Do you want it back?"_s, {{u"&Bring it back"_s, [] {}}});
    CHECK(wasHeard(u"Do you want it back?. Bring it back"_s));
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
