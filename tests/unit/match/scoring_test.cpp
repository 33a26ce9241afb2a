// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "margins.h"
#include "overlap.h"
#include "shared_fake_atlas.h"
#include "weights.h"

#include <catch2/catch.hpp>

#include <algorithm>

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
        addZone(index, 0, body::Side::right, essential, spillover, surface);
        sortByWord(index, essential.words().size());
        return index;
    }

    [[nodiscard]] Pain pain(const std::vector<Mark> &marks) const
    {
        PainDrawing drawing;
        drawing.marks = marks;
        return makePain(drawing, *fake.atlas);
    }

    Margins margins{*fake.atlas};
    [[nodiscard]] body::CellSet around(const Pain &pain) const { return reachOf(pain, margins, fake.atlas->regions()); }
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

TEST_CASE("All zones at once share what each one shares alone")
{
    const Fixture f;
    ZoneIndex index;
    for (const float y : {100.0F, 150.0F, 200.0F, 300.0F, 330.0F})
        addZone(index, 0, body::Side::right, f.dab({-80, y, 50}, 30), f.dab({-80, y + 40, 50}, 30), f.surface);
    sortByWord(index, f.surface.emptySet().words().size());
    const auto pain = f.pain({painted({-80, 130, 50}, 30, 5), painted({-80, 220, 50}, 25, 3)});
    const auto reach = f.around(pain);
    const Overlaps all(index, pain, reach, f.surface);
    std::vector<AreaOverlap> alone;
    std::size_t touched = 0;
    for (std::uint32_t z = 0; z < index.zones.size(); ++z) {
        const auto found = std::find(all.zones().begin(), all.zones().end(), z);
        REQUIRE(measure(index, index.zones[z], pain, reach, f.surface, alone) == (found != all.zones().end()));
        if (found == all.zones().end())
            continue;
        ++touched;
        const auto shared = all.of(static_cast<std::size_t>(found - all.zones().begin()));
        REQUIRE(shared.size() == alone.size());
        for (std::size_t a = 0; a < alone.size(); ++a) {
            CHECK(shared[a].essential == alone[a].essential);
            CHECK(shared[a].spillover == alone[a].spillover);
        }
    }
    CHECK(touched > 1);
    CHECK(touched < index.zones.size());
    CHECK(touched == all.zones().size());
}

TEST_CASE("Painted skin counts as far as the zone reaches, spillover for less")
{
    const Fixture f;
    const auto zone = f.dab({-80, 200, 50}, 30);
    const auto none = f.surface.emptySet();
    std::vector<AreaOverlap> overlaps;
    const auto inside = f.pain({painted({-80, 200, 50}, 20, 5)});

    const auto main = f.indexOf(zone, none);
    REQUIRE(measure(main, main.zones[0], inside, f.around(inside), f.surface, overlaps));
    CHECK(explainedShare(overlaps[0], main.zones[0], inside.cells[0], weights::spillover) == Approx(1));
    CHECK(coveredShare(overlaps.back(), main.zones[0]) < 0.7);

    const auto wide = f.indexOf(none, zone);
    REQUIRE(measure(wide, wide.zones[0], inside, f.around(inside), f.surface, overlaps));
    CHECK(explainedShare(overlaps[0], wide.zones[0], inside.cells[0], weights::spillover) ==
          Approx(weights::spillover));
    CHECK(explainedShare(overlaps[0], wide.zones[0], inside.cells[0], weights::spilloverFits) ==
          Approx(weights::spilloverFits));

    const auto far = f.pain({painted({80, 200, 50}, 20, 5)}); // the same place on the other side
    CHECK_FALSE(measure(main, main.zones[0], far, f.around(far), f.surface, overlaps));
}

TEST_CASE("A clicked region means somewhere here")
{
    const Fixture f;
    const auto none = f.surface.emptySet();
    std::vector<AreaOverlap> overlaps;
    const auto clicked = f.pain({{{"upper.right"}, {}, 5, {}, ""}});

    const auto small = f.indexOf(f.dab({-80, 300, 50}, 15), none); // a patch well inside
    REQUIRE(measure(small, small.zones[0], clicked, f.around(clicked), f.surface, overlaps));
    CHECK(explainedShare(overlaps[0], small.zones[0], clicked.cells[0], weights::spillover) ==
          Approx(weights::zoneInside));

    // A band that covers half of the region and as much skin outside it.
    const auto band = f.indexOf(f.dab({-80, 240, 50}, 90) | f.dab({-80, 240, -50}, 90), none);
    REQUIRE(measure(band, band.zones[0], clicked, f.around(clicked), f.surface, overlaps));
    CHECK(overlaps[0].essential / clicked.cells[0].area > weights::regionFull);
    CHECK(explainedShare(overlaps[0], band.zones[0], clicked.cells[0], weights::spillover) == Approx(1));
}
