// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "field_outline.h"
#include "middle.h"
#include "real_atlas.h"

#include <knotfinder/render/paint.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <cmath>

using namespace knotfinder;
using namespace knotfinder::render;
using namespace knotfinder::test;

namespace {

const body::Region &region(const char *id)
{
    return realAtlas()->regions()[realAtlas()->regions().find(id).value()];
}

std::size_t index(const char *id)
{
    return realAtlas()->regions().find(id).value();
}

const body::View &view(const char *name)
{
    return *realAtlas()->view("neutral", name).value();
}

Viewport whole(const char *name, double scale)
{
    const QSizeF size(static_cast<double>(view(name).width()), static_cast<double>(view(name).height()));
    return {QRectF(QPointF(0, 0), size), QRectF(QPointF(0, 0), size * scale)};
}

QImage painted(const Scene &scene, double scale = 1, ThemeId id = ThemeId::light)
{
    const auto viewport = whole(scene.view.c_str(), scale);
    QImage image(viewport.target().size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintOverlay(painter, scene, realFigures(), viewport, {id, 1});
    return image;
}

double inkShare(const QImage &image)
{
    qint64 sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y));
    return static_cast<double>(sum) / 255 / image.width() / image.height();
}

Scene zoneScene(const char *id, bool essential)
{
    Scene scene;
    scene.view = "back";
    const auto none = realAtlas()->surface().emptySet();
    scene.zones.push_back(essential ? PainZone{region(id).cells, none, false}
                                    : PainZone{none, region(id).cells, false});
    return scene;
}

/// True when the spot or one at most `reach` away lies in the path.
bool isNear(const QPainterPath &path, const QPointF &spot, double reach)
{
    for (int i = 0; i < 16; ++i)
        if (path.contains(spot + QPointF(std::cos(i * 0.3927), std::sin(i * 0.3927)) * reach))
            return true;
    return path.contains(spot);
}

} // namespace

TEST_CASE("A viewport maps to the device and back, and keeps the aspect ratio")
{
    const Viewport viewport(QRectF(100, 200, 50, 100), QRectF(10, 20, 400, 400));
    CHECK(viewport.scale() == Approx(4));
    CHECK(viewport.toDevice({125, 250}) == QPointF(210, 220));
    const auto spot = viewport.toPicture(QPointF(33, 77));
    CHECK(viewport.toDevice(spot).x() == Approx(33));
    CHECK(viewport.shown() == QRectF(75, 200, 100, 100));
    CHECK(Viewport(QRectF(), QRectF(0, 0, 10, 10)).scale() == 1);
}

TEST_CASE("Main zone and spillover are told apart without colour")
{
    for (const double scale : {0.4, 0.6, 1.0, 2.0}) {
        const double main = inkShare(painted(zoneScene("calf.right", true), scale, ThemeId::paperMono));
        const double spill = inkShare(painted(zoneScene("calf.right", false), scale, ThemeId::paperMono));
        CHECK(spill > 0);
        CHECK(main > 2.5 * spill);
    }
}

TEST_CASE("Dots lie on their cells, also where the painter is scaled for a sharp screen")
{
    const auto scene = zoneScene("calf.right", true);
    const auto viewport = whole("back", 1);
    QImage image((viewport.target().size() * 1.5).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(1.5);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintOverlay(painter, scene, realFigures(), viewport, {ThemeId::light, 1});
    painter.end();
    int seen = 0;
    int marked = 0;
    (region("calf.right").cells & view("back").visible()).forEach([&](body::CellId cell) {
        const QPoint pixel = (viewport.toDevice(view("back").at(cell)) * 1.5).toPoint();
        ++seen;
        marked += qAlpha(image.pixel(pixel)) > 128 ? 1 : 0;
    });
    CHECK(seen > 100);
    CHECK(marked == seen);
}

TEST_CASE("A cross is drawn where its cell is seen and nowhere else")
{
    Scene scene;
    scene.view = "back";
    scene.sites.push_back(
        {middleOf(region("low_back.right").cells, view("back"), realAtlas()->surface()).value(), {}, false, false});
    CHECK(inkShare(painted(scene)) > 0);
    scene.view = "front";
    CHECK(inkShare(painted(scene)) == 0);
}

TEST_CASE("Painted marks get a smooth outline that keeps to the body")
{
    const auto &surface = realAtlas()->surface();
    auto cells = surface.emptySet();
    surface.forEachWithin(surface.position(region("flank.right").centreCell), 60,
                          [&](body::CellId cell, float) { cells.insert(cell); });
    const auto outline = realFigures().outline("neutral", "front", cells);
    REQUIRE_FALSE(outline.isEmpty());
    const auto artwork = realFigures().artwork("neutral", "front").value();
    for (int i = 0; i <= 200; ++i)
        CHECK(isNear(artwork->silhouette(), outline.pointAtPercent(i / 200.0), 2.5));
    CHECK(realFigures().outline("neutral", "front", surface.emptySet()).isEmpty());
}

TEST_CASE("Stronger pain is filled more strongly and carries its number")
{
    Scene scene;
    scene.view = "back";
    scene.showIntensity = false;
    scene.marks.push_back({{index("calf.right")}, {}, 1, false});
    const auto weak = painted(scene);
    scene.marks.front().intensity = 10;
    const auto strong = painted(scene);
    CHECK(weak != strong);
    scene.showIntensity = true;
    CHECK(painted(scene) != strong);
}

TEST_CASE("Regions that touch are outlined as one area")
{
    Scene one;
    one.view = "back";
    one.showIntensity = false;
    one.marks.push_back({{index("low_back.right"), index("flank.right")}, {}, 5, false});
    Scene two = one;
    two.marks = {{{index("low_back.right")}, {}, 5, false}, {{index("flank.right")}, {}, 5, false}};
    CHECK(painted(one) != painted(two));
}

TEST_CASE("Nothing asked for, nothing painted; unknown views paint nothing")
{
    CHECK(inkShare(painted(Scene{})) == 0);
    Scene scene;
    scene.view = "front";
    scene.figure = "martian";
    QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    CHECK_FALSE(
        paintScene(painter, scene, realFigures(), Viewport(QRectF(0, 0, 10, 10), QRectF(0, 0, 10, 10)), {}).ok());
}

TEST_CASE("Layers of borders, names, links, hover and focus each add something")
{
    Scene base;
    base.view = "back";
    const double none = inkShare(painted(base));
    const auto adds = [&](auto change) {
        Scene scene = base;
        change(scene);
        return inkShare(painted(scene)) > none;
    };
    CHECK(adds([](Scene &s) { s.showRegionEdges = true; }));
    CHECK(adds([](Scene &s) { s.showRegionNames = true; }));
    CHECK(adds([](Scene &s) { s.hoveredRegion = index("calf.left"); }));
    CHECK(adds([](Scene &s) { s.focusedRegion = index("calf.left"); }));
    CHECK(adds([](Scene &s) {
        s.links.push_back({region("calf.left").centreCell, region("low_back.left").centreCell});
    }));
    CHECK(adds([](Scene &s) { addMuscle(s, "soleus", false, true); }));
}

TEST_CASE("The nearest X within reach is found")
{
    Scene scene;
    scene.view = "back";
    const auto cell = region("calf.left").centreCell;
    REQUIRE(view("back").sees(cell));
    scene.sites.push_back({cell, {}, false, false});
    const auto at = view("back").at(cell);
    CHECK(siteAt(scene, view("back"), {at.x + 3, at.y}, 10) == 0);
    CHECK_FALSE(siteAt(scene, view("back"), {at.x + 30, at.y}, 10));
    CHECK_FALSE(siteAt(scene, view("front"), at, 10));
}

TEST_CASE("Numbers and names grow with the lettering, X's and zones do not", "[paint]")
{
    Scene scene;
    scene.view = "back";
    scene.sites.push_back({region("calf.right").centreCell, {}, false, false});
    const auto ink = [&](double lettering) {
        const auto viewport = whole("back", 1);
        QImage image(viewport.target().size().toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintOverlay(painter, scene, realFigures(), viewport, {ThemeId::light, 1, false, lettering});
        return inkShare(image);
    };
    CHECK(ink(1.8) == Approx(ink(1)));
    const double cross = ink(1);
    scene.sites.front().label = QStringLiteral("1");
    CHECK(ink(1.8) - cross > 2 * (ink(1) - cross));
    scene.sites.clear();
    scene.marks.push_back({{realAtlas()->regions().find("calf.right").value()}, {}, 5, false});
    CHECK(ink(1.8) != Approx(ink(1)));
}

TEST_CASE("A number or line is drawn only where its X is in the picture", "[paint]")
{
    Scene scene;
    scene.view = "back";
    const auto from = region("calf.right").centreCell;
    const auto to = region("back_of_neck.right").centreCell;
    scene.sites.push_back({from, QStringLiteral("1"), false, false});
    scene.links.push_back({from, to});
    const auto inkOf = [&](const QRectF &source) {
        QImage image(source.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintOverlay(painter, scene, realFigures(), {source, QRectF(QPointF(), source.size())}, {ThemeId::light, 1});
        return inkShare(image);
    };
    const auto around = [](const body::Point2 &spot) {
        return QRectF(static_cast<double>(spot.x) - 100, static_cast<double>(spot.y) - 100, 200, 200);
    };
    CHECK(inkOf(around(view("back").at(from))) > 0);
    CHECK(inkOf(around(view("back").at(to))) == 0);
}
