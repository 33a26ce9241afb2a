// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/drawing_editor.h"
#include "support/test_window.h"

#include <knotfinder/match/drawing_limits.h>

#include <QSignalSpy>

#include <catch2/catch.hpp>

#include <random>

namespace gui = knotfinder::gui;
namespace match = knotfinder::match;
namespace body = knotfinder::body;
namespace edits = knotfinder::gui::edits;
using knotfinder::test::atlas;

namespace {

const body::Region &region(const char *id)
{
    return atlas()->regions()[*atlas()->regions().find(id)];
}

match::BrushStroke dabAt(body::CellId cell, float radius)
{
    return {{match::toTenths(atlas()->surface().position(cell))}, radius};
}

/// The drawing after its file was written and read.
match::PainDrawing readBack(const match::PainDrawing &drawing)
{
    const auto read = match::parseDrawing(match::toJson(drawing), "d.json", *atlas(),
                                          knotfinder::test::knowledge().catalog->vocabulary());
    if (!read)
        FAIL(knotfinder::toLine(read.problems().front()));
    return read.value();
}

void paint(gui::DrawingEditor &editor, const match::BrushStroke &stroke)
{
    editor.preview(edits::addStroke(editor.drawing(), editor.pain(), stroke, editor.pen(), *atlas()));
    editor.finish(QStringLiteral("paint"));
}

void erase(gui::DrawingEditor &editor, const match::BrushStroke &stroke)
{
    editor.preview(edits::erase(editor.drawing(), editor.pain(), stroke, *atlas()));
    editor.finish(QStringLiteral("erase"));
}

body::CellSet cellsOf(const match::BrushStroke &stroke)
{
    return match::cellsOf(stroke, *atlas());
}

} // namespace

TEST_CASE("The eraser's strokes are kept with the mark they touch", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    const auto &calf = region("calf.left");
    editor.toggleRegion(*atlas()->regions().find("calf.left"));
    editor.toggleRegion(*atlas()->regions().find("temple.left"));
    const auto dab = dabAt(calf.centreCell, 15);
    erase(editor, dab);
    REQUIRE(editor.drawing().marks.size() == 2);
    CHECK(editor.drawing().marks[0].regions == std::vector<std::string>{"calf.left"});
    CHECK(editor.drawing().marks[0].strokes.empty());
    CHECK(editor.drawing().marks[0].erased == std::vector{dab});
    CHECK(editor.drawing().marks[1].erased.empty());
    CHECK(editor.pain().marks[0].cells == calf.cells - cellsOf(dab));
    editor.undoStack().undo();
    CHECK(editor.pain().marks[0].cells == calf.cells);
}

TEST_CASE("A mark with nothing left goes", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    editor.toggleRegion(*atlas()->regions().find("temple.left"));
    erase(editor, dabAt(region("temple.left").centreCell, 100));
    CHECK(editor.drawing().marks.empty());
}

TEST_CASE("What is painted after it was erased hurts again, and only there", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    const auto cell = region("calf.left").centreCell;
    const auto wide = dabAt(cell, 40);
    const auto hole = dabAt(cell, 20);
    const auto again = dabAt(cell, 10);
    paint(editor, wide);
    erase(editor, hole);
    CHECK_FALSE(editor.pain().all.contains(cell));
    paint(editor, again);
    REQUIRE(editor.drawing().marks.size() >= 1);
    CHECK(editor.pain().all == ((cellsOf(wide) - cellsOf(hole)) | cellsOf(again)));
    // Within one mark as well: a stroke that reaches from what still hurts into the hole.
    auto across = again;
    across.path.push_back(match::toTenths(atlas()->surface().position(cell) + body::Vec3{0, 30, 0}));
    erase(editor, hole);
    const auto before = editor.pain().all;
    paint(editor, across);
    CHECK(editor.drawing().marks.size() == 1);
    CHECK(editor.pain().all == (before | cellsOf(across)));
    CHECK(readBack(editor.drawing()) == editor.drawing());
}

TEST_CASE("Clicking an area of which a part was erased makes it whole, the next click unmarks it", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    const auto calf = *atlas()->regions().find("calf.left");
    editor.toggleRegion(calf);
    erase(editor, dabAt(region("calf.left").centreCell, 15));
    editor.toggleRegion(calf);
    CHECK(editor.pain().all == region("calf.left").cells);
    REQUIRE(editor.drawing().marks.size() == 1);
    CHECK(editor.current() == 0);
    editor.toggleRegion(calf);
    CHECK(editor.drawing().marks.empty());
}

TEST_CASE("The mirror image of a mark lacks what was erased", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    paint(editor, dabAt(region("calf.left").centreCell, 40));
    erase(editor, dabAt(region("calf.left").centreCell, 15));
    editor.mirror(editor.idOf(0));
    REQUIRE(editor.drawing().marks.size() == 2);
    const auto &marks = editor.pain().marks;
    const auto mirrored = atlas()->surface().mirrored(marks[0].cells);
    CHECK((mirrored - marks[1].cells).count() + (marks[1].cells - mirrored).count() <= mirrored.count() / 50);
    CHECK(edits::groups(editor.drawing(), editor.pain(), atlas()->regions()).size() == 2);
}

TEST_CASE("A mark of which only erased skin would be left is none", "[edits]")
{
    match::PainDrawing drawing;
    const auto temple = region("temple.left").centreCell;
    drawing.marks.push_back({{"calf.left"}, {dabAt(temple, 5)}, 5, {}, "", {dabAt(temple, 15)}});
    const auto other = match::PainDrawing{"", "neutral", {drawing.marks[0], {{"calf.right"}, {}, 5, {}, ""}}, {}, ""};
    CHECK(edits::mirror(other, 0, *atlas()).marks.size() == 2);
    const auto pain = match::makePain(drawing, *atlas());
    CHECK(edits::toggleRegion(drawing, pain, region("calf.left"), {}, *atlas()).marks.empty());
}

TEST_CASE("All areas rubbed over thousands of times can be saved and opened, and stay small", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    match::PainDrawing everywhere;
    for (const auto &id : atlas()->regions().ids())
        everywhere.marks.push_back({{id}, {}, 5, {}, ""});
    editor.open(everywhere);
    std::mt19937 random(5);
    auto left = editor.pain().all;
    for (int i = 0; i < 2'000; ++i) {
        const auto dab = dabAt(static_cast<body::CellId>(random() % atlas()->surface().size()), 4);
        left -= cellsOf(dab);
        erase(editor, dab);
    }
    CHECK(editor.pain().all == left);
    CHECK(readBack(editor.drawing()) == editor.drawing());
    CHECK(match::toJson(editor.drawing()).size() < 3U << 20U);
}

TEST_CASE("A full drawing refuses one more area and says so", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    QSignalSpy refused(&editor, &gui::DrawingEditor::refused);
    match::PainDrawing full;
    for (std::size_t i = 0; i < match::maxMarks; ++i)
        full.marks.push_back({{"calf.left"}, {}, 5, {}, ""});
    editor.open(full);
    editor.toggleRegion(*atlas()->regions().find("temple.left"));
    CHECK(editor.drawing() == full);
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().front().toString() == QStringLiteral("The drawing is full: it holds at most 500 areas."));
    editor.setNote(std::string(match::maxTextBytes + 1, 'a'));
    CHECK(editor.drawing().note.empty());
    CHECK(refused.size() == 2);
}

TEST_CASE("Strokes beyond the limit are told with fewer, not refused", "[edits]")
{
    gui::DrawingEditor editor(atlas());
    QSignalSpy refused(&editor, &gui::DrawingEditor::refused);
    match::PainDrawing many;
    for (int mark = 0; mark < 50; ++mark) {
        many.marks.push_back({{}, {}, 5, {}, ""});
        for (int i = 0; i < 40; ++i)
            many.marks.back().strokes.push_back(dabAt(region("calf.left").centreCell, 5.0F + static_cast<float>(i)));
    }
    editor.open(many);
    const auto before = editor.pain().all;
    paint(editor, dabAt(region("temple.left").centreCell, 10));
    CHECK(refused.isEmpty());
    CHECK(editor.drawing().marks.size() == 51);
    CHECK((before - editor.pain().all).empty());
    CHECK(readBack(editor.drawing()) == editor.drawing());
}

TEST_CASE("Any sequence of edits reads back equal, and undo and redo lead over the same drawings", "[edits]")
{
    const auto vocabulary = knotfinder::test::knowledge().catalog->vocabulary();
    const auto surface = atlas()->surface().size();
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto below = [&](std::size_t end) { return random() % end; };
        gui::DrawingEditor editor(atlas());
        const auto anyStroke = [&] {
            auto stroke = dabAt(static_cast<body::CellId>(below(surface)), 2 + static_cast<float>(below(400)) / 10);
            for (auto more = below(5); more > 0; --more)
                stroke.path.push_back(match::toTenths(stroke.path.back() + body::Vec3{5, 7, 0}));
            return stroke;
        };
        for (int step = 0; step < 60; ++step) {
            const auto marks = editor.drawing().marks.size();
            switch (below(12)) {
            case 0:
            case 1: editor.toggleRegion(below(atlas()->regions().size())); break;
            case 2: paint(editor, anyStroke()); break;
            case 3: erase(editor, anyStroke()); break;
            case 4:
                if (marks > 0) { // over skin that is marked; what hurts is another value after it
                    std::vector<body::CellId> marked;
                    editor.pain().marks[below(marks)].cells.forEach([&](body::CellId cell) { marked.push_back(cell); });
                    if (!marked.empty())
                        erase(editor, dabAt(marked.front(), 12));
                }
                break;
            case 5: editor.setStrength(static_cast<int>(below(13)) - 1); break;
            case 6: editor.toggleQuality(vocabulary.qualities[below(vocabulary.qualities.size())].id); break;
            case 7: editor.toggleWorseWith(vocabulary.activities[below(vocabulary.activities.size())].id); break;
            case 8: editor.setNote(std::string(below(300), 'n') + "\n\t\"\x1b"); break;
            case 9:
                if (marks > 0)
                    editor.mirror(editor.idOf(below(marks)));
                break;
            case 10:
                if (marks > 0)
                    editor.rename(editor.idOf(below(marks)), "name " + std::to_string(step));
                break;
            default:
                if (marks > 0)
                    editor.setCurrent(below(marks));
            }
            CHECK(readBack(editor.drawing()) == editor.drawing());
            CHECK(editor.pain().all == match::makePain(editor.drawing(), *atlas()).all);
        }
        const auto end = editor.drawing();
        while (editor.undoStack().canUndo())
            editor.undoStack().undo();
        CHECK(editor.drawing() == match::PainDrawing());
        while (editor.undoStack().canRedo())
            editor.undoStack().redo();
        CHECK(editor.drawing() == end);
    }
}
