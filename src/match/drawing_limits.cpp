// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/drawing_limits.h>

#include <knotfinder/base/json.h>

#include <algorithm>
#include <cmath>

namespace knotfinder::match {
namespace {

bool isNear(body::Vec3 point)
{
    const auto near = [](float x) { return std::abs(x) <= farthest; }; // false for what is not a number
    return near(point.x) && near(point.y) && near(point.z);
}

/// Walks over a drawing once, adding up, until something is too much.
class LimitCheck
{
public:
    [[nodiscard]] std::optional<Excess> of(const PainDrawing &drawing)
    {
        text(drawing.note, "/note");
        list(drawing.answers.size(), "/answers");
        for (const auto &[id, yes] : drawing.answers)
            text(id, "/answers");
        list(drawing.signs.size(), "/signs");
        for (std::size_t i = 0; i < drawing.signs.size(); ++i) {
            text(drawing.signs[i].flag, pointerTo("/signs", i) + "/flag");
            text(drawing.signs[i].words, pointerTo("/signs", i) + "/words");
        }
        list(drawing.namedMuscles.size(), "/muscles");
        for (std::size_t i = 0; i < drawing.namedMuscles.size(); ++i)
            text(drawing.namedMuscles[i], pointerTo("/muscles", i));
        if (drawing.sheet.size() > maxSheetBytes)
            fail(Limit::sheet, "/sheet");
        if (drawing.marks.size() > maxMarks)
            fail(Limit::marks, "/marks");
        for (std::size_t i = 0; i < drawing.marks.size() && !excess_; ++i)
            mark(drawing.marks[i], pointerTo("/marks", i));
        return excess_;
    }

private:
    void fail(Limit limit, const std::string &pointer)
    {
        if (!excess_)
            excess_ = Excess{limit, pointer};
    }

    void text(const std::string &text, const std::string &pointer)
    {
        if (text.size() > maxTextBytes)
            fail(Limit::text, pointer);
    }

    void list(std::size_t length, const std::string &pointer)
    {
        if (length > maxListed)
            fail(Limit::list, pointer);
    }

    void mark(const Mark &mark, const std::string &pointer)
    {
        if (mark.regions.empty() && mark.strokes.empty())
            fail(Limit::noPlace, pointer);
        text(mark.name, pointer + "/name");
        for (std::size_t i = 0; i < mark.strokes.size() && !excess_; ++i)
            stroke(mark.strokes[i], pointerTo(pointer + "/strokes", i), strokes_, maxStrokes, Limit::strokes);
        for (std::size_t i = 0; i < mark.erased.size() && !excess_; ++i)
            stroke(mark.erased[i], pointerTo(pointer + "/erased", i), erased_, maxStrokes, Limit::erased);
    }

    void stroke(const BrushStroke &stroke, const std::string &pointer, std::size_t &count, std::size_t most,
                Limit limit)
    {
        if (!(stroke.radius >= smallestRadius && stroke.radius <= largestRadius))
            fail(Limit::radius, pointer + "/radius");
        if (stroke.path.empty())
            fail(Limit::noPoints, pointer + "/path");
        points_ += stroke.path.size();
        if (points_ > maxStrokePoints)
            fail(Limit::points, pointer + "/path");
        const auto far = std::find_if_not(stroke.path.begin(), stroke.path.end(), isNear);
        if (far != stroke.path.end())
            fail(Limit::reach, pointerTo(pointer + "/path", static_cast<std::size_t>(far - stroke.path.begin())));
        if (++count > most)
            fail(limit, pointer);
        for (std::size_t i = 1; i < stroke.path.size() && !excess_; ++i)
            length_ += static_cast<double>(body::distance(stroke.path[i], stroke.path[i - 1]));
        if (length_ > maxStrokeLength)
            fail(Limit::length, pointer + "/path");
    }

    std::optional<Excess> excess_;
    std::size_t strokes_ = 0;
    std::size_t erased_ = 0;
    std::size_t points_ = 0;
    double length_ = 0; ///< mm
};

} // namespace

std::optional<Excess> firstExcess(const PainDrawing &drawing)
{
    return LimitCheck().of(drawing);
}

Problem toProblem(const Excess &excess, const std::string &file)
{
    const auto problem = [&](const std::string &what, const std::string &allowed) {
        return Problem{file, excess.pointer, what, allowed};
    };
    const auto atMost = [](std::size_t count) { return "at most " + std::to_string(count); };
    switch (excess.limit) {
    case Limit::marks: return problem("holds too many marks", atMost(maxMarks));
    case Limit::noPlace: return problem("marks no place", "at least one region or stroke");
    case Limit::strokes: return problem("is one stroke too many", atMost(maxStrokes) + " in a drawing");
    case Limit::erased: return problem("is one erasing stroke too many", atMost(maxStrokes) + " in a drawing");
    case Limit::noPoints: return problem("has no points", "at least one point [x, y, z] in mm");
    case Limit::points: return problem("makes too many points in all", atMost(maxStrokePoints));
    case Limit::length: return problem("makes the strokes too long in all", "at most 200 m");
    case Limit::reach: return problem("is no point on the body", "[x, y, z] in mm, each within 3000");
    case Limit::radius: return problem("is no radius", "a number of mm from 0.1 to 300");
    case Limit::text: return problem("is no text", "a string of at most 100,000 bytes");
    case Limit::list: return problem("holds too many entries", atMost(maxListed));
    case Limit::sheet: return problem("is too large for a sheet", "at most 256 KiB");
    }
    return problem("is no drawing", "");
}

} // namespace knotfinder::match
