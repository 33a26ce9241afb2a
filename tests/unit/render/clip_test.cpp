// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "clip.h"
#include "hatch.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <random>

using namespace knotfinder::render;

namespace {

QImage filled(const QPainterPath &path, const QRect &box)
{
    QImage image(box.size(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(-box.topLeft());
    painter.fillPath(path, Qt::black);
    return image;
}

QPainterPath randomPath(std::mt19937 &random, Qt::FillRule rule)
{
    std::uniform_real_distribution<double> place(-300, 500);
    QPainterPath path;
    path.setFillRule(rule);
    for (int loop = 0; loop < 4; ++loop) {
        path.moveTo(place(random), place(random));
        for (int i = 0; i < 12; ++i) {
            const QPointF a(place(random), place(random));
            const QPointF b(place(random), place(random));
            const QPointF c(place(random), place(random));
            if (i % 3 == 0)
                path.cubicTo(a, b, c);
            else
                path.lineTo(a);
        }
        path.closeSubpath();
    }
    return path;
}

} // namespace

TEST_CASE("Leaving out what lies outside a box changes nothing inside it")
{
    std::mt19937 random(5);
    const QRect box(40, 60, 120, 90);
    for (int i = 0; i < 60; ++i) {
        const auto path = randomPath(random, i % 2 == 0 ? Qt::WindingFill : Qt::OddEvenFill);
        const auto simple = simplifiedOutside(path, box);
        CHECK(simple.elementCount() <= path.elementCount() + 4);
        REQUIRE(filled(path, box) == filled(simple, box));
    }
}

TEST_CASE("A path far from the box vanishes; one inside stays")
{
    QPainterPath away;
    away.addEllipse(QPointF(500, 500), 20, 20);
    CHECK(simplifiedOutside(away, QRectF(0, 0, 100, 100)).isEmpty());
    QPainterPath inside;
    inside.addEllipse(QPointF(50, 50), 20, 20);
    CHECK(simplifiedOutside(inside, QRectF(0, 0, 100, 100)).elementCount() == inside.elementCount());
}

TEST_CASE("Hatching stays inside its area and is spaced evenly")
{
    QPainterPath area;
    area.addRect(10, 10, 100, 60);
    const auto lines = hatched(area, 5);
    REQUIRE(lines.elementCount() > 20);
    CHECK(area.boundingRect().adjusted(-0.01, -0.01, 0.01, 0.01).contains(lines.boundingRect()));
    CHECK(hatched(area, 10).elementCount() < lines.elementCount());
    CHECK(hatched({}, 5).isEmpty());
    CHECK(hatched(area, 0).isEmpty());
}
