// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/ranking.h>

#include <catch2/catch.hpp>

using knotfinder::match::describe;
using knotfinder::match::Reason;
using Kind = Reason::Kind;

TEST_CASE("Reasons read as plain sentences")
{
    CHECK(describe({Kind::explainsAreas, "", 3, 4, 0.7}) == "Explains 3 of your 4 areas");
    CHECK(describe({Kind::explainsAreas, "", 2, 2, 1}) == "Explains both of your areas");
    CHECK(describe({Kind::explainsAreas, "", 4, 4, 1}) == "Explains all 4 of your areas");
    CHECK(describe({Kind::strongest, "Right temple", 0, 0, 1}) == "Explains your strongest pain, the right temple");
    CHECK(describe({Kind::mainZone, "Right temple", 0, 0, 1}) == "Your right temple lies in its main zone");
    CHECK(describe({Kind::spilloverZone, "Nose", 0, 0, 0.3}) == "Your nose lies where its pain may spread");
    CHECK(describe({Kind::notExplained, "Left outer thigh", 0, 0, 0}) == "Your left outer thigh is not explained");
    CHECK(describe({Kind::zoneFree, "", 0, 0, 0.124}) == "Only 12 % of its zone hurts");
    CHECK(describe({Kind::commonness, "very_common", 0, 0, 0}) == "A very common knot");
    CHECK(describe({Kind::commonness, "occasional", 0, 0, 0}) == "A less common knot");
    CHECK(describe({Kind::worseWith, "Looking down", 0, 0, 0}) == "Looking down makes it worse");
    CHECK(describe({Kind::quality, "Burning", 0, 0, 0}) == "Burning fits");
}
