// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "path_data.h"
#include "svg_path.h"

#include <catch2/catch.hpp>

using namespace knotfinder::render;

TEST_CASE("Path data of the atlas' profile is read exactly")
{
    const auto path = parsePathData("M10 20L30 20 30 40C30 50 20 60 10 60Z M1.5-2.5L3,4");
    REQUIRE(path);
    REQUIRE(path.value().elementCount() == 9);
    CHECK(QPointF(path.value().elementAt(0)) == QPointF(10, 20));
    CHECK(QPointF(path.value().elementAt(5)) == QPointF(10, 60));
    CHECK(QPointF(path.value().elementAt(7)) == QPointF(1.5, -2.5));
}

TEST_CASE("Relative lines and curves begin where the pen is")
{
    const auto path = parsePathData("M10 20l5-5c1 0 2 .5 2 2.5l-.5.5zM1 1l1 1");
    REQUIRE(path);
    REQUIRE(path.value().elementCount() == 9);
    CHECK(QPointF(path.value().elementAt(1)) == QPointF(15, 15));
    CHECK(QPointF(path.value().elementAt(2)) == QPointF(16, 15));
    CHECK(QPointF(path.value().elementAt(4)) == QPointF(17, 17.5));
    CHECK(QPointF(path.value().elementAt(5)) == QPointF(16.5, 18));
    CHECK(QPointF(path.value().elementAt(8)) == QPointF(2, 2));
}

TEST_CASE("Path data outside the profile is refused, never guessed at")
{
    for (const char *data : {"10 20L30 40", "L10 20", "M10", "m10 20l5 5", "M10 20h5", "M1 2Q3 4 5 6",
                             "M1 2A1 1 0 0 0 3 4", "M nan 3", "M1e9 0", "M1 2C3 4 5 6", "M1 2Z 5 6", "M1 2;L3 4"}) {
        INFO(data);
        CHECK_FALSE(parsePathData(data).ok());
    }
    CHECK(parsePathData("").ok());
}

TEST_CASE("Written path data draws the same path, rounded, without drifting")
{
    QPainterPath path;
    path.moveTo(0.04, 0.04);
    for (int i = 1; i <= 1000; ++i)
        path.lineTo(i * 0.34, (i % 7) * 0.26);
    path.closeSubpath();
    path.addEllipse(QPointF(50, 50), 20.33, 10.77);
    const QByteArray data = svgPathData(path, 0.1);
    CHECK(data.startsWith("m"));
    CHECK(data.count('z') == 2);
    CHECK_FALSE(data.contains("nan"));
    // Sum up the relative steps of the zigzag: it must end where the path does, not a thousand roundings away.
    double x = 0;
    const auto steps =
        QByteArray(data.left(data.indexOf('z'))).mid(1).replace('l', ' ').replace('-', " -").simplified().split(' ');
    for (qsizetype i = 0; i + 1 < steps.size(); i += 2)
        x += steps[i].toDouble();
    CHECK(x == Approx(340).margin(0.06));
}

TEST_CASE("Numbers are written as short as they can be")
{
    CHECK(svgNumber(0.5) == ".5");
    CHECK(svgNumber(-0.25) == "-.25");
    CHECK(svgNumber(-0.001) == "0");
    CHECK(svgNumber(12.30) == "12.3");
    CHECK(svgNumber(1234.5678, 1) == "1235");
}
