// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "help/hints.h"
#include "widgets/message_bar.h"
#include "widgets/segmented.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>

#include <catch2/catch.hpp>

#include <algorithm>

// Each smaller part of the window, by the mouse and keys that a person would use.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

void markBothBlades(const TestWindow &window)
{
    window.click("inner_border_of_scapula.left");
    window.click("inner_border_of_scapula.right");
}

/// The dialog that is open beside the window, by its title.
QWidget *opened(const QString &title)
{
    for (auto *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && widget->windowTitle() == title)
            return widget;
    return nullptr;
}

void closeByButton(QWidget *dialog)
{
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (QString(button->text()).remove(u'&') == u"Close"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    FAIL("no button that closes " << dialog->windowTitle().toStdString());
}

QAction *entry(QMenu &menu, const QString &text)
{
    for (auto *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
        if (action->menu() != nullptr)
            if (auto *inner = entry(*action->menu(), text))
                return inner;
    }
    return nullptr;
}

/// Chooses an entry of the menu bar by its text.
void choose(const TestWindow &window, const QString &text)
{
    for (auto *top : window->menuBar()->actions())
        if (auto *action = entry(*top->menu(), text)) {
            action->trigger();
            return;
        }
    FAIL("no menu entry " << text.toStdString());
}

std::vector<std::string> shownMuscles(const TestWindow &window)
{
    std::vector<std::string> ids;
    for (const auto &row : window.session().answers().rows())
        ids.push_back(row.muscle);
    return ids;
}

void segment(const TestWindow &window, const QString &text)
{
    window.press(text);
    QTest::qWait(1);
}

} // namespace

TEST_CASE("Your pain lists each mark: strength, name, other side, delete, undo", "[pain]")
{
    const TestWindow window;
    window.click("heel.left");
    QTest::keyClick(window.window.get(), Qt::Key_2, Qt::AltModifier);
    auto *strength = window->findChild<QSlider *>();
    REQUIRE(strength != nullptr);
    strength->setFocus();
    QTest::keyClick(strength, Qt::Key_End);
    CHECK(window.drawing().marks.front().intensity == 10);
    QLineEdit *name = nullptr;
    for (auto *field : window->findChildren<QLineEdit *>())
        if (field->accessibleName() == u"Name of the area"_s)
            name = field;
    REQUIRE(name != nullptr);
    CHECK(name->text() == u"Left heel"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"sore spot"_s);
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(window.drawing().marks.front().name == "sore spot");
    QTest::qWait(1); // the list is made anew
    window.press(u"Mark the same on the other side"_s);
    REQUIRE(window.drawing().marks.size() == 2);
    CHECK(window.drawing().marks[1].regions == std::vector<std::string>{"heel.right"});
    window.press(u"Delete this area"_s);
    CHECK(window.drawing().marks.size() == 1);
    QTest::keyClick(window.window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.drawing().marks.size() == 2);
    QTest::keyClick(window.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(window.drawing().marks.size() == 1);
    QTest::keyClick(window.window.get(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(window.drawing().marks.empty());
}

TEST_CASE("Filters leave what they say, and all comes back without them", "[answer]")
{
    const TestWindow window;
    markBothBlades(window);
    const auto all = shownMuscles(window);
    const auto &catalog = window.session().catalog();
    window.press(u"Common"_s);
    for (const auto &row : window.session().answers().rows())
        for (const auto &point : row.points)
            CHECK(catalog.points()[point.point].commonness <= knotfinder::catalog::Commonness::common);
    CHECK(shownMuscles(window) != all);
    window.press(u"Common"_s);
    CHECK(shownMuscles(window) == all);
    QComboBox *part = nullptr;
    for (auto *box : window->findChildren<QComboBox *>())
        if (box->accessibleName() == u"Body part"_s)
            part = box;
    REQUIRE(part != nullptr);
    part->setFocus();
    QTest::keyClick(part, Qt::Key_End);
    CHECK(shownMuscles(window).size() < all.size());
    QTest::keyClick(part, Qt::Key_Home);
    CHECK(shownMuscles(window) == all);
}

TEST_CASE("Two answers are compared from the page", "[answer][page]")
{
    const TestWindow window;
    markBothBlades(window);
    window.session().openMuscle("trapezius");
    auto *menu = qobject_cast<QToolButton *>(window.button(u"Compare with another answer"_s))->menu();
    menu->popup(window->mapToGlobal(QPoint(100, 100)));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    const auto &compared = window.session().spotlight().compared();
    REQUIRE(compared.size() == 2);
    const auto &points = window.session().catalog().points();
    CHECK(points[compared[0].point].muscle == "trapezius");
    CHECK(points[compared[1].point].muscle != "trapezius");
}

TEST_CASE("One click shows the head, the hands, the feet, the sides or the soles", "[canvas]")
{
    const TestWindow window;
    for (const auto &[name, closeUp] :
         {std::pair{u"Head"_s, "head"}, std::pair{u"Hands"_s, "hands"}, std::pair{u"Feet"_s, "feet"}}) {
        segment(window, name);
        CHECK(window.services().view.closeUp() == closeUp);
        CHECK_FALSE(window.canvas().board().panes().empty());
    }
    segment(window, u"Sides"_s);
    CHECK(window.services().view.views() == std::vector<std::string>{"right", "left"});
    segment(window, u"Soles"_s);
    CHECK(window.services().view.views() == std::vector<std::string>{"soles"});
    segment(window, u"All"_s);
    CHECK(window.canvas().board().panes().size() == 5);
    segment(window, u"Front and back"_s);
    CHECK(window.canvas().board().panes().size() == 2);
}

TEST_CASE("Layers change the picture and come back", "[canvas]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    QTest::qWait(700);
    const auto picture = [&] { return window.canvas().grab().toImage(); };
    const auto before = picture();
    for (const auto &layer : {u"Pain zones"_s, u"Knots (X)"_s, u"Muscles"_s, u"Area borders"_s, u"Area names"_s}) {
        CAPTURE(layer.toStdString());
        choose(window, layer);
        CHECK(picture() != before);
        choose(window, layer);
        CHECK(picture() == before);
    }
}

TEST_CASE("Help opens by its keys", "[help]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_F1);
    CHECK(QTest::qWaitFor([] { return opened(u"Manual"_s) != nullptr; }));
    opened(u"Manual"_s)->close();
    QTest::keyClick(window.window.get(), Qt::Key_Question, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([] { return opened(u"Keys"_s) != nullptr; }));
    CHECK(opened(u"Keys"_s)->findChild<QTreeWidget *>()->topLevelItemCount() >= 6);
    closeByButton(opened(u"Keys"_s));
    CHECK(QTest::qWaitFor([] { return opened(u"Keys"_s) == nullptr; }));
    choose(window, u"About Knotfinder"_s);
    REQUIRE(QTest::qWaitFor([] { return opened(u"About Knotfinder"_s) != nullptr; }));
    opened(u"About Knotfinder"_s)->close();
}

TEST_CASE("The list of keys names what a key does, whatever was done last", "[help]")
{
    const TestWindow window;
    window.click("heel.left");
    QTest::keyClick(&window.canvas(), Qt::Key_7); // now it would undo that
    QTest::keyClick(window.window.get(), Qt::Key_Question, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([] { return opened(u"Keys"_s) != nullptr; }));
    auto *tree = opened(u"Keys"_s)->findChild<QTreeWidget *>();
    CHECK(tree->findItems(u"Undo"_s, Qt::MatchExactly | Qt::MatchRecursive).size() == 1);
    CHECK(tree->findItems(u"Redo"_s, Qt::MatchExactly | Qt::MatchRecursive).size() == 1);
    opened(u"Keys"_s)->close();
}

TEST_CASE("Each chapter of the manual comes to the top with air above it", "[help]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_F1);
    REQUIRE(QTest::qWaitFor([] { return opened(u"Manual"_s) != nullptr; }));
    auto *list = opened(u"Manual"_s)->findChild<QListWidget *>();
    auto *browser = opened(u"Manual"_s)->findChild<QTextBrowser *>();
    REQUIRE(list->count() > 4);
    for (int row = 0; row < 4; ++row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        CHECK(browser->textCursor().block().text() == list->item(row)->text());
        CHECK(browser->cursorRect().top() >= 12);
        CHECK(browser->cursorRect().top() <= 60);
        CHECK(browser->cursorRect().left() >= 16);
    }
    opened(u"Manual"_s)->close();
}

TEST_CASE("First steps show until the first click", "[help]")
{
    const TestWindow window;
    choose(window, u"First steps"_s);
    REQUIRE(window->findChild<gui::Hints *>() != nullptr);
    const auto *hints = window->findChild<gui::Hints *>();
    CHECK(hints->accessibleDescription().contains(u"Click where it hurts"_s));
    CHECK(hints->accessibleDescription().contains(u"Click anywhere to close"_s));
    CHECK_FALSE(QRect(window.canvas().mapTo(window.window.get(), QPoint()), window.canvas().size())
                    .intersects(hints->geometry()));
    const auto at = window.centreOf("temple.right");
    QWheelEvent wheel(at, window.canvas().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&window.canvas(), &wheel);
    QTest::qWait(1);
    CHECK(window->findChild<gui::Hints *>() != nullptr);
    window.click("temple.right");
    CHECK(QTest::qWaitFor([&] { return window->findChild<gui::Hints *>() == nullptr; }));
    CHECK(window.drawing().marks.size() == 1);
}

TEST_CASE("Settings act at once", "[settings]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([] { return opened(u"Settings"_s) != nullptr; }));
    auto *dialog = opened(u"Settings"_s);
    auto *size = dialog->findChild<QSpinBox *>();
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Up);
    CHECK(window.preferences->textPercent() == 110);
    const auto boxes = dialog->findChildren<QComboBox *>();
    const auto figure =
        std::find_if(boxes.begin(), boxes.end(), [](auto *box) { return box->findData(u"male"_s) >= 0; });
    REQUIRE(figure != boxes.end());
    (*figure)->setFocus();
    QTest::keyClick(*figure, Qt::Key_End);
    CHECK(window.drawing().figure == "male");
    for (auto *label : dialog->findChildren<QLabel *>()) {
        const QStringList tall{u"Data"_s, u"Breaks"_s, u"Journal"_s}; // they stand at the first of several lines
        if (label->buddy() == nullptr || tall.contains(label->text()))
            continue;
        CAPTURE(label->text().toStdString());
        CHECK(std::abs(label->geometry().center().y() - label->buddy()->geometry().center().y()) <= 1);
        CHECK(label->width() > label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width());
    }
    bool saysWhere = false;
    for (auto *text : dialog->findChildren<QLabel *>())
        saysWhere = saysWhere || text->text().contains(u"Your own muscles: none yet. Put files into "_s);
    CHECK(saysWhere);
    closeByButton(dialog);
    CHECK(QTest::qWaitFor([] { return opened(u"Settings"_s) == nullptr; }));
}

TEST_CASE("Data that contradicts is named in the window, and the rest works", "[settings][bad]")
{
    const auto broken = [] {
        auto knowledge = knotfinder::test::knowledge();
        knowledge.problems = {{"mine/muscles/trapezius.json", "/points/0", "no such muscle", "one of the list"}};
        return knowledge;
    };
    const TestWindow window({1440, 900}, {}, broken);
    CHECK(window->messages()->text().contains(u"mine/muscles/trapezius.json"));
    markBothBlades(window);
    CHECK_FALSE(window.session().answers().rows().empty());
}
