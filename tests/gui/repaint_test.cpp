// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include <QScreen>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;

namespace {

/// Pictures are drawn up to a clip's edge in the one case and across it in the other: the same but for rounding.
constexpr int rounding = 6;

bool differ(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))}) >
           rounding;
}

struct Pictures
{
    QImage shown; ///< what stands on the screen after only the changed parts were painted
    QImage whole; ///< the same painted whole
    QRect different;
};

Pictures take(const TestWindow &window)
{
    const auto format = QImage::Format_RGB32;
    Pictures pictures{window->screen()->grabWindow(window->winId()).toImage().convertToFormat(format),
                      window->grab().toImage().convertToFormat(format),
                      {}};
    REQUIRE(pictures.shown.size() == pictures.whole.size());
    for (int y = 0; y < pictures.whole.height(); ++y)
        for (int x = 0; x < pictures.whole.width(); ++x)
            if (differ(pictures.shown.pixel(x, y), pictures.whole.pixel(x, y)))
                pictures.different |= QRect(x, y, 1, 1);
    return pictures;
}

void checkShownIsWhole(const TestWindow &window, const char *step)
{
    Pictures pictures;
    // Pictures that were drawn roughly while something moved are drawn sharp after a moment.
    const bool same = QTest::qWaitFor([&] {
        pictures = take(window);
        return pictures.different.isEmpty();
    });
    CAPTURE(step, pictures.different.x(), pictures.different.y(), pictures.different.width(),
            pictures.different.height());
    CHECK(same);
    const auto directory = qEnvironmentVariable("KNOTFINDER_SHOTS");
    if (!same && !directory.isEmpty()) {
        pictures.shown.save(directory + QStringLiteral("/repaint-%1-shown.png").arg(QString::fromLatin1(step)));
        pictures.whole.save(directory + QStringLiteral("/repaint-%1-whole.png").arg(QString::fromLatin1(step)));
    }
}

void checkEachStep(const TestWindow &window)
{
    checkShownIsWhole(window, "empty");
    for (const char *region : {"temple.right", "inner_border_of_scapula.left", "calf.right", "back_of_neck.left"}) {
        window.click(region);
        checkShownIsWhole(window, region);
        QTest::keyClick(&window.canvas(), Qt::Key_8);
        checkShownIsWhole(window, "strength");
    }
    for (const char *region : {"calf.left", "forehead.left", "inner_border_of_scapula.left"}) {
        window.hover(region);
        checkShownIsWhole(window, "hover");
    }
    const auto &rows = window.session().answers().rows();
    REQUIRE(rows.size() > 2);
    window.session().openMuscle(rows[1].muscle);
    checkShownIsWhole(window, "page");
    window.session().pages().close();
    checkShownIsWhole(window, "closed");
    window->focusCanvas();
    for (const auto key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Space, Qt::Key_Up}) {
        QTest::keyClick(&window.canvas(), key);
        checkShownIsWhole(window, "key");
    }
    window.services().view.setTool(gui::Tool::brush);
    const auto from = window.centreOf("upper_buttock.left");
    QTest::mousePress(&window.canvas(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i) {
        QTest::mouseMove(&window.canvas(), from + QPoint(5 * i, 9 * i));
        checkShownIsWhole(window, "brush");
    }
    QTest::mouseRelease(&window.canvas(), Qt::LeftButton, {}, from + QPoint(20, 36));
    checkShownIsWhole(window, "painted");
    while (window.session().editor().undoStack().canUndo()) {
        window.session().editor().undoStack().undo();
        checkShownIsWhole(window, "undo");
    }
}

} // namespace

TEST_CASE("What is painted anew in part looks as painted whole", "[canvas][repaint]")
{
    const TestWindow window;
    checkEachStep(window);
}

TEST_CASE("What is painted anew in part looks as painted whole, with all layers", "[canvas][repaint]")
{
    const TestWindow window({1200, 800});
    auto layers = window.services().view.layers();
    layers.regionEdges = layers.regionNames = layers.muscles = true;
    window.services().view.setLayers(layers);
    window.services().view.setViews({"front", "back", "right", "left", "soles"});
    checkEachStep(window);
}

TEST_CASE("What is painted anew in part looks as painted whole, with large letters", "[canvas][repaint]")
{
    const Dressed large(gui::ThemeChoice::light, 200);
    const TestWindow window;
    checkEachStep(window);
}
