// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/safety/safety.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace knotfinder;
using knotfinder::safety::Advice;
using knotfinder::safety::RedFlag;
using knotfinder::test::LoadedFakeAtlas;

namespace {

match::Mark mark(const std::vector<std::string> &regions, const std::vector<std::string> &qualities = {})
{
    match::Mark made;
    made.regions = regions;
    made.quality = qualities;
    return made;
}

match::PainDrawing drawing(const std::vector<match::Mark> &marks)
{
    match::PainDrawing made;
    made.marks = marks;
    return made;
}

RedFlag flag(const std::string &id, Advice advice)
{
    RedFlag made;
    made.id = id;
    made.advice = advice;
    return made;
}

/// "id" for each flag to ask about, "id!" for each detected one, in order.
std::string raised(const match::PainDrawing &drawing, const safety::Knowledge &knowledge, const body::Atlas &atlas)
{
    std::string text;
    for (const auto &item : redFlagsFor(match::makePain(drawing, atlas), knowledge, atlas))
        text += (text.empty() ? "" : " ") + item.flag->id + (item.detected ? "!" : "");
    return text;
}

} // namespace

TEST_CASE("A flag is asked where its regions hurt", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("anywhere", Advice::soon), flag("upper", Advice::sameDay),
                          flag("two", Advice::emergency)};
    knowledge.redFlags[1].regions = {"upper"};
    knowledge.redFlags[2].regions = {"top"};
    knowledge.redFlags[2].askRegions = {"upper", "lower"};
    knowledge.redFlags[2].askMinRegions = 2;
    CHECK(raised(drawing({}), knowledge, *fake.atlas).empty());
    CHECK(raised(drawing({mark({"lower.left"})}), knowledge, *fake.atlas) == "anywhere");
    CHECK(raised(drawing({mark({"upper.right"})}), knowledge, *fake.atlas) == "upper anywhere");
    CHECK(raised(drawing({mark({"upper.right"}), mark({"lower.left"})}), knowledge, *fake.atlas) ==
          "two upper anywhere");
}

TEST_CASE("A quality in the right place raises a flag at once", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("tight", Advice::emergency)};
    knowledge.redFlags[0].regions = {"upper"};
    knowledge.redFlags[0].qualities = {"tight"};
    CHECK(raised(drawing({mark({"upper.left"}, {"tight"})}), knowledge, *fake.atlas) == "tight!");
    CHECK(raised(drawing({mark({"upper.left"}, {"aching"})}), knowledge, *fake.atlas) == "tight");
    // The quality was felt elsewhere.
    CHECK(raised(drawing({mark({"upper.left"}), mark({"lower.left"}, {"tight"})}), knowledge, *fake.atlas) == "tight");
}

TEST_CASE("A pattern is met when each of its groups hurts", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("soon", Advice::soon), flag("pattern", Advice::sameDay)};
    knowledge.redFlags[1].regions = {"top"};
    knowledge.redFlags[1].detectWhen = {{{"upper"}, {"lower.left", "top"}}};
    CHECK(raised(drawing({mark({"upper.right"})}), knowledge, *fake.atlas) == "soon");
    CHECK(raised(drawing({mark({"upper.right", "lower.right"})}), knowledge, *fake.atlas) == "soon");
    CHECK(raised(drawing({mark({"upper.right", "lower.left"})}), knowledge, *fake.atlas) == "pattern! soon");
    CHECK(raised(drawing({mark({"upper.left"}), mark({"top"})}), knowledge, *fake.atlas) == "pattern! soon");
}

TEST_CASE("Detected flags come first, then the most urgent", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("a", Advice::soon), flag("b", Advice::emergency), flag("c", Advice::soon),
                          flag("d", Advice::sameDay)};
    knowledge.redFlags[2].detectWhen = {{{"upper"}}};
    CHECK(raised(drawing({mark({"upper.left"})}), knowledge, *fake.atlas) == "c! b d a");
}

TEST_CASE("Brush strokes count for the regions they cover", "[safety]")
{
    const LoadedFakeAtlas fake;
    safety::Knowledge knowledge;
    knowledge.redFlags = {flag("upper", Advice::soon)};
    knowledge.redFlags[0].regions = {"upper"};
    match::Mark painted;
    painted.strokes.push_back({{{-80, 300, 50}}, 40});
    CHECK(raised(drawing({painted}), knowledge, *fake.atlas) == "upper");
    painted.strokes = {{{{-80, 20, 50}}, 15}};
    CHECK(raised(drawing({painted}), knowledge, *fake.atlas).empty());
}

TEST_CASE("Danger spots near a zone are named", "[safety]")
{
    const LoadedFakeAtlas fake;
    const auto &regions = fake.atlas->regions();
    safety::Knowledge knowledge;
    knowledge.dangerSpots = {{"rim", "top", "Never press the rim."}};
    const auto in = [&](const char *id) {
        return dangerSpotsFor(regions[*regions.find(id)].cells, knowledge, regions).size();
    };
    CHECK(in("top") == 1);
    CHECK(in("upper.left") == 1); // it touches the top
    CHECK(in("lower.left") == 0);
    CHECK(dangerSpotsFor(fake.atlas->surface().emptySet(), knowledge, regions).empty());
}

TEST_CASE("Chest pain with arm or jaw pain is an emergency before anything else", "[safety]")
{
    const std::filesystem::path share = KNOTFINDER_SOURCE_SHARE;
    const auto atlas = body::Atlas::load(share / "assets" / "atlas");
    REQUIRE(atlas.ok());
    const auto knowledge = safety::load(share / "data" / "safety.json", atlas.value()->regions());
    REQUIRE(knowledge.ok());
    for (const char *chest : {"sternum", "front_of_chest.left", "breast.left", "side_of_chest.left"})
        for (const char *other : {"inner_upper_arm.left", "front_of_forearm.left", "lower_jaw.left", "jaw_angle.right",
                                  "little_finger_side_of_forearm.left", "front_of_upper_arm.right"}) {
            INFO(chest << " with " << other);
            const auto flags = redFlagsFor(match::makePain(drawing({mark({chest}), mark({other})}), *atlas.value()),
                                           knowledge.value(), *atlas.value());
            REQUIRE_FALSE(flags.empty());
            CHECK(flags.front().flag->id == "cardiac_chest_pain");
            CHECK(flags.front().detected);
            CHECK(flags.front().flag->advice == Advice::emergency);
        }
    for (const char *quality : {"tight", "heavy"}) {
        const auto flags = redFlagsFor(match::makePain(drawing({mark({"sternum"}, {quality})}), *atlas.value()),
                                       knowledge.value(), *atlas.value());
        REQUIRE_FALSE(flags.empty());
        CHECK(flags.front().detected);
    }
    const auto knee = redFlagsFor(match::makePain(drawing({mark({"front_of_knee.left"})}), *atlas.value()),
                                  knowledge.value(), *atlas.value());
    CHECK(std::none_of(knee.begin(), knee.end(), [](const auto &item) { return item.detected; }));
}

namespace {

/// The region's skin as many small dabs.
std::vector<match::BrushStroke> dabsOver(const body::CellSet &cells, const body::Surface &surface)
{
    std::vector<match::BrushStroke> dabs;
    cells.forEach([&](body::CellId cell) { dabs.push_back({{surface.position(cell)}, 1}); });
    return dabs;
}

} // namespace

TEST_CASE("The same skin raises the same flags, however it was marked", "[safety]")
{
    const std::filesystem::path share = KNOTFINDER_SOURCE_SHARE;
    const auto loaded = body::Atlas::load(share / "assets" / "atlas");
    REQUIRE(loaded.ok());
    const auto &atlas = *loaded.value();
    const auto knowledge = safety::load(share / "data" / "safety.json", atlas.regions());
    REQUIRE(knowledge.ok());
    std::set<std::string> qualities{"aching"};
    for (const auto &item : knowledge.value().redFlags)
        qualities.insert(item.qualities.begin(), item.qualities.end());
    std::size_t flagsSeen = 0;
    for (const auto &region : atlas.regions())
        for (const auto &quality : qualities) {
            CAPTURE(region.id, quality);
            const auto clicked = mark({region.id}, {quality});
            const auto expected = raised(drawing({clicked}), knowledge.value(), atlas);
            flagsSeen += expected.size();
            const auto dabs = dabsOver(region.cells, atlas.surface());
            match::Mark painted = mark({}, {quality});
            painted.strokes = dabs;
            CHECK(raised(drawing({painted}), knowledge.value(), atlas) == expected);
            painted.strokes = match::strokesOver(region.cells, atlas);
            CHECK(raised(drawing({painted}), knowledge.value(), atlas) == expected);
            std::vector<match::Mark> apart;
            for (const auto &dab : dabs) {
                apart.push_back(mark({}, {quality}));
                apart.back().strokes = {dab};
            }
            CHECK(raised(drawing(apart), knowledge.value(), atlas) == expected);
            auto rubbed = clicked;
            rubbed.erased = {{{atlas.surface().position(region.centreCell)}, 4}};
            CHECK(raised(drawing({rubbed}), knowledge.value(), atlas) == expected);
        }
    CHECK(flagsSeen > 0);
}
