// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/safety/safety.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using knotfinder::test::LoadedFakeAtlas;

TEST_CASE("Danger spots near a zone are named", "[safety]")
{
    const LoadedFakeAtlas fake;
    const auto &regions = fake.atlas->regions();
    safety::Knowledge knowledge;
    knowledge.dangerSpots = {{"rim", "top", "Never press the rim."}};
    const auto in = [&](const char *id) {
        return dangerSpotsFor(regions[*regions.find(id)].cells, knowledge, regions).size();
    };
    CHECK(in("top") == 1);
    CHECK(in("upper.left") == 1); // it touches the top
    CHECK(in("lower.left") == 0);
    CHECK(dangerSpotsFor(fake.atlas->surface().emptySet(), knowledge, regions).empty());
}
