// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/guide/named.h>

#include <real_catalog.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::guide;
using namespace knotfinder::test;
using Choices = std::vector<care::Choice>;

TEST_CASE("An id names a point on one side or both, or a muscle", "[guide]")
{
    const auto &catalog = *realCatalog();
    CHECK(choicesNamed("trapezius.4.right", catalog).value() == Choices{{"trapezius.4", true, false}});
    CHECK(choicesNamed("trapezius.4.left", catalog).value() == Choices{{"trapezius.4", false, true}});
    CHECK(choicesNamed("trapezius.4", catalog).value() == Choices{{"trapezius.4", true, true}});
    CHECK(choicesNamed("trapezius", catalog).value() == care::choicesFor(catalog, "trapezius"));
}

TEST_CASE("An unknown id is said with one that is near", "[guide]")
{
    const auto &catalog = *realCatalog();
    for (const auto *id :
         {"", "trapezus", "trapezius.99", "trapezius.4.up", "trapezius.4.right.left", ".right", "%1"}) {
        INFO(id);
        const auto named = choicesNamed(id, catalog);
        REQUIRE_FALSE(named);
        CHECK(named.problems().size() == 1);
        CHECK_FALSE(named.problems().front().allowed.empty());
    }
    CHECK(choicesNamed("trapezus", catalog).problems().front().allowed.find("trapezius") != std::string::npos);
}
