// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose.h"
#include "real_atlas.h"

#include <knotfinder/render/paint.h>

#include <catch2/catch.hpp>

#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

using namespace knotfinder;
using namespace knotfinder::render;
using namespace knotfinder::test;

// The numbers and names on the figures: what is told apart, and where they may stand.
namespace {

std::size_t index(const char *id)
{
    return realAtlas()->regions().find(id).value();
}

const body::View &view(const char *name)
{
    return *realAtlas()->view("neutral", name).value();
}

Viewport showing(const QRectF &source, const QSizeF &size)
{
    return {source, QRectF(QPointF(), size)};
}

Viewport whole(const char *name, double scale)
{
    const QRectF all(0, 0, view(name).width(), view(name).height());
    return showing(all, all.size() * scale);
}

Drawing composed(const Scene &scene, const Viewport &viewport, const PaintOptions &options = {})
{
    return compose(scene, realFigures(), *realFigures().artwork("neutral", scene.view).value(),
                   view(scene.view.c_str()), viewport, options);
}

Scene marked(const char *region, int intensity)
{
    Scene scene;
    scene.view = "back";
    scene.marks.push_back({{index(region)}, {}, intensity, false});
    return scene;
}

std::vector<TextItem> textsOf(const Drawing &drawing)
{
    std::vector<TextItem> texts;
    for (const auto &item : drawing)
        if (const auto *text = std::get_if<TextItem>(&item))
            texts.push_back(*text);
    return texts;
}

/// The badge a text stands on: the smallest filled shape round it.
QPainterPath badgeOf(const Drawing &drawing, const TextItem &text)
{
    const auto areaOf = [](const QPainterPath &path) {
        return path.boundingRect().width() * path.boundingRect().height();
    };
    QPainterPath best;
    for (const auto &item : drawing)
        if (const auto *path = std::get_if<PathItem>(&item);
            path != nullptr && path->fill.isValid() && path->path.contains(text.centre))
            if (best.isEmpty() || areaOf(path->path) < areaOf(best))
                best = path->path;
    return best;
}

/// How far into its corner a shape reaches.
bool hasCorners(const QPainterPath &shape)
{
    const auto box = shape.boundingRect();
    return shape.contains(box.topLeft() + QPointF(box.height(), box.height()) * 0.1);
}

bool hasLeaderTo(const Drawing &drawing, const QPointF &spot)
{
    return std::ranges::any_of(drawing, [&](const auto &item) {
        const auto *path = std::get_if<PathItem>(&item);
        return path != nullptr && !path->fill.isValid() && path->path.elementCount() == 2 &&
               QLineF(path->path.currentPosition(), spot).length() < 1;
    });
}

} // namespace

TEST_CASE("Strengths 5 and 9 are told apart by their colour, in every theme", "[badges]")
{
    for (const auto id : {ThemeId::light, ThemeId::dark, ThemeId::highContrast, ThemeId::paper, ThemeId::paperMono}) {
        const auto fill = [&](int intensity) {
            const auto drawing = composed(marked("lower_scapula.right", intensity), whole("back", 1), {id, 1, true});
            return std::get<PathItem>(drawing.front()).fill;
        };
        INFO(static_cast<int>(id));
        CHECK(contrastRatio(fill(5), fill(9)) >= 1.35);
        CHECK(contrastRatio(fill(1), fill(9)) >= 1.5);
    }
}

TEST_CASE("A knot's number is round, a strength is square", "[badges]")
{
    auto scene = marked("lower_scapula.right", 5);
    scene.sites.push_back({realAtlas()->regions()[index("calf.right")].centreCell, QStringLiteral("4"), false, false});
    const auto drawing = composed(scene, whole("back", 1));
    int seen = 0;
    for (const auto &text : textsOf(drawing)) {
        INFO(text.text.toStdString());
        CHECK(hasCorners(badgeOf(drawing, text)) == (text.text == QStringLiteral("5")));
        ++seen;
    }
    CHECK(seen == 2);
}

TEST_CASE("Numbers cover no X, and those that had to move point back to their place", "[badges]")
{
    const double lettering = GENERATE(1.0, 1.8);
    auto scene = marked("inner_border_of_scapula.right", 7);
    scene.marks.push_back({{index("inner_border_of_scapula.left")}, {}, 5, false});
    int number = 0;
    for (const char *id : {"inner_border_of_scapula.right", "inner_border_of_scapula.left"}) {
        int every = 0;
        realAtlas()->regions()[index(id)].cells.forEach([&](body::CellId cell) {
            if (every++ % 9 == 0)
                scene.sites.push_back({cell, QString::number(++number), false, false});
        });
    }
    REQUIRE(scene.sites.size() >= 6);
    const auto viewport = whole("back", 0.8);
    const auto drawing = composed(scene, viewport, {ThemeId::light, 1, false, lettering});
    int away = 0;
    for (const auto &text : textsOf(drawing)) {
        const auto box = badgeOf(drawing, text).boundingRect();
        if (box.width() > 40)
            continue; // stands in a region: no badge
        for (const auto &site : scene.sites) {
            INFO(text.text.toStdString() << " at lettering " << lettering);
            CHECK_FALSE(box.contains(viewport.toDevice(view("back").at(site.cell))));
        }
        away += hasLeaderTo(drawing, text.centre) ? 1 : 0;
    }
    CHECK(away > 0);
}

TEST_CASE("On a small figure large letters make no number that hides the place it stands for", "[badges]")
{
    auto scene = marked("inner_border_of_scapula.right", 7);
    scene.sites.push_back(
        {realAtlas()->regions()[index("inner_border_of_scapula.left")].centreCell, QStringLiteral("4"), false, false});
    const auto heightOf = [&](double scale, double lettering) {
        const auto drawing = composed(scene, whole("back", scale), {ThemeId::light, 1, false, lettering});
        double height = 0;
        for (const auto &text : textsOf(drawing))
            height = std::max(height, badgeOf(drawing, text).boundingRect().height());
        return height;
    };
    constexpr double small = 0.28; // a figure 500 pixels high
    CHECK(heightOf(1, 2) > 1.9 * heightOf(1, 1));
    CHECK(heightOf(2 * small, 2) > heightOf(2 * small, 1));
    CHECK(heightOf(2 * small, 2) < 70 * 2 * small); // mm of the body
    CHECK(heightOf(small, 2) == Approx(heightOf(small, 1)));
}

TEST_CASE("Names of areas stay whole at the edge of a zoomed picture", "[badges]")
{
    Scene scene;
    scene.view = "back";
    scene.showRegionNames = true;
    int shown = 0;
    for (const double left : {60.0, 150.0, 240.0, 330.0}) {
        const auto viewport = showing(QRectF(left, 250, 160, 220), QSizeF(640, 880));
        for (const auto &text : textsOf(composed(scene, viewport))) {
            QFont font = QGuiApplication::font();
            font.setPixelSize(static_cast<int>(text.height));
            const double width = QFontMetricsF(font).horizontalAdvance(text.text);
            INFO(text.text.toStdString());
            CHECK(viewport.target().contains(QRectF(text.centre.x() - width / 2, text.centre.y() - 2, width, 4)));
            ++shown;
        }
    }
    CHECK(shown > 3);
}

TEST_CASE("The edge of what hurts lies over the zones of an answer", "[badges]")
{
    auto scene = marked("lower_scapula.right", 5);
    const auto &cells = realAtlas()->regions()[index("lower_scapula.right")].cells;
    scene.zones.push_back({cells, realAtlas()->surface().emptySet(), false});
    const auto drawing = composed(scene, whole("back", 1));
    std::size_t dots = 0;
    std::size_t edge = 0;
    for (std::size_t i = 0; i < drawing.size(); ++i) {
        if (std::holds_alternative<DotsItem>(drawing[i]))
            dots = i;
        const auto *path = std::get_if<PathItem>(&drawing[i]);
        if (path != nullptr && path->stroke == theme(ThemeId::light).painEdge)
            edge = i;
    }
    CHECK(dots > 0);
    CHECK(edge > dots);
}
