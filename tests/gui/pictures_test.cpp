// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "canvas/figure_painter.h"
#include "canvas/scene_maker.h"
#include "look/style.h"

#include <QPainter>
#include <QTest>

#include <catch2/catch.hpp>

#include <random>
#include <set>

// Whatever was shown before, a picture is the one that was asked for.

using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;

namespace {

/// The board as a painter shows it that has painted nothing before.
QImage paintedFresh(const TestWindow &window)
{
    const auto &canvas = window.canvas();
    QImage image(canvas.size(), QImage::Format_ARGB32_Premultiplied);
    const auto &theme = gui::themeOf(&canvas);
    image.fill(theme.canvas);
    QPainter painter(&image);
    gui::FigurePainter fresh(window.session());
    auto scene = gui::makeScene(window.session(), window.services().view.layers());
    const std::vector<gui::SideLabels> none;
    fresh.paint(painter, {canvas.board(), canvas.rect(), theme, canvas.font(), none}, scene, canvas.rect());
    return image;
}

/// Share of a pane's pixels that differ.
double difference(const QImage &a, const QImage &b, const QRect &pane)
{
    const auto common = pane.adjusted(2, 2, -2, -2) & a.rect();
    qint64 different = 0;
    for (int y = common.top(); y <= common.bottom(); ++y)
        for (int x = common.left(); x <= common.right(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 3 ? 1 : 0;
    return static_cast<double>(different) / std::max(1, common.width() * common.height());
}

/// The pane that shows something else than it should, by what it is; '' when none does.
std::string wrongPane(const TestWindow &window)
{
    const auto shown = window.canvas().grab().toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const auto fresh = paintedFresh(window);
    for (const auto &pane : window.canvas().board().panes())
        if (difference(shown, fresh, window.canvas().board().widgetRect(pane).toRect()) >= 0.001)
            return pane.view + " " + pane.label.toStdString();
    return {};
}

/// Once the picture has settled: right after a change it may be stretched.
void checkEachPane(const TestWindow &window)
{
    (void)QTest::qWaitFor([&] { return wrongPane(window).empty(); }, 3000);
    CHECK(wrongPane(window).empty());
}

} // namespace

TEST_CASE("Each close-up shows its own part of the body, the first time it opens", "[pictures]")
{
    std::set<std::string> closeUps;
    for (const auto &piece : knotfinder::test::atlas()->closeUps())
        closeUps.insert(piece.id);
    for (const auto &closeUp : closeUps) {
        CAPTURE(closeUp);
        const TestWindow window;
        window.services().view.setCloseUp(closeUp);
        checkEachPane(window);
    }
}

TEST_CASE("Views and close-ups in any order, size and theme show what was asked for", "[pictures]")
{
    std::mt19937 random(20240601);
    const auto pick = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    const gui::ThemeChoice themes[] = {gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast};
    const QSize sizes[] = {{1440, 900}, {1024, 700}, {900, 880}, {1700, 760}};
    const Dressed dressed(gui::ThemeChoice::light, 100);
    const TestWindow window;
    const auto &atlas = *knotfinder::test::atlas();
    for (int step = 0; step < 30; ++step) {
        knotfinder::test::looks().setTheme(themes[pick(std::size(themes))]);
        window->resize(sizes[pick(std::size(sizes))]);
        window.session().editor().setFigure(atlas.figures()[pick(atlas.figures().size())].id);
        if (pick(2) == 0) {
            window.services().view.setCloseUp(atlas.closeUps()[pick(atlas.closeUps().size())].id);
        } else {
            std::vector<std::string> views;
            for (const auto &view : atlas.views())
                if (pick(2) == 0)
                    views.push_back(view.id);
            window.services().view.setViews(views);
        }
        CAPTURE(step);
        checkEachPane(window);
    }
}
