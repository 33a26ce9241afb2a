// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::body;

namespace {

std::shared_ptr<const Place> shared(Place place)
{
    return std::make_shared<const Place>(std::move(place));
}

Place landmark(const std::string &id)
{
    return LandmarkPlace{id};
}

} // namespace

TEST_CASE("Places become cells on the right side")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const auto painter = fake.atlas->painter();
    const auto at = [&](const Place &place) { return surface.position(painter.locate(place).value()); };

    CHECK(distance(at(landmark("front_low")), {-80, 100, 50}) < 8);
    CHECK(distance(at(BetweenPlace{shared(landmark("front_low")), shared(landmark("front_high")), 0.25F}),
                   {-80, 150, 50}) < 8);
    const Vec3 shifted = at(NearPlace{shared(landmark("front_low")), 30, 20, 0});
    CHECK(shifted.y == Approx(130));
    CHECK(shifted.x < -92); // out is away from the midline: further right, then back on the skin
    CHECK(at(OppositePlace{shared(landmark("front_low"))}).x > 0);
    CHECK(distance(at(PointPlace{{-80, 200, 70}}), {-80, 200, 50}) < 8);
}

TEST_CASE("An unknown landmark is named with near ones")
{
    const test::LoadedFakeAtlas fake;
    const auto place = fake.atlas->painter().locate(landmark("front_lwo"));
    REQUIRE_FALSE(place.ok());
    CHECK(place.problems().front().what == "unknown landmark 'front_lwo', did you mean 'front_low'?");
}

TEST_CASE("A stroke covers its path and nothing behind or beside the body part")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const auto painter = fake.atlas->painter();
    const Stroke band{{landmark("front_low"), landmark("front_high")}, 25, {}};
    const CellSet cells = painter.paint(band).value();
    cells.forEach([&](CellId cell) {
        const Vec3 p = surface.position(cell);
        CHECK(p.x < 0);                 // not the other tube
        CHECK(p.z > 0);                 // not the back of this one
        CHECK((p.y > 70 && p.y < 330)); // radius beyond the ends, no more
    });
    CHECK(cells.count() > 21 * 4);
}

TEST_CASE("A wide stroke between the tubes stays on its own side")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const CellSet cells = fake.atlas->painter().paint(Stroke{{landmark("inner_mid")}, 75, {}}).value();
    REQUIRE(cells.count() > 20);
    cells.forEach([&](CellId cell) { CHECK(surface.position(cell).x < 0); });
}

TEST_CASE("A stroke is clipped to regions, own side and other side")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const auto painter = fake.atlas->painter();
    const auto lower = painter.paint(Stroke{{landmark("front_low"), landmark("front_high")}, 20, {"lower"}});
    lower.value().forEach([&](CellId cell) { CHECK(surface.position(cell).y < 200); });
    const Stroke crossing{{OppositePlace{shared(landmark("front_low"))}}, 20, {"opposite:lower"}};
    CHECK_FALSE(painter.paint(crossing).value().empty());
    CHECK_FALSE(painter.paint(Stroke{{landmark("front_low")}, 20, {"nowhere"}}).ok());
}

TEST_CASE("Points that are close to each other are not joined the long way over the skin")
{
    const test::LoadedFakeAtlas fake;
    const auto painter = fake.atlas->painter();
    // Between the tubes; on the skin they are 60 mm apart. A drawing full of such pairs must not cost more than others.
    CHECK(painter.trace({PointPlace{{-1, 200, 0}}, PointPlace{{1, 200, 0}}}).value().size() == 2);
}

TEST_CASE("A very wide stroke is as wide all along its path")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const Vec3 low{-80, 150, 50};
    const Vec3 high{-80, 250, 50};
    constexpr float radius = 96;
    const CellSet cells = fake.atlas->painter().paint(Stroke{{PointPlace{low}, PointPlace{high}}, radius, {}}).value();
    for (std::size_t i = 0; i < surface.size(); ++i) {
        const auto cell = static_cast<CellId>(i);
        const Vec3 p = surface.position(cell);
        const float nearest = distance(p, {low.x, std::clamp(p.y, low.y, high.y), low.z});
        if (p.x < 0 && surface.normal(cell).z > 0.3F && nearest < radius - 9)
            CHECK(cells.contains(cell));
        if (nearest > radius + 9)
            CHECK_FALSE(cells.contains(cell));
    }
}

TEST_CASE("A point that is no number is refused")
{
    const test::LoadedFakeAtlas fake;
    const Stroke stroke{{PointPlace{{std::nanf(""), 0, 0}}}, 10, {}};
    CHECK_FALSE(fake.atlas->painter().paint(stroke).ok());
}

TEST_CASE("A trace runs from end to end without a gap")
{
    const test::LoadedFakeAtlas fake;
    const auto &surface = fake.atlas->surface();
    const auto line = fake.atlas->painter().trace({landmark("front_low"), landmark("front_high")}).value();
    REQUIRE(line.size() > 10);
    for (std::size_t i = 1; i < line.size(); ++i)
        CHECK(distance(surface.position(line[i - 1]), surface.position(line[i])) < 20);
    CHECK(surface.position(line.back()).y == Approx(300));
}
