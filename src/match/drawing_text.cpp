// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/match/drawing.h>

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>

namespace knotfinder::match {
namespace {

using nlohmann::json;

/// The number with the fewest digits that reads back as this float: 12.3, not 12.300000190734863.
double written(float value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    double number = 0;
    std::from_chars(text.data(), end, number);
    return number;
}

json toJson(const std::vector<BrushStroke> &strokes)
{
    json list = json::array();
    for (const auto &stroke : strokes) {
        json path = json::array();
        for (const auto p : stroke.path)
            path.push_back({written(p.x), written(p.y), written(p.z)});
        list.push_back({{"path", std::move(path)}, {"radius", written(stroke.radius)}});
    }
    return list;
}

json toJson(const Mark &mark)
{
    json value = json::object();
    if (!mark.regions.empty())
        value["regions"] = mark.regions;
    if (!mark.strokes.empty())
        value["strokes"] = toJson(mark.strokes);
    if (!mark.erased.empty())
        value["erased"] = toJson(mark.erased);
    value["intensity"] = mark.intensity;
    if (!mark.quality.empty())
        value["quality"] = mark.quality;
    if (!mark.name.empty())
        value["name"] = mark.name;
    return value;
}

} // namespace

std::string toJson(const PainDrawing &drawing)
{
    json root = {{"format", "knotfinder-drawing"}, {"version", 1}, {"figure", drawing.figure}};
    if (!drawing.date.empty())
        root["date"] = drawing.date;
    root["marks"] = json::array();
    for (const auto &mark : drawing.marks)
        root["marks"].push_back(toJson(mark));
    if (!drawing.worseWith.empty())
        root["worse_with"] = drawing.worseWith;
    if (!drawing.easedWith.empty())
        root["eased_with"] = drawing.easedWith;
    if (!drawing.namedMuscles.empty())
        root["muscles"] = drawing.namedMuscles;
    if (!drawing.answers.empty())
        root["answers"] = drawing.answers;
    for (const auto &sign : drawing.signs)
        root["signs"].push_back({{"flag", sign.flag}, {"words", sign.words}});
    if (!drawing.note.empty())
        root["note"] = drawing.note;
    if (auto sheet = parseJson(drawing.sheet, "sheet"); sheet && sheet.value().is_object())
        root["sheet"] = std::move(sheet).value();
    return jsonText(root, 1) + '\n';
}

} // namespace knotfinder::match
