// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::body;

TEST_CASE("Picking finds the visible cell nearest to the spot")
{
    const test::LoadedFakeAtlas fake;
    const View &view = *fake.atlas->view("neutral", "front").value();
    view.visible().forEach([&](CellId cell) {
        const auto picked = view.pick(view.at(cell));
        REQUIRE(picked.has_value());
        CHECK(*picked == cell);
    });
    CHECK_FALSE(view.pick({150, 200}).has_value()); // between the tubes
    CHECK_FALSE(view.pick({-500, 20}).has_value());
    CHECK_FALSE(view.pick({std::nanf(""), 20}).has_value());
}

TEST_CASE("The front view sees the front only, the body's right at the viewer's left")
{
    const test::LoadedFakeAtlas fake;
    const View &view = *fake.atlas->view("neutral", "front").value();
    view.visible().forEach([&](CellId cell) { CHECK(fake.atlas->surface().normal(cell).z > 0); });
    const auto right = view.bounds(fake.atlas->regions()[0].cells);
    REQUIRE(right.has_value());
    CHECK(right->x + right->width < 150);
    CHECK_FALSE(view.bounds(fake.atlas->surface().emptySet()).has_value());
}

TEST_CASE("A table that does not fit the atlas is refused")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    auto bytes = readFile(fake.folder.path() / "neutral-front.cells").value();
    const auto problemOf = [&](const std::string &changed) {
        const auto view = View::parse(changed, "bad.cells", surface);
        return view ? std::string() : view.problems().front().what;
    };
    CHECK(problemOf(bytes).empty());
    CHECK(problemOf("{}") == "is no table of a view");
    CHECK(problemOf(bytes.substr(0, bytes.size() / 2)) == "is cut short or does not hold together");
    bytes[8] = 1;
    CHECK(problemOf(bytes) == "was made for another atlas than cells.bin");
}
