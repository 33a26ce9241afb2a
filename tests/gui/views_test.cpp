// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "canvas/side_labels.h"
#include "look/paint_kit.h"
#include "widgets/chip.h"
#include "widgets/segmented.h"
#include "window/status_line.h"

#include <QLabel>
#include <QSplitter>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

// How pictures and columns share the window.

using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

QString status(const TestWindow &window)
{
    return window->findChild<gui::StatusLine *>()->findChildren<QLabel *>().front()->text();
}

QRectF rectOf(const TestWindow &window, const QString &label)
{
    for (const auto &pane : window.canvas().board().panes())
        if (pane.label == label)
            return window.canvas().board().widgetRect(pane);
    FAIL("no picture is called " << label.toStdString());
    return {};
}

} // namespace

TEST_CASE("All views share the canvas in rows, and no caption is cut", "[views]")
{
    const auto [percent, size] = GENERATE(std::pair(100, QSize(1440, 900)), std::pair(200, QSize(1440, 900)),
                                          std::pair(100, QSize(1024, 768)), std::pair(100, QSize(1920, 1080)));
    const Dressed dressed(gui::ThemeChoice::light, percent);
    const TestWindow window(size);
    CAPTURE(percent, size.width());
    window.services().view.setViews({"front", "back", "right", "left", "soles"});
    QTest::qWait(1);
    const auto &board = window.canvas().board();
    const auto font = gui::look::font(&window.canvas(), gui::look::Type::small);
    std::set<int> rows;
    QRectF before;
    for (const auto &pane : board.panes()) {
        const auto rect = board.widgetRect(pane);
        rows.insert(static_cast<int>(rect.bottom()));
        const auto caption = gui::sideLabels(*knotfinder::test::atlas(), *window.canvas().view(pane), pane);
        const double half = std::max(rect.width(), caption.width(font)) / 2;
        const QRectF taken(rect.center().x() - half, rect.top(), 2 * half, rect.height());
        CAPTURE(pane.view);
        CHECK(taken.left() >= 0);
        CHECK(taken.right() <= window.canvas().width());
        CHECK_FALSE(taken.adjusted(1, 1, -1, -1).intersects(before));
        before = taken;
    }
    CHECK(rows.size() == 2);
}

TEST_CASE("The switch and the status line say what is shown", "[views]")
{
    const TestWindow window;
    window.press(u"All"_s);
    CHECK(window.services().view.views().size() == 5);
    CHECK(window.button(u"All"_s)->isChecked());
    CHECK(status(window).startsWith(u"All views"));
    window.services().view.setViews({"front", "left"});
    CHECK(status(window).startsWith(u"Front, Left side"));
    window.services().view.setCloseUp("feet");
    CHECK(status(window).startsWith(u"Feet"));
}

TEST_CASE("Where no shown picture has an X, a chip says where it lies and leads there", "[views]")
{
    const TestWindow window({1024, 768});
    auto *chip = window.find<gui::Chip>("hiddenKnots");
    window.session().openMuscle("adductor_hallucis");
    REQUIRE(chip->isVisible());
    CHECK(chip->text().contains(u"ball of the foot"));
    CHECK(chip->parentWidget()->rect().contains(chip->geometry()));
    QTest::mouseClick(chip, Qt::LeftButton);
    CHECK(window.services().view.views() == std::vector<std::string>{"soles"});
    CHECK_FALSE(chip->isVisible());
    window.services().view.setViews({});
    window.session().openMuscle("serratus_anterior");
    REQUIRE(chip->isVisible());
    CHECK(chip->accessibleName().contains(u"side of the chest"));
    CHECK(chip->width() < chip->parentWidget()->width() / 2); // the heads beside it stay in sight
    window.services().view.setViews({"soles"});
    window.session().openMuscle("rhomboids");
    CHECK(chip->isVisible()); // now the back is out of sight
    window.services().view.setViews({});
    CHECK_FALSE(chip->isVisible());
    window.session().closePage();
    window.services().view.setViews({"soles"});
    CHECK_FALSE(chip->isVisible());
}

TEST_CASE("In close-ups of hands and feet each column is one side", "[views]")
{
    const TestWindow window;
    window.services().view.setCloseUp("hands");
    CHECK(rectOf(window, u"Right palm"_s).center().x() ==
          Approx(rectOf(window, u"Back of the right hand"_s).center().x()));
    CHECK(rectOf(window, u"Left palm"_s).center().x() ==
          Approx(rectOf(window, u"Back of the left hand"_s).center().x()));
    CHECK(rectOf(window, u"Right palm"_s).right() < rectOf(window, u"Left palm"_s).left());
    window.services().view.setCloseUp("feet");
    CHECK(window.canvas().board().scale() > 0.8); // pixels for a millimetre
    for (const auto &pane : window.canvas().board().panes()) {
        CAPTURE(pane.label.toStdString());
        const auto caption = gui::sideLabels(*knotfinder::test::atlas(), *window.canvas().view(pane), pane);
        CHECK(caption.only == pane.label); // one foot, not two with a gap
    }
}

TEST_CASE("The inner side of each foot shows that foot alone and can be clicked", "[views]")
{
    const TestWindow window;
    window.services().view.setCloseUp("feet");
    const auto &regions = knotfinder::test::atlas()->regions();
    const auto &board = window.canvas().board();
    for (const auto *side : {"right", "left"}) {
        const auto label = u"Inner side of the %1 foot"_s.arg(QString::fromLatin1(side));
        const auto pane = std::ranges::find(board.panes(), label, &gui::Pane::label);
        REQUIRE(pane != board.panes().end());
        const auto *view = window.canvas().view(*pane);
        const auto other = std::string(side) == "right" ? ".left" : ".right";
        for (const auto &region : regions)
            if (region.id.ends_with(other))
                region.cells.forEach([&](auto cell) { REQUIRE_FALSE(view->sees(cell)); });
        const auto ankle = std::string("inner_ankle.") + side;
        const auto index = static_cast<std::size_t>(pane - board.panes().begin());
        const auto spot = window.canvas().spots(index)[regions.find(ankle).value()];
        REQUIRE(spot);
        QTest::mouseClick(&window.canvas(), Qt::LeftButton, {}, board.toWidget({index, *spot}).toPoint());
        REQUIRE_FALSE(window.drawing().marks.empty());
        CHECK(window.drawing().marks.back().regions == std::vector{ankle});
    }
}

TEST_CASE("Columns grow with the window until the user sets them", "[views]")
{
    const auto columns = [](const TestWindow &window) { return window->findChild<QSplitter *>()->sizes(); };
    QTemporaryDir folder;
    {
        const TestWindow window({2560, 1440}, folder.path());
        CHECK(columns(window)[1] >= 480);
        CHECK(columns(window)[2] >= 480);
        window->resize(1440, 900);
        QTest::qWait(1);
        CHECK(columns(window)[1] >= 340);
        CHECK(columns(window)[1] <= 360);
        CHECK(columns(window)[0] >= 1440 * 2 / 5 - 4); // what lies between them takes some
        auto *handle = window->findChild<QSplitter *>()->handle(1);
        const auto from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from - QPoint(60, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from - QPoint(60, 0));
        CHECK(columns(window)[1] >= 400);
        window->resize(1440, 860);
        QTest::qWait(1);
        CHECK(columns(window)[1] >= 400);
    }
    const TestWindow window({1440, 900}, folder.path());
    CHECK(columns(window)[1] >= 400);
}

TEST_CASE("The row of numbers says what it is, where there is room for it", "[views]")
{
    const auto label = [](const TestWindow &window) -> const QLabel * {
        for (const auto *found : window->findChildren<QLabel *>())
            if (found->text() == u"How strong"_s)
                return found;
        return nullptr;
    };
    {
        const TestWindow window;
        CHECK(label(window)->isVisible());
        const auto numbers = window.find<gui::Segmented>("strength")->findChildren<QAbstractButton *>();
        REQUIRE(numbers.size() == 11);
        CHECK(numbers.front()->toolTip().contains(u"no pain"));
        CHECK(numbers.back()->toolTip().contains(u"worst pain imaginable"));
    }
    const Dressed large(gui::ThemeChoice::light, 200);
    const TestWindow window;
    CHECK_FALSE(label(window)->isVisible());
}
