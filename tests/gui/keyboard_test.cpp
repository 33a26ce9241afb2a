// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "answer/red_flag_box.h"
#include "look/style.h"
#include "search/search_field.h"
#include "widgets/note_box.h"
#include "widgets/text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSlider>
#include <QTest>

#include <catch2/catch.hpp>

#include <set>

using knotfinder::test::Dressed;
using knotfinder::test::markFour;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// Where the keyboard is, can be seen; and it goes first to what must be read first.
namespace {

int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

QImage lookOf(QWidget *widget)
{
    QTest::qWait(1);
    return widget->grab().toImage();
}

QString nameOf(const QWidget *widget)
{
    auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

/// All stops of Tab from the one that has the keyboard, once round.
std::vector<QWidget *> stopsOf(QWidget *window)
{
    std::vector<QWidget *> stops;
    for (int i = 0; i < 400; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *now = QApplication::focusWidget();
        if (now == nullptr || now->window() != window || (!stops.empty() && now == stops.front()))
            break;
        stops.push_back(now);
    }
    return stops;
}

template <typename Found>
std::ptrdiff_t placeOf(const std::vector<QWidget *> &stops, Found found)
{
    return std::ranges::find_if(stops, found) - stops.begin();
}

/// A mark that raises a question: the chest, mildly.
void askAbout(const TestWindow &window)
{
    window.click("front_of_chest.left");
    QTest::qWait(5);
}

} // namespace

TEST_CASE("The keyboard's place shows on every control, and each has a name", "[keyboard]")
{
    const auto theme = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast);
    const Dressed dressed(theme, 100);
    const TestWindow window;
    markFour(window);
    window.session().openMuscle("trapezius");
    window.services().view.setTool(gui::Tool::brush);
    for (const char *panel : {"answers", "pain", "browse"}) {
        window->openPanel(panel);
        QTest::qWait(2);
        for (auto *stop : stopsOf(window.window.get())) {
            if (!stop->isVisible())
                continue;
            stop->setFocus(Qt::TabFocusReason);
            QTest::qWait(1);
            const auto with = lookOf(stop);
            window.canvas().setFocus(Qt::OtherFocusReason);
            if (stop == &window.canvas())
                continue; // has a test of its own
            const auto without = lookOf(stop);
            INFO(panel << ": " << stop->metaObject()->className() << " " << nameOf(stop).toStdString());
            CHECK(differing(with, without) >= std::min(stop->width(), 100));
            CHECK_FALSE(nameOf(stop).isEmpty());
        }
    }
}

TEST_CASE("A question comes before the answers, and Space answers nothing unseen", "[keyboard]")
{
    const TestWindow window;
    askAbout(window);
    const auto *none = window.find<QAbstractButton>("flagNo");
    REQUIRE(none->isVisible());
    CHECK(none->text().contains(u'&'));
    const auto *list = window.find<QAbstractItemView>("answers");
    window->focusCanvas();
    const auto stops = stopsOf(window.window.get());
    const auto box =
        placeOf(stops, [](const auto *stop) { return qobject_cast<const gui::NoteBox *>(stop) != nullptr; });
    const auto last = placeOf(stops, [&](const auto *stop) { return stop == none; });
    CHECK(box < last);
    CHECK(last < placeOf(
                     stops, [&](const auto *stop) { return stop == list; }));
    // Going there by key reads the question first; Space does nothing to it.
    const auto before = window.drawing();
    window->openPanel("answers");
    REQUIRE(qobject_cast<gui::NoteBox *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(none->isVisible());
    CHECK(window.drawing() == before);
    // After an answer the keyboard is on what comes next, not on a button of it.
    QTest::mouseClick(window.find<QAbstractButton>("flagNo"), Qt::LeftButton);
    CHECK(window.find<QAbstractButton>("flagYes")->text().contains(u'&'));
    const auto *focused = qobject_cast<gui::NoteBox *>(QApplication::focusWidget());
    REQUIRE(focused != nullptr);
    CHECK(focused->isVisible());
}

TEST_CASE("Alt and a digit lead to a named place in its panel", "[keyboard]")
{
    const TestWindow window;
    const bool marked = GENERATE(false, true);
    if (marked)
        markFour(window);
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        QTest::keyClick(window.window.get(), key, Qt::AltModifier);
        QTest::qWait(1);
        CAPTURE(marked, static_cast<int>(key));
        REQUIRE(QApplication::focusWidget() != nullptr);
        CHECK_FALSE(nameOf(QApplication::focusWidget()).isEmpty());
    }
}

TEST_CASE("A list begins at its first row", "[keyboard]")
{
    const TestWindow window;
    markFour(window);
    auto *list = window.find<QAbstractItemView>("answers");
    list->setFocus(Qt::TabFocusReason);
    QTest::qWait(1);
    CHECK(list->currentIndex().row() == 0);
    window->openPanel("browse");
    QTest::qWait(1);
    auto *tree = window.find<QAbstractItemView>("browse");
    CHECK(QApplication::focusWidget() == tree);
    CHECK(tree->currentIndex() == tree->model()->index(0, 0));
}

TEST_CASE("The text of a page is read by keyboard, heading by heading", "[keyboard][page]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    QTest::qWait(20);
    auto *title = window.find<gui::Text>("pageTitle");
    QScrollArea *area = nullptr;
    for (QWidget *above = title; area == nullptr && above != nullptr; above = above->parentWidget())
        area = qobject_cast<QScrollArea *>(above);
    REQUIRE(area != nullptr);
    window->focusCanvas();
    const auto stops = stopsOf(window.window.get());
    CHECK(std::ranges::find(stops, area) != stops.end());
    CHECK(nameOf(area).contains(u"Neck and shoulder muscle"));
    area->setFocus(Qt::TabFocusReason);
    QTest::keyClick(area, Qt::Key_H);
    CHECK(QApplication::focusWidget() == title);
    CHECK(QAccessible::queryAccessibleInterface(title)->role() == QAccessible::Heading);
    std::set<QWidget *> read{title};
    int headings = 1;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        auto *now = QApplication::focusWidget();
        if (!read.insert(now).second)
            break;
        CHECK_FALSE(nameOf(now).isEmpty());
        headings += QAccessible::queryAccessibleInterface(now)->role() == QAccessible::Heading ? 1 : 0;
        CHECK(area->viewport()->rect().intersects(QRect(now->mapTo(area->viewport(), QPoint()), now->size())));
    }
    CHECK(read.size() > 20);
    CHECK(headings > 5);
    // What stands above a page takes the keyboard too.
    CHECK((window.button(u"Print this page"_s)->focusPolicy() & Qt::TabFocus) != 0);
}

TEST_CASE("Switches of which one is down are radio buttons", "[keyboard]")
{
    const TestWindow window;
    for (const char *name : {"tools", "strength", "views"})
        for (auto *button : window.find<QWidget>(name)->findChildren<QAbstractButton *>())
            CHECK(QAccessible::queryAccessibleInterface(button)->role() == QAccessible::RadioButton);
}

TEST_CASE("In the list of the pain, the name and the strength come first", "[keyboard][pain]")
{
    const TestWindow window;
    window->openPanel("pain");
    markFour(window);
    window->openPanel("pain");
    QTest::qWait(5);
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(qobject_cast<QSlider *>(QApplication::focusWidget()) != nullptr);
}

TEST_CASE("Boxes to tick stand out in every theme and grow with the text", "[keyboard][theme]")
{
    const auto theme = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast);
    int sides[2] = {};
    for (const int percent : {100, 200}) {
        const Dressed dressed(theme, percent);
        QCheckBox box;
        box.resize(80, 60);
        box.show();
        QTest::qWait(1);
        const auto picture = box.grab().toImage();
        const auto ground = gui::themeOf(&box).window;
        int first = picture.width();
        int last = 0;
        for (int x = 0; x < picture.width(); ++x)
            if (knotfinder::render::contrastRatio(picture.pixelColor(x, picture.height() / 2), ground) >= 3) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        sides[percent / 100 - 1] = last - first;
    }
    CHECK(sides[0] >= 12);
    CHECK(sides[1] >= sides[0] * 3 / 2);
}

TEST_CASE("A sentence that was described shows from its beginning, and is gone on with at its end", "[search]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    const auto sentence = QStringLiteral("burning between my shoulder blades when I look down at my phone for long");
    QTest::keyClicks(field, sentence);
    CHECK(field->cursorPosition() == sentence.size());
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(field->cursorPosition() == 0);
    QTest::keyClick(field, Qt::Key_Shift);
    QTest::keyClicks(field, QStringLiteral(" or Read"));
    CHECK(field->text() == sentence + QStringLiteral(" or Read"));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Home); // asked for: then it is the beginning that is meant
    QTest::keyClicks(field, QStringLiteral("dull "));
    CHECK(field->text().startsWith(QStringLiteral("dull burning")));
}
