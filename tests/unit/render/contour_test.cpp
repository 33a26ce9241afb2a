// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "contour.h"

#include <catch2/catch.hpp>

#include <QPolygonF>

using knotfinder::render::contours;

TEST_CASE("A single high node gives one closed line round it")
{
    std::vector<float> values(25, 0.0F);
    values[12] = 1;
    const auto loops = contours(values, 5, 0.5F);
    REQUIRE(loops.size() == 1);
    CHECK(loops[0].size() == 4);
    for (const auto &p : loops[0])
        CHECK(std::abs(p.x() - 2) + std::abs(p.y() - 2) == Approx(0.5));
}

TEST_CASE("Lines close at the edge of the grid and round holes")
{
    std::vector<float> values(36, 1.0F);
    CHECK(contours(values, 6, 0.5F).size() == 1);
    values[14] = 0;
    CHECK(contours(values, 6, 0.5F).size() == 2);
}

TEST_CASE("Two high nodes that touch at a corner stay two areas, or one, but never cross")
{
    std::vector<float> values(16, 0.0F);
    values[5] = values[10] = 1;
    for (const auto &loop : contours(values, 4, 0.5F))
        CHECK(loop.size() >= 4);
}

TEST_CASE("Every line is traced to its end on any field")
{
    std::vector<float> values;
    for (int i = 0; i < 40 * 30; ++i)
        values.push_back(static_cast<float>((i * 7919) % 101) / 100);
    std::size_t points = 0;
    for (const auto &loop : contours(values, 40, 0.5F)) {
        points += loop.size();
        CHECK(loop.size() >= 3);
    }
    CHECK(points > 500);
    CHECK(contours({}, 0, 0.5F).empty());
}
