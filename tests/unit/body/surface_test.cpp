// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace knotfinder;
using namespace knotfinder::body;

TEST_CASE("The nearest cell is found, also from far away")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    for (const Vec3 point : {Vec3{-80, 205, 60}, Vec3{10, 1, 1}, Vec3{5000, -4000, 900}}) {
        float best = 1e30F;
        for (std::size_t i = 0; i < surface.size(); ++i)
            best = std::min(best, squaredDistance(surface.position(static_cast<CellId>(i)), point));
        CHECK(squaredDistance(surface.position(surface.nearest(point)), point) == best);
    }
}

TEST_CASE("The nearest cell is the nearest of all, and the first of those as near")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(-600, 1000);
    for (int i = 0; i < 300; ++i) {
        const Vec3 point = i % 3 == 0 ? Vec3{0, std::round(place(random)), 0} // as far from both tubes
                                      : Vec3{place(random), place(random), place(random)};
        CellId nearest = 0;
        for (std::size_t c = 1; c < surface.size(); ++c)
            if (const auto cell = static_cast<CellId>(c);
                squaredDistance(surface.position(cell), point) < squaredDistance(surface.position(nearest), point))
                nearest = cell;
        CHECK(surface.nearest(point) == nearest);
    }
}

TEST_CASE("A facing keeps the nearest cell on the right skin")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const Vec3 between{-1, 200, 0}; // a little nearer to the right tube, whose skin faces +x here
    CHECK(surface.position(surface.nearest(between)).x < 0);
    CHECK(surface.position(surface.nearest(between, {-1, 0, 0})).x > 0);
    CHECK(surface.nearest({-80, 200, 900}, {0, 0, -1}) ==
          surface.nearest({-80, 200, 900})); // none near: nearest of all
}

TEST_CASE("Every cell has its twin")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    for (std::size_t i = 0; i < surface.size(); ++i) {
        const auto cell = static_cast<CellId>(i);
        CHECK(surface.mirror(surface.mirror(cell)) == cell);
        CHECK(surface.position(surface.mirror(cell)) == mirrored(surface.position(cell)));
    }
    CellSet set = surface.emptySet();
    set.insert(5);
    CHECK(surface.mirrored(set).contains(surface.mirror(5)));
    CHECK(surface.area(set) == Approx(100));
}

TEST_CASE("A broken cell table is refused in one clear line")
{
    const test::TemporaryFolder folder;
    test::writeFakeAtlas(folder.path());
    const auto good = readFile(folder.path() / "cells.bin").value();
    const auto problemOf = [&](const std::string &bytes) {
        const auto surface = Surface::parse(bytes, "bad.bin");
        return surface ? std::string() : surface.problems().front().what;
    };
    CHECK(problemOf(good).empty());
    CHECK(problemOf("") == "is no cell table");
    CHECK(problemOf("PNG" + good) == "is no cell table");
    CHECK(problemOf(good.substr(0, 30'000)) == "is cut short");
    CHECK(problemOf(good.substr(0, good.size() - 8)) == "does not hold together");
    CHECK(problemOf(good + "more") == "does not hold together");
    std::string version = good;
    version[4] = 9;
    CHECK(problemOf(version) == "has an unknown version");
    std::string nan = good;
    nan.replace(16, 4, "\xff\xff\xff\xff");
    CHECK(problemOf(nan) == "holds a cell without a place or an area");
    std::string far = good;
    far.replace(16, 4, std::string("\x00\x24\x74\x49", 4)); // 1,000,000 mm
    CHECK(problemOf(far) == "holds a cell farther away than a body reaches");
}
