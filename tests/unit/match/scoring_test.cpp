// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "overlap.h"
#include "shared_fake_atlas.h"
#include "weights.h"

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::match;

namespace {

struct Fixture
{
    test::LoadedFakeAtlas fake;
    const body::Surface &surface = fake.atlas->surface();

    [[nodiscard]] body::CellSet dab(body::Vec3 at, float radius) const
    {
        return cellsOf(BrushStroke{{at}, radius}, *fake.atlas);
    }

    // An index of one zone.
    [[nodiscard]] ZoneIndex indexOf(const body::CellSet &essential, const body::CellSet &spillover) const
    {
        ZoneIndex index;
        for (std::size_t w = 0; w < essential.words().size(); ++w)
            if ((essential.words()[w] | spillover.words()[w]) != 0)
                index.rows.push_back({static_cast<std::uint32_t>(w), essential.words()[w], spillover.words()[w]});
        index.zones.push_back({0, body::Side::right, 0, static_cast<std::uint32_t>(index.rows.size()),
                               surface.area(essential), surface.area(spillover)});
        return index;
    }

    [[nodiscard]] Pain pain(const std::vector<Mark> &marks) const
    {
        PainDrawing drawing;
        drawing.marks = marks;
        return makePain(drawing, *fake.atlas);
    }
};

Mark painted(body::Vec3 at, float radius, int intensity)
{
    return {{}, {{{at}, radius}}, intensity, {}, ""};
}

} // namespace

TEST_CASE("Areas count by their strength, not by their size")
{
    const Fixture f;
    const auto pain = f.pain({painted({-80, 100, 50}, 40, 2), painted({-80, 300, 50}, 12, 6)});
    REQUIRE(pain.cells.size() == 2);
    CHECK(pain.cells[0].weight == Approx(0.25));
    CHECK(pain.cells[1].weight == Approx(0.75));
    CHECK(pain.areas[0].label == "Right lower part");
}

TEST_CASE("A mark of no strength is no pain; a region marked twice counts once, at its strongest")
{
    const Fixture f;
    CHECK(f.pain({{{"upper.right"}, {}, 0, {}, ""}}).areas.empty());
    const auto pain = f.pain({{{"upper.right"}, {}, 3, {}, ""}, {{"upper.right", "top"}, {}, 9, {}, ""}});
    REQUIRE(pain.areas.size() == 2);
    CHECK(pain.areas[0].intensity == 9);
    CHECK(pain.cells[0].weight == Approx(0.5));
}

TEST_CASE("Painted skin counts as far as the zone reaches, spillover for less")
{
    const Fixture f;
    const auto zone = f.dab({-80, 200, 50}, 30);
    const auto none = f.surface.emptySet();
    std::vector<AreaOverlap> overlaps;
    const auto inside = f.pain({painted({-80, 200, 50}, 20, 5)});

    const auto main = f.indexOf(zone, none);
    REQUIRE(measure(main, main.zones[0], inside, f.surface, overlaps));
    CHECK(explainedShare(overlaps[0], main.zones[0], inside.cells[0]) == Approx(1));
    CHECK(coveredShare(overlaps.back(), main.zones[0]) < 0.7);

    const auto wide = f.indexOf(none, zone);
    REQUIRE(measure(wide, wide.zones[0], inside, f.surface, overlaps));
    CHECK(explainedShare(overlaps[0], wide.zones[0], inside.cells[0]) == Approx(weights::spillover));

    const auto far = f.pain({painted({80, 200, 50}, 20, 5)}); // the same place on the other side
    CHECK_FALSE(measure(main, main.zones[0], far, f.surface, overlaps));
}

TEST_CASE("A clicked region means somewhere here")
{
    const Fixture f;
    const auto none = f.surface.emptySet();
    std::vector<AreaOverlap> overlaps;
    const auto clicked = f.pain({{{"upper.right"}, {}, 5, {}, ""}});

    const auto small = f.indexOf(f.dab({-80, 300, 50}, 15), none); // a patch well inside
    REQUIRE(measure(small, small.zones[0], clicked, f.surface, overlaps));
    CHECK(explainedShare(overlaps[0], small.zones[0], clicked.cells[0]) == Approx(weights::zoneInside));

    // A band that covers half of the region and as much skin outside it.
    const auto band = f.indexOf(f.dab({-80, 240, 50}, 90) | f.dab({-80, 240, -50}, 90), none);
    REQUIRE(measure(band, band.zones[0], clicked, f.surface, overlaps));
    CHECK(overlaps[0].essential / clicked.cells[0].area > weights::regionFull);
    CHECK(explainedShare(overlaps[0], band.zones[0], clicked.cells[0]) == Approx(1));
}
