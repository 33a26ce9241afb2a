// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "golden_picture.h"
#include "real_atlas.h"

#include <knotfinder/render/paint.h>

#include <catch2/catch.hpp>

#include <QPainter>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::render;
using namespace knotfinder::test;

// Figures, zones, X's and pain in the looks that matter. Shapes only: letters differ from machine to machine.
namespace {

std::size_t index(const char *id)
{
    return realAtlas()->regions().find(id).value();
}

const body::CellSet &cells(const char *id)
{
    return realAtlas()->regions()[index(id)].cells;
}

PainZone zone(const char *essential, const char *spillover)
{
    return {cells(essential), cells(spillover), false};
}

KnotSite cross(const char *id)
{
    return {realAtlas()->regions()[index(id)].centreCell, {}, false, false};
}

PainMark mark(const char *id, int intensity, bool selected)
{
    return {{index(id)}, {}, intensity, selected};
}

body::CellSet brushed(const char *from, const char *to, float radius)
{
    const auto &surface = realAtlas()->surface();
    const auto at = [&](const char *id) {
        return body::Place(body::PointPlace{surface.position(realAtlas()->regions()[index(id)].centreCell)});
    };
    return realAtlas()->painter().paint(body::Stroke{{at(from), at(to)}, radius, {}}).value();
}

/// Zones, X's and pain on one picture.
Scene busy(const char *view)
{
    Scene scene;
    scene.view = view;
    scene.showIntensity = false;
    scene.marks = {mark("inner_border_of_scapula.left", 8, true), mark("temple.right", 3, false),
                   mark("calf.left", 5, false)};
    scene.zones = {zone("inner_border_of_scapula.right", "upper_scapula.right"),
                   zone("front_of_thigh.left", "front_of_knee.left"), zone("heel.right", "calf.right")};
    scene.sites = {cross("top_of_shoulder.right"), cross("groin.left"), cross("back_of_neck.left")};
    scene.links = {{cross("top_of_shoulder.right").cell, cross("back_of_neck.left").cell}};
    return scene;
}

QImage painted(const Scene &scene, ThemeId theme, QRectF source = {}, int height = 480)
{
    const auto *picture = realAtlas()->picture(scene.figure, scene.view);
    REQUIRE(picture != nullptr);
    if (source.isNull())
        source = QRectF(0, 0, static_cast<double>(picture->width), static_cast<double>(picture->height));
    QImage image(qRound(source.width() / source.height() * height), height, QImage::Format_ARGB32_Premultiplied);
    image.fill(render::theme(theme).canvas);
    QPainter painter(&image);
    REQUIRE(paintScene(painter, scene, realFigures(), Viewport(source, QRectF(image.rect())), {theme, 1}).ok());
    return image;
}

void check(const char *name, const QImage &picture)
{
    INFO(name);
    CHECK(compareWithGolden(QString::fromLatin1(name), picture.convertToFormat(QImage::Format_RGB32)) == QString());
}

} // namespace

TEST_CASE("Bare figures look as they should", "[golden]")
{
    for (const char *figure : {"neutral", "female", "male"})
        for (const char *view : {"front", "back", "right", "soles"}) {
            Scene scene;
            scene.figure = figure;
            scene.view = view;
            check((std::string(figure) + '-' + view).c_str(), painted(scene, ThemeId::light, {}, 320));
        }
}

TEST_CASE("Pain, zones and X's look as they should in every theme", "[golden]")
{
    check("busy-light", painted(busy("back"), ThemeId::light));
    check("busy-dark", painted(busy("back"), ThemeId::dark));
    check("busy-high-contrast", painted(busy("back"), ThemeId::highContrast));
    check("busy-paper", painted(busy("front"), ThemeId::paper));
    check("busy-mono", painted(busy("back"), ThemeId::paperMono));
}

TEST_CASE("A close-up, painted pain, a muscle and borders look as they should", "[golden]")
{
    auto scene = busy("right");
    scene.showRegionEdges = true;
    scene.hoveredRegion = index("cheek.right");
    const auto &closeUps = realAtlas()->closeUps();
    const auto head = std::ranges::find_if(
        closeUps, [](const auto &c) { return c.id == "head" && c.figure == "neutral" && c.view == "right"; });
    REQUIRE(head != closeUps.end());
    check("head", painted(scene, ThemeId::light,
                          QRectF(static_cast<double>(head->rect.x), static_cast<double>(head->rect.y),
                                 static_cast<double>(head->rect.width), static_cast<double>(head->rect.height))));
    Scene front;
    front.marks = {{{}, brushed("front_of_shoulder.left", "front_of_chest.left", 30), 6, false}};
    front.muscles = {{"sartorius", true, false}};
    front.showIntensity = false;
    check("painted", painted(front, ThemeId::light));
}

TEST_CASE("A picture that is off by more than rounding is told from the one expected", "[golden]")
{
    const auto bare = painted(Scene{}, ThemeId::light, {}, 320);
    CHECK(difference(bare, bare).same);
    CHECK_FALSE(difference(bare.copy(1, 0, bare.width(), bare.height()), bare).same);
    CHECK_FALSE(difference(painted(busy("front"), ThemeId::light, {}, 320), bare).same);
    CHECK_FALSE(difference(painted(Scene{}, ThemeId::light, {}, 300), bare).same);
}
