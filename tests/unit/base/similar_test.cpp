// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/similar.h>

#include <catch2/catch.hpp>

using namespace knotfinder;

TEST_CASE("Edit distance counts single-letter slips")
{
    CHECK(editDistance("", "abc") == 3);
    CHECK(editDistance("trapezius", "trapezius") == 0);
    CHECK(editDistance("trapezius", "trapzeius") == 1); // swapped neighbours
    CHECK(editDistance("scalene", "scalenes") == 1);
}

TEST_CASE("Near names are proposed, nearest first, and far ones are not")
{
    const std::vector<std::string> known{"temple.right", "temple.left", "thumb.right", "temple"};
    CHECK(didYouMean("tempel", known).find("did you mean 'temple'") == 0);
    CHECK(didYouMean("temple", {"temple.right", "temple.left"}) == "did you mean 'temple.right' or 'temple.left'?");
    CHECK(didYouMean(std::string(65, 't'), {std::string(66, 't')}).empty());
    CHECK(didYouMean("quadriceps", known).empty());
}
