// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "canvas/legend.h"
#include "canvas/side_labels.h"
#include "look/appearance.h"
#include "look/desktop_wishes.h"

#include <QLabel>
#include <QNativeGestureEvent>
#include <QSlider>
#include <QTabletEvent>
#include <QTest>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// Fingers, pens and brushes on the figures, what explains them, and what the desktop wishes.
namespace {

QPointingDevice *finger()
{
    static QPointingDevice *device = QTest::createTouchDevice();
    return device;
}

void twoFingers(gui::BodyCanvas &canvas, QPoint a, QPoint b, QPoint toA, QPoint toB)
{
    QTest::touchEvent(&canvas, finger()).press(0, a, &canvas);
    QTest::touchEvent(&canvas, finger()).move(0, a, &canvas).press(1, b, &canvas);
    for (int step = 1; step <= 4; ++step)
        QTest::touchEvent(&canvas, finger())
            .move(0, a + (toA - a) * step / 4, &canvas)
            .move(1, b + (toB - b) * step / 4, &canvas);
    QTest::touchEvent(&canvas, finger()).release(0, toA, &canvas).release(1, toB, &canvas);
}

} // namespace

TEST_CASE("Two fingers apart zoom, together they move the figures, and nothing is marked", "[gestures]")
{
    const TestWindow window;
    const bool painting = GENERATE(false, true);
    if (painting)
        window.services().view.setTool(gui::Tool::brush);
    auto &canvas = window.canvas();
    const auto middle = canvas.rect().center();
    const double before = canvas.board().scale();
    twoFingers(canvas, middle - QPoint(40, 0), middle + QPoint(40, 0), middle - QPoint(120, 0),
               middle + QPoint(120, 0));
    CHECK(canvas.board().scale() > 2 * before);
    const auto scale = canvas.board().scale();
    const auto place = canvas.board().widgetRect(canvas.board().panes().front()).topLeft();
    twoFingers(canvas, middle, middle + QPoint(60, 0), middle + QPoint(0, -80), middle + QPoint(60, -80));
    CHECK(canvas.board().scale() == Approx(scale).epsilon(0.02));
    CHECK(canvas.board().widgetRect(canvas.board().panes().front()).top() < place.y() - 40);
    CHECK(window.drawing().marks.empty());
    CHECK_FALSE(window.session().editor().undoStack().canUndo());
}

TEST_CASE("One finger does what the mouse does", "[gestures]")
{
    const TestWindow window;
    const auto at = window.centreOf("temple.right");
    QTest::touchEvent(&window.canvas(), finger()).press(0, at, &window.canvas());
    QTest::touchEvent(&window.canvas(), finger()).release(0, at, &window.canvas());
    REQUIRE(window.drawing().marks.size() == 1);
    CHECK(window.drawing().marks.front().regions == std::vector<std::string>{"temple.right"});
}

TEST_CASE("A touchpad's pinch zooms", "[gestures]")
{
    const TestWindow window;
    const auto before = window.canvas().board().scale();
    const QPointF at(window.canvas().rect().center());
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at, at, 0.5, {});
    QApplication::sendEvent(&window.canvas(), &pinch);
    CHECK(window.canvas().board().scale() == Approx(before * 1.5).epsilon(0.01));
}

TEST_CASE("The far end of a pen erases, whatever the tool", "[gestures]")
{
    const TestWindow window;
    window.click("lower_scapula.right");
    REQUIRE(window.drawing().marks.size() == 1);
    const auto before = window.drawing();
    const QPointingDevice pen(u"pen"_s, 77, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Eraser,
                              QInputDevice::Capability::Position, 1, 3);
    const QPointF at = window.centreOf("lower_scapula.right");
    const auto send = [&](QEvent::Type type, Qt::MouseButtons buttons) {
        QTabletEvent event(type, &pen, at, window.canvas().mapToGlobal(at), 0.5, 0, 0, 0, 0, 0, {}, Qt::LeftButton,
                           buttons);
        QApplication::sendEvent(&window.canvas(), &event);
        return event.isAccepted();
    };
    CHECK(send(QEvent::TabletPress, Qt::LeftButton));
    CHECK(send(QEvent::TabletRelease, Qt::NoButton));
    CHECK(window.services().view.tool() == gui::Tool::area);
    CHECK_FALSE(window.drawing() == before);
}

TEST_CASE("The brush's size shows and can be changed while one paints", "[gestures]")
{
    const TestWindow window;
    auto *control = window.find<QWidget>("brushSize");
    CHECK_FALSE(control->isVisible());
    window.services().view.setTool(gui::Tool::brush);
    QTest::qWait(1);
    REQUIRE(control->isVisible());
    CHECK(control->parentWidget()->rect().contains(control->geometry()));
    const auto words = control->findChild<QLabel *>()->text();
    control->findChild<QSlider *>()->setValue(40);
    CHECK(window.services().view.brushRadius() == 40);
    CHECK(control->findChild<QLabel *>()->text() != words);
    window.canvas().setFocus();
    QTest::keyClick(&window.canvas(), Qt::Key_BracketRight);
    CHECK(control->findChild<QSlider *>()->value() > 40);
    window.services().view.setTool(gui::Tool::area);
    CHECK_FALSE(control->isVisible());
}

TEST_CASE("The legend is whole at every width, and tells the numbers apart", "[gestures][legend]")
{
    const int percent = GENERATE(100, 150, 200);
    const Dressed dressed(gui::ThemeChoice::light, percent);
    const TestWindow window;
    auto *legend = window->findChild<gui::Legend *>();
    for (int width = 700; width <= 2600; width += 97) {
        window->resize(width, 900);
        QTest::qWait(1);
        CAPTURE(percent, width);
        CHECK(legend->isVisible());
        CHECK(legend->width() >= legend->sizeHint().width());
        CHECK(legend->height() >= legend->sizeHint().height());
        CHECK(legend->parentWidget()->rect().contains(legend->geometry()));
        CHECK_FALSE(legend->geometry().intersects(window.find<QWidget>("painBar")->geometry()));
    }
    CHECK(legend->accessibleName().contains(u"strong"));
    CHECK(legend->accessibleName().contains(u"number of the knot"));
}

TEST_CASE("Names of the sides are whole or absent above a zoomed picture", "[gestures]")
{
    const auto font = QApplication::font();
    const gui::SideLabels both{u"Your right"_s, u"Your left"_s, {}, u"Front"_s};
    const QRectF whole(-200, 0, 1200, 2000);
    CHECK(gui::labelsFor(both, whole, QRectF(0, 0, 700, 400), font).atLeft == both.atLeft);
    const auto right = gui::labelsFor(both, whole, QRectF(0, 0, 110, 400), font);
    CHECK(right.only == both.atLeft);
    CHECK(right.atRight.isEmpty());
    CHECK(gui::labelsFor(both, whole, QRectF(900, 0, 100, 400), font).only == both.atRight);
    const auto none = gui::labelsFor(both, whole, QRectF(0, 0, 20, 400), font);
    CHECK((none.only + none.atLeft + none.atRight).isEmpty());
}

TEST_CASE("The desktop's wishes are understood", "[gestures][look]")
{
    gui::Wishes wishes;
    wishes.take(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
    CHECK(wishes.dark);
    wishes.take(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    CHECK(wishes.stillness);
    wishes.take(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
    CHECK_FALSE(wishes.stillness);
    CHECK_FALSE(wishes.highContrast);
    const std::tuple<const char *, const char *, QVariant> asks[] = {
        {"org.freedesktop.appearance", "contrast", 1U},
        {"org.gnome.desktop.a11y.interface", "high-contrast", true},
        {"org.gnome.desktop.interface", "gtk-theme", u"HighContrastInverse"_s}};
    for (const auto &[group, key, value] : asks) {
        gui::Wishes contrast;
        contrast.take(QString::fromLatin1(group), QString::fromLatin1(key), value);
        CHECK(contrast.highContrast);
    }
    QPalette pure;
    pure.setColor(QPalette::Window, Qt::black);
    pure.setColor(QPalette::WindowText, Qt::white);
    CHECK(gui::isHighContrast(pure));
    pure.setColor(QPalette::Window, QColor(0xef, 0xef, 0xef));
    pure.setColor(QPalette::WindowText, Qt::black);
    CHECK_FALSE(gui::isHighContrast(pure));
}
