// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/drawing_limits.h>
#include <knotfinder/match/pain.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace knotfinder;
using namespace knotfinder::match;

namespace {

const body::Atlas &atlas()
{
    static const auto loaded =
        body::Atlas::load(std::filesystem::path(KNOTFINDER_SOURCE_SHARE) / "assets" / "atlas").value();
    return *loaded;
}

const body::Region &region(const char *id)
{
    return atlas().regions()[*atlas().regions().find(id)];
}

Mark clicked(const char *id, int intensity = 5)
{
    Mark mark;
    mark.regions = {id};
    mark.intensity = intensity;
    return mark;
}

BrushStroke dabAt(const char *id, float radius)
{
    return {{atlas().surface().position(region(id).centreCell)}, radius};
}

Pain painOf(const std::vector<Mark> &marks)
{
    PainDrawing drawing;
    drawing.marks = marks;
    return makePain(drawing, atlas());
}

void checkSame(const Pain &a, const Pain &b)
{
    REQUIRE(a.marks.size() == b.marks.size());
    for (std::size_t i = 0; i < a.marks.size(); ++i) {
        CHECK(a.marks[i].cells == b.marks[i].cells);
        CHECK(a.marks[i].rest == b.marks[i].rest);
        CHECK(a.marks[i].whole == b.marks[i].whole);
        CHECK(a.marks[i].regions == b.marks[i].regions);
        CHECK(a.marks[i].label == b.marks[i].label);
        CHECK(a.marks[i].quality == b.marks[i].quality);
        CHECK(a.marks[i].intensity == b.marks[i].intensity);
    }
    REQUIRE(a.areas.size() == b.areas.size());
    for (std::size_t i = 0; i < a.areas.size(); ++i) {
        CHECK(a.areas[i].label == b.areas[i].label);
        CHECK(a.cells[i].cells == b.cells[i].cells);
        CHECK(a.cells[i].weight == Approx(b.cells[i].weight));
    }
    CHECK(a.all == b.all);
}

} // namespace

TEST_CASE("What was erased does not hurt, for the ranking and the pictures alike")
{
    auto mark = clicked("calf.left");
    const auto dab = dabAt("calf.left", 20);
    mark.erased = {dab};
    const auto pain = painOf({mark});
    const auto left = region("calf.left").cells - cellsOf(dab, atlas());
    CHECK(pain.marks.front().cells == left);
    CHECK(pain.marks.front().whole.empty());
    CHECK(pain.marks.front().rest == left);
    CHECK(pain.marks.front().label == "Left calf");
    REQUIRE(pain.areas.size() == 1);
    CHECK(pain.areas.front().region == "calf.left");
    CHECK(pain.cells.front().cells == left);
    CHECK(pain.all == left);

    const auto whole = painOf({clicked("calf.left")}).marks.front();
    CHECK(whole.whole.size() == 1);
    CHECK(whole.rest.universe() == 0);
}

TEST_CASE("A mark that was erased altogether is no pain")
{
    auto mark = clicked("temple.right");
    mark.erased = strokesOver(region("temple.right").cells, atlas());
    const auto pain = painOf({mark});
    CHECK(pain.marks.front().cells.empty());
    CHECK(pain.areas.empty());
    CHECK_FALSE(hasPain(pain, "d.json"));
    CHECK(hasPain(painOf({clicked("temple.right")}), "d.json"));
    CHECK_FALSE(hasPain(painOf({clicked("temple.right", 0)}), "d.json"));
}

TEST_CASE("A mark is named after what hurts in it")
{
    auto own = clicked("temple.right");
    own.name = "where it began";
    CHECK(painOf({own}).marks.front().label == "where it began");
    Mark both;
    both.regions = {"temple.right", "temple.left"};
    CHECK(painOf({both}).marks.front().label == "Temple, both sides");
    both.regions = {"temple.right", "nose"};
    CHECK(painOf({both}).marks.front().label == "Right temple and nose");
    // The rim that a stroke leaves on its neighbours is not meant.
    Mark painted;
    painted.strokes = strokesOver(region("calf.left").cells, atlas());
    CHECK(painOf({painted}).marks.front().label == "Left calf");
    // A strip is named by its ends.
    for (const auto *id : {"back_of_thigh.left", "back_of_knee.left", "lower_buttock.left"})
        for (const auto &stroke : strokesOver(region(id).cells, atlas()))
            painted.strokes.push_back(stroke);
    CHECK(painOf({painted}).marks.front().label == "Left lower buttock to left calf");
}

TEST_CASE("Strokes over cells cover these cells and no others")
{
    for (const auto &one : atlas().regions()) {
        CAPTURE(one.id);
        Mark mark;
        mark.strokes = strokesOver(one.cells, atlas());
        CHECK(cellsOf(mark, atlas()) == one.cells);
        CHECK(mark.strokes.size() <= 1 + one.cells.count() / 20);
    }
    std::mt19937 random(3);
    for (int round = 0; round < 5; ++round) {
        auto cells = atlas().surface().emptySet();
        for (std::size_t i = 0; i < atlas().surface().size(); ++i)
            if (random() % 3 == 0)
                cells.insert(static_cast<body::CellId>(i));
        Mark mark;
        mark.strokes = strokesOver(cells, atlas());
        CHECK(cellsOf(mark, atlas()) == cells);
    }
    CHECK(strokesOver(atlas().surface().emptySet(), atlas()).empty());
}

TEST_CASE("Drawings of many dabs and eraser dabs cost what the last change adds, and are the same as made anew")
{
    std::mt19937 random(11);
    PainMaker maker(atlas());
    PainDrawing drawing;
    const auto anyStroke = [&] {
        BrushStroke stroke{{}, 3 + static_cast<float>(random() % 30)};
        const auto &around = atlas().regions()[random() % atlas().regions().size()];
        stroke.path.push_back(atlas().surface().position(around.centreCell));
        return stroke;
    };
    for (int step = 0; step < 120; ++step) {
        auto &marks = drawing.marks;
        const auto at = marks.empty() ? 0 : random() % marks.size();
        switch (marks.empty() ? 0 : random() % 8) {
        case 0: marks.push_back(clicked(atlas().regions()[random() % atlas().regions().size()].id.c_str())); break;
        case 1: marks.push_back({{}, {anyStroke()}, 4, {"aching"}, ""}); break;
        case 2: marks[at].strokes.push_back(anyStroke()); break;
        case 3: marks[at].erased.push_back(anyStroke()); break;
        case 4: marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 5: marks[at].intensity = static_cast<int>(random() % 11); break;
        case 6:
            if (!marks[at].erased.empty())
                marks[at].erased.back() = anyStroke();
            break;
        default:
            if (!marks[at].erased.empty())
                marks[at].erased.pop_back();
        }
        CAPTURE(step);
        checkSame(maker.make(drawing), makePain(drawing, atlas()));
    }
}

TEST_CASE("Many regions count where much of them hurts, small places where they lie")
{
    const auto ids = [](const body::CellSet &cells) {
        std::vector<std::string> found;
        for (const auto index : regionsUnder(cells, atlas()))
            found.push_back(atlas().regions()[index].id);
        return found;
    };
    const auto &sternum = region("sternum");
    CHECK(ids(sternum.cells) == std::vector<std::string>{"sternum"});
    auto dot = atlas().surface().emptySet();
    dot.insert(sternum.centreCell);
    CHECK(ids(dot) == std::vector<std::string>{"sternum"});
    CHECK(ids(atlas().surface().emptySet()).empty());
    CHECK(ids(dot | region("calf.left").cells) == std::vector<std::string>{"calf.left", "sternum"});
    // A few cells beyond the border belong to what is meant beside it.
    auto spilled = sternum.cells;
    const auto &neighbour = atlas().regions()[sternum.neighbours.front()];
    sternum.cells.forEach([&](body::CellId cell) {
        for (const auto next : atlas().surface().neighbours(cell))
            if (neighbour.cells.contains(next) && (spilled & neighbour.cells).count() < 3)
                spilled.insert(next);
    });
    CHECK(ids(spilled) == std::vector<std::string>{"sternum"});
}
