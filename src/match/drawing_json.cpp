// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/catalog/technique.h>
#include <knotfinder/match/drawing_limits.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace knotfinder::match {
namespace {

using nlohmann::json;

/// A calendar day at the start of an ISO 8601 date; a time may follow.
bool isDate(const std::string &text)
{
    constexpr std::string_view form = "0000-00-00";
    if (text.size() < form.size() || (text.size() > form.size() && text[form.size()] != 'T'))
        return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    const std::chrono::year_month_day day{std::chrono::year(std::stoi(text.substr(0, 4))),
                                          std::chrono::month(static_cast<unsigned>(std::stoi(text.substr(5, 2)))),
                                          std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(8, 2))))};
    return day.ok();
}

/// Reads one drawing and keeps the first problem it meets; every getter is harmless after that.
class DrawingReader
{
public:
    DrawingReader(const std::string &file, const body::Regions &regions, const std::vector<std::string> &figures,
                  const std::vector<std::string> &qualities, const std::vector<std::string> &activities)
        : file_(file), regions_(regions), figures_(figures), qualities_(qualities), activities_(activities)
    {
    }

    [[nodiscard]] Result<PainDrawing> read(const json &root)
    {
        PainDrawing drawing;
        if (!isObject(root, "",
                      {"format", "version", "date", "figure", "marks", "worse_with", "note", "eased_with", "muscles",
                       "answers", "signs", "sheet"}))
            return problems_;
        checkFormat(root);
        drawing.date = text(root, "", "date", "");
        if (!drawing.date.empty() && !isDate(drawing.date))
            fail("/date", "is no date", "year-month-day, such as 2026-01-31");
        drawing.figure = text(root, "", "figure", "neutral");
        checkFigure(drawing.figure);
        drawing.note = text(root, "", "note", "");
        drawing.worseWith = terms(root, "", "worse_with", activities_, "activity");
        drawing.easedWith = terms(root, "", "eased_with", activities_, "activity");
        drawing.namedMuscles = texts(root, "", "muscles");
        drawing.answers = readAnswers(root);
        drawing.signs = readSigns(root);
        drawing.sheet = readSheet(root);
        const json &marks = list(root, "", "marks");
        for (std::size_t i = 0; i < marks.size() && i <= maxMarks && problems_.empty(); ++i)
            drawing.marks.push_back(readMark(marks[i], pointerTo("/marks", i)));
        if (const auto excess = firstExcess(drawing); excess && problems_.empty())
            problems_.push_back(toProblem(*excess, file_));
        if (!problems_.empty())
            return problems_;
        return drawing;
    }

private:
    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        if (problems_.empty())
            problems_.push_back({file_, pointer, what, allowed});
    }

    bool isObject(const json &value, const std::string &pointer, const std::vector<std::string> &known)
    {
        if (!value.is_object()) {
            fail(pointer, "is no object", "{…}");
            return false;
        }
        for (auto entry = value.begin(); entry != value.end() && problems_.empty(); ++entry)
            if (std::find(known.begin(), known.end(), entry.key()) == known.end())
                fail(pointerTo(pointer, entry.key()), "unknown key '" + entry.key() + "'", join(known));
        return problems_.empty();
    }

    static std::string join(const std::vector<std::string> &names)
    {
        std::string text;
        for (const auto &name : names)
            text += (text.empty() ? "" : ", ") + name;
        return text;
    }

    void checkFormat(const json &root)
    {
        if (!root.contains("format") || root["format"] != "knotfinder-drawing")
            fail("/format", "is no pain drawing", "\"knotfinder-drawing\"");
        else if (!root.contains("version"))
            fail("/version", "has no version", "1");
        else if (!root["version"].is_number_integer() || root["version"] < 1)
            fail("/version", "is no version of this format", "1");
        else if (root["version"] != 1)
            fail("/version", "was made by a newer Knotfinder", "version 1");
    }

    void checkFigure(const std::string &figure)
    {
        if (std::find(figures_.begin(), figures_.end(), figure) == figures_.end())
            fail("/figure", "is no figure", join(figures_));
    }

    std::string text(const json &object, const std::string &pointer, const char *key, const std::string &fallback)
    {
        if (!object.contains(key))
            return fallback;
        const auto &value = object[key];
        if (!value.is_string()) {
            fail(pointerTo(pointer, key), "is no text", "a string of at most 100,000 bytes");
            return fallback;
        }
        return value;
    }

    const json &list(const json &object, const std::string &pointer, const char *key)
    {
        static const json none = json::array();
        if (!object.contains(key))
            return none;
        if (object[key].is_array())
            return object[key];
        fail(pointerTo(pointer, key), "is no list", "[…]");
        return none;
    }

    std::vector<std::string> terms(const json &object, const std::string &pointer, const char *key,
                                   const std::vector<std::string> &known, const std::string &kind)
    {
        std::vector<std::string> ids;
        const json &values = list(object, pointer, key);
        for (std::size_t i = 0; i < values.size() && problems_.empty(); ++i) { // near ids are looked for once
            const auto at = pointerTo(pointerTo(pointer, key), i);
            if (!values[i].is_string()) {
                fail(at, "is no text", (kind == "activity" ? "an " : "a ") + kind + " id");
                continue;
            }
            const auto &id = values[i].get_ref<const std::string &>();
            if (std::find(known.begin(), known.end(), id) == known.end()) {
                const auto guess = didYouMean(id, known);
                std::string what = "unknown ";
                what.append(kind).append(" '").append(id).append("'");
                if (!guess.empty())
                    what.append(", ").append(guess);
                fail(at, what, "an id of data/vocabulary.json");
            }
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
        }
        return ids;
    }

    std::vector<std::string> texts(const json &object, const std::string &pointer, const char *key)
    {
        std::vector<std::string> read;
        const json &values = list(object, pointer, key);
        for (std::size_t i = 0; i < values.size() && problems_.empty(); ++i)
            if (values[i].is_string())
                read.push_back(values[i]);
            else
                fail(pointerTo(pointerTo(pointer, key), i), "is no text", "an id");
        return read;
    }

    std::map<std::string, bool> readAnswers(const json &root)
    {
        std::map<std::string, bool> answers;
        if (!root.contains("answers"))
            return answers;
        const json &given = root["answers"];
        if (!given.is_object())
            fail("/answers", "is no object", R"({"id of a question": true or false})");
        for (auto answer = given.begin(); answer != given.end() && problems_.empty(); ++answer)
            if (answer->is_boolean())
                answers.emplace(answer.key(), *answer);
            else
                fail(pointerTo("/answers", answer.key()), "is no answer", "true or false");
        return answers;
    }

    std::vector<SaidSign> readSigns(const json &root)
    {
        std::vector<SaidSign> signs;
        const json &values = list(root, "", "signs");
        for (std::size_t i = 0; i < values.size() && problems_.empty(); ++i) {
            const auto at = pointerTo("/signs", i);
            if (isObject(values[i], at, {"flag", "words"}))
                signs.push_back({text(values[i], at, "flag", ""), text(values[i], at, "words", "")});
        }
        return signs;
    }

    /// Kept as it is: who makes sheets checks what it says.
    std::string readSheet(const json &root)
    {
        if (!root.contains("sheet"))
            return {};
        if (!root["sheet"].is_object()) {
            fail("/sheet", "is no object", "{…} as the window wrote it");
            return {};
        }
        return jsonText(root["sheet"]);
    }

    Mark readMark(const json &value, const std::string &pointer)
    {
        Mark mark;
        if (!isObject(value, pointer, {"regions", "strokes", "erased", "intensity", "quality", "name"}))
            return mark;
        const json &regions = list(value, pointer, "regions");
        for (std::size_t i = 0; i < regions.size() && problems_.empty(); ++i)
            addRegion(mark, regions[i], pointerTo(pointerTo(pointer, "regions"), i));
        mark.strokes = readStrokes(value, pointer, "strokes");
        mark.erased = readStrokes(value, pointer, "erased");
        mark.intensity = readIntensity(value, pointer);
        mark.quality = terms(value, pointer, "quality", qualities_, "pain quality");
        mark.name = text(value, pointer, "name", "");
        return mark;
    }

    void addRegion(Mark &mark, const json &value, const std::string &pointer)
    {
        if (!value.is_string())
            return fail(pointer, "is no text", "a region id such as \"temple.right\"");
        const auto &id = value.get_ref<const std::string &>();
        if (auto region = regions_.require(id); !region)
            return fail(pointer, region.problems().front().what, region.problems().front().allowed);
        if (std::find(mark.regions.begin(), mark.regions.end(), id) == mark.regions.end())
            mark.regions.push_back(id);
    }

    int readIntensity(const json &value, const std::string &pointer)
    {
        if (!value.contains("intensity"))
            return Mark().intensity;
        const auto &number = value["intensity"];
        if (!number.is_number_integer() || number < 0 || number > 10) {
            fail(pointerTo(pointer, "intensity"), "is no strength of pain", "a whole number from 0 to 10");
            return 0;
        }
        return number;
    }

    std::vector<BrushStroke> readStrokes(const json &mark, const std::string &pointer, const char *key)
    {
        std::vector<BrushStroke> strokes;
        const json &values = list(mark, pointer, key);
        for (std::size_t i = 0; i < values.size() && i <= maxStrokes && problems_.empty(); ++i)
            strokes.push_back(readStroke(values[i], pointerTo(pointerTo(pointer, key), i)));
        return strokes;
    }

    BrushStroke readStroke(const json &value, const std::string &pointer)
    {
        BrushStroke stroke;
        if (!isObject(value, pointer, {"path", "radius"}))
            return stroke;
        const json &path = list(value, pointer, "path");
        stroke.path.reserve(path.size());
        for (std::size_t i = 0; i < path.size() && problems_.empty(); ++i)
            stroke.path.push_back(readPoint(path[i], pointerTo(pointerTo(pointer, "path"), i)));
        // What no float holds is no radius either way.
        const bool isNumber = value.contains("radius") && value["radius"].is_number();
        stroke.radius = isNumber ? static_cast<float>(std::clamp(value["radius"].get<double>(), -1e6, 1e6)) : 0;
        return stroke;
    }

    body::Vec3 readPoint(const json &value, const std::string &pointer)
    {
        const auto near = [](const json &n) { return n.is_number() && std::abs(n.get<double>()) <= double{farthest}; };
        if (!value.is_array() || value.size() != 3 || !std::all_of(value.begin(), value.end(), near)) {
            if (problems_.empty())
                problems_.push_back(toProblem({Limit::reach, pointer}, file_));
            return {};
        }
        return {value[0].get<float>(), value[1].get<float>(), value[2].get<float>()};
    }

    const std::string &file_;
    const body::Regions &regions_;
    const std::vector<std::string> &figures_;
    const std::vector<std::string> &qualities_;
    const std::vector<std::string> &activities_;
    Problems problems_;
};

} // namespace

Result<PainDrawing> parseDrawing(std::string_view text, const std::string &file, const body::Regions &regions,
                                 const std::vector<std::string> &figureIds, const std::vector<std::string> &qualityIds,
                                 const std::vector<std::string> &activityIds)
{
    if (text.size() > maxDrawingBytes)
        return Problem{file, "", "is too large for a drawing", "at most 32 MiB"};
    constexpr JsonLimits most{1'000'000}; // as many points as may be make 800,000 values
    auto root = parseJson(text, file, most);
    if (!root)
        return root.problems();
    return DrawingReader(file, regions, figureIds, qualityIds, activityIds).read(root.value());
}

Result<PainDrawing> parseDrawing(std::string_view text, const std::string &file, const body::Atlas &atlas,
                                 const catalog::Vocabulary &vocabulary)
{
    return parseDrawing(text, file, atlas.regions(), idsOf(atlas.figures()), idsOf(vocabulary.qualities),
                        idsOf(vocabulary.activities));
}

} // namespace knotfinder::match
