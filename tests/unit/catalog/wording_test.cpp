// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/wording.h>

#include <catch2/catch.hpp>

using namespace knotfinder::catalog;

TEST_CASE("A sentence of its own needs no lead", "[wording]")
{
    CHECK(isOwnSentence("It may spread over the top of the head."));
    CHECK(isOwnSentence("It may, rarely, reach the top of the foot."));
    CHECK_FALSE(isOwnSentence("The upper teeth."));
    CHECK_FALSE(isOwnSentence("A strip down the arm."));
    CHECK_FALSE(isOwnSentence(""));
}

TEST_CASE("Inside a sentence the first word is small, unless it is an abbreviation", "[wording]")
{
    CHECK(insideSentence("Blood thinners") == "blood thinners");
    CHECK(insideSentence("A knot") == "a knot");
    CHECK(insideSentence("MRI") == "MRI");
    CHECK(insideSentence("X-ray") == "X-ray");
    CHECK(insideSentence("").empty());
}
