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
    CHECK(describe({Kind::partly, "Left calf", 0, 0, 0.4}) == "Part of your left calf lies in its zone");
    CHECK(describe({Kind::notExplained, "Left outer thigh", 0, 0, 0}) == "Your left outer thigh is not explained");
    CHECK(describe({Kind::zoneFree, "", 0, 0, 0.124}) == "Most of its zone does not hurt");
    CHECK(describe({Kind::commonness, "very_common", 0, 0, 0}) == "A very common knot");
    CHECK(describe({Kind::commonness, "occasional", 0, 0, 0}) == "A less common knot");
    CHECK(describe({Kind::worseWith, "Looking down", 0, 0, 0}) == "Looking down makes it worse");
    CHECK(describe({Kind::quality, "Burning", 0, 0, 0}) == "Burning is typical for it");
    CHECK(describe({Kind::easedDespite, "Walking", 0, 0, 0}) == "Walking eases it, which speaks against this muscle");
    CHECK(describe({Kind::named, "", 0, 0, 0}) == "You named this muscle");
    CHECK(describe({Kind::study, "low back pain", 17, 40, 0.42, "Somebody 2020"}) ==
          "Found in 17 of 40 people examined for low back pain (Somebody 2020)");
    CHECK(describe({Kind::study, "low back pain", 42, 100, 0.42, "Somebody 2020", true}) ==
          "Found in about 42 of 100 people examined for low back pain (Somebody 2020)");
}
