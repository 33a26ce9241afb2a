// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::body;

TEST_CASE("Regions partition the surface and know their neighbours")
{
    const test::LoadedFakeAtlas fake;
    const auto &regions = fake.atlas->regions();
    REQUIRE(regions.ids() == std::vector<std::string>{"upper.right", "upper.left", "lower.right", "lower.left", "top"});
    CellSet all = fake.atlas->surface().emptySet();
    std::size_t count = 0;
    for (const auto &region : regions) {
        CHECK_FALSE(all.intersects(region.cells));
        all |= region.cells;
        count += region.cells.count();
        CHECK(region.cells.contains(region.centreCell));
    }
    CHECK(count == fake.atlas->surface().size());
    const auto &upper = regions[*regions.find("upper.right")];
    CHECK(upper.neighbours == std::vector<std::uint16_t>{2, 4});
}

TEST_CASE("A region is found by id, or by base id and side")
{
    const test::LoadedFakeAtlas fake;
    const auto &regions = fake.atlas->regions();
    CHECK(regions.find("upper", Side::left) == regions.find("upper.left"));
    CHECK(regions.find("top", Side::left) == regions.find("top"));
    CHECK_FALSE(regions.find("upper").has_value());
    CHECK(sidedLabel(regions[*regions.find("upper.left")]) == "Left upper part");
    CHECK(sidedLabel(regions[*regions.find("top")]) == "top part");
}

TEST_CASE("A wrong region id says what would be right")
{
    const test::LoadedFakeAtlas fake;
    const auto &regions = fake.atlas->regions();
    CHECK(regions.require("upper").problems().front().what == "region 'upper' needs a side");
    CHECK(regions.require("uper.left").problems().front().what.find("did you mean 'upper.left'") != std::string::npos);
}
