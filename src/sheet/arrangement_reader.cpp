// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/arrangement_json.h>
#include <knotfinder/sheet/composer.h>

#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/similar.h>

#include <QDir>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>

namespace knotfinder::sheet {
namespace {

using nlohmann::json;

/// Reads piece by piece; what is wrong is left out and said.
class ArrangementReader
{
public:
    explicit ArrangementReader(const std::string &file) : file_(file) {}

    ReadArrangement read(const json &root, Arrangement arrangement)
    {
        checkVersion(root["knotfinder_template"]);
        checkKeys(root, "",
                  {"knotfinder_template", "name", "muscles", "without", "title", "subtitle", "warnings", "note",
                   "person", "letterhead", "style"});
        ReadArrangement result{std::move(arrangement), {}, {}};
        auto &[choices, changes, person, note, letterhead, style] = result.arrangement;
        take(root, "", "name", mostLettersOfAName, result.name);
        take(root, "", "person", mostLettersOfAName, person);
        take(root, "", "note", mostLettersOfANote, note);
        takeOptional(root, "title", changes.title);
        takeOptional(root, "subtitle", changes.subtitle);
        if (root.contains("warnings"))
            changes.warnings = lines(root, "", "warnings");
        if (root.contains("without"))
            changes.without = wholeParts(root);
        if (root.contains("muscles"))
            readMuscles(root, choices, changes);
        if (isObject(root, "", "letterhead"))
            letterhead = readLetterhead(root["letterhead"], "/letterhead");
        if (isObject(root, "", "style"))
            style = readStyle(root["style"], style);
        result.problems = std::move(problems_);
        return result;
    }

    LetterheadWords readLetterhead(const json &value, const std::string &pointer)
    {
        LetterheadWords letterhead;
        checkKeys(value, pointer, {"name", "address", "logo"});
        take(value, pointer, "name", mostLettersOfAName, letterhead.name);
        take(value, pointer, "address", mostLettersOfAName, letterhead.address);
        take(value, pointer, "logo", 4096, letterhead.logo);
        if (!letterhead.logo.isEmpty() && QDir::isRelativePath(letterhead.logo) && !file_.empty())
            letterhead.logo = QFileInfo(QString::fromStdString(file_)).absoluteDir().filePath(letterhead.logo);
        return letterhead;
    }

    [[nodiscard]] const Problems &problems() const { return problems_; }

private:
    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    void checkVersion(const json &version)
    {
        if (version != templateVersion)
            fail("/knotfinder_template", "is another version; only what this one knows is used",
                 std::to_string(templateVersion));
    }

    void checkKeys(const json &object, const std::string &pointer, std::initializer_list<const char *> keys)
    {
        std::vector<std::string> known(keys.begin(), keys.end());
        for (const auto &entry : object.items())
            if (std::find(known.begin(), known.end(), entry.key()) == known.end()) {
                const auto guess = didYouMean(entry.key(), known);
                std::string all;
                for (const auto &key : known)
                    all += (all.empty() ? "" : ", ") + key;
                fail(pointerTo(pointer, entry.key()), "is unknown", guess.empty() ? all : guess);
            }
    }

    bool isObject(const json &object, const std::string &pointer, const char *key)
    {
        if (!object.contains(key))
            return false;
        if (!object[key].is_object())
            fail(pointerTo(pointer, key), "is no object", "{…}");
        return object[key].is_object();
    }

    std::optional<QString> textOf(const json &value, const std::string &pointer, qsizetype most)
    {
        const auto text = value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>()) : QString();
        if (value.is_string() && text.size() <= most)
            return text;
        fail(pointer, "is no such text", "a string of at most " + std::to_string(most) + " characters");
        return std::nullopt;
    }

    void take(const json &object, const std::string &pointer, const char *key, qsizetype most, QString &into)
    {
        if (object.contains(key))
            if (auto text = textOf(object[key], pointerTo(pointer, key), most))
                into = *text;
    }

    void takeOptional(const json &root, const char *key, std::optional<QString> &into)
    {
        if (root.contains(key))
            if (auto text = textOf(root[key], pointerTo("", key), mostLettersOfAName))
                into = text;
    }

    /// The entries of a list, at most as many as are allowed.
    template <typename Take>
    void each(const json &object, const std::string &pointer, const char *key, Take takeOne)
    {
        if (!object.contains(key))
            return;
        const auto at = pointerTo(pointer, key);
        if (!object[key].is_array())
            return fail(at, "is no list", "[…]");
        if (object[key].size() > mostEntries)
            fail(at, "holds too many entries; the first are used", "at most " + std::to_string(mostEntries));
        for (std::size_t i = 0; i < std::min(object[key].size(), mostEntries); ++i)
            takeOne(object[key][i], pointerTo(at, i));
    }

    QStringList lines(const json &object, const std::string &pointer, const char *key)
    {
        QStringList result;
        each(object, pointer, key, [&](const json &value, const std::string &at) {
            if (const auto text = textOf(value, at, mostLettersOfALine); text && !text->trimmed().isEmpty())
                result << *text;
        });
        return result;
    }

    std::set<std::string> ids(const json &object, const std::string &pointer, const char *key)
    {
        std::set<std::string> result;
        each(object, pointer, key, [&](const json &value, const std::string &at) {
            if (const auto text = textOf(value, at, mostLettersOfAName))
                result.insert(text->toStdString());
        });
        return result;
    }

    std::set<std::string> wholeParts(const json &root)
    {
        auto parts = ids(root, "", "without");
        std::erase_if(parts, [&](const std::string &id) {
            const auto &known = sheetParts();
            const bool unknown = std::find(known.begin(), known.end(), id) == known.end();
            if (unknown)
                fail("/without", "'" + id + "' cannot be left out of a sheet",
                     "stretch, strengthen, change, log, subtitle, pain");
            return unknown;
        });
        return parts;
    }

    /// Every muscle on the sheet, and what is decided about it.
    void readMuscles(const json &root, std::vector<care::Choice> &choices, Changes &changes)
    {
        std::vector<care::Choice> chosen;
        each(root, "", "muscles", [&](const json &value, const std::string &at) {
            if (!value.is_object() || !value.contains("muscle") || !value["muscle"].is_string())
                return fail(at, "is no muscle", R"({"muscle": id, "points": […]})");
            checkKeys(value, at, {"muscle", "points", "without", "with", "words", "lines", "exercises"});
            const std::string id = value["muscle"];
            for (const auto &point : points(value, at, id))
                chosen.push_back(point);
            if (auto own = readChanges(value, at); !own.empty())
                changes.of(id) = std::move(own);
        });
        if (!chosen.empty())
            choices = std::move(chosen);
    }

    std::vector<care::Choice> points(const json &muscle, const std::string &pointer, const std::string &id)
    {
        std::vector<care::Choice> result;
        each(muscle, pointer, "points", [&](const json &value, const std::string &at) {
            const auto text = textOf(value, at, mostLettersOfAName);
            std::string point = text ? text->toStdString() : std::string();
            const auto ends = [&](std::string_view end) {
                const bool has = point.size() > end.size() && point.ends_with(end);
                if (has)
                    point.resize(point.size() - end.size());
                return has;
            };
            const bool right = ends(".right");
            const bool left = !right && ends(".left");
            if (text && muscleIn(point) != id)
                return fail(at, "is no trigger point of '" + id + "'", id + ".1");
            const bool known = std::any_of(result.begin(), result.end(),
                                           [&](const care::Choice &other) { return other.point == point; });
            if (text && !known)
                result.push_back({point, !left, !right});
        });
        return result;
    }

    MuscleChanges readChanges(const json &muscle, const std::string &pointer)
    {
        MuscleChanges changes;
        changes.without = ids(muscle, pointer, "without");
        changes.with = ids(muscle, pointer, "with");
        each(muscle, pointer, "words", [&](const json &value, const std::string &at) {
            const auto texts = textsOf(value, at, {"part", "was", "now"});
            if (texts.size() == 3)
                changes.words.push_back({texts[0].toStdString(), texts[1], texts[2]});
        });
        each(muscle, pointer, "lines", [&](const json &value, const std::string &at) {
            const auto texts = textsOf(value, at, {"part", "text"});
            if (texts.size() == 2)
                changes.lines.push_back({texts[0].toStdString(), texts[1]});
        });
        each(muscle, pointer, "exercises", [&](const json &value, const std::string &at) {
            if (!value.is_object() || !value.contains("title"))
                return fail(at, "is no exercise", R"({"title": "…", "steps": ["…"], "dose": "…"})");
            checkKeys(value, at, {"title", "steps", "dose"});
            OwnExercise own;
            take(value, at, "title", mostLettersOfALine, own.title);
            take(value, at, "dose", mostLettersOfALine, own.dose);
            own.steps = lines(value, at, "steps");
            if (!own.title.isEmpty())
                changes.exercises.push_back(std::move(own));
        });
        return changes;
    }

    /// The texts of exactly these keys; fewer when something is wrong.
    QStringList textsOf(const json &value, const std::string &pointer, std::initializer_list<const char *> keys)
    {
        QStringList texts;
        if (value.is_object())
            checkKeys(value, pointer, keys);
        for (const char *key : keys)
            if (const auto text = value.is_object() && value.contains(key)
                                      ? textOf(value[key], pointerTo(pointer, key), mostLettersOfALine)
                                      : std::nullopt)
                texts << *text;
        if (texts.size() != static_cast<qsizetype>(keys.size()))
            fail(pointer, "lacks something and is left out", "all of its texts");
        return texts;
    }

    Style readStyle(const json &value, Style style)
    {
        checkKeys(value, "/style", {"paper", "large_print", "mono"});
        QString paper;
        take(value, "/style", "paper", mostLettersOfAName, paper);
        if (paper == QStringLiteral("letter") || paper == QStringLiteral("a4"))
            style.paper = paper == QStringLiteral("letter") ? Paper::letter : Paper::a4;
        else if (!paper.isEmpty())
            fail("/style/paper", "is no paper", "a4 or letter");
        for (auto [key, flag] : {std::pair("large_print", &style.largePrint), std::pair("mono", &style.mono)})
            if (value.contains(key) && value[key].is_boolean())
                *flag = value[key];
            else if (value.contains(key))
                fail(pointerTo("/style", key), "is no answer", "true or false");
        return style;
    }

    const std::string &file_;
    Problems problems_;
};

Result<json> parsed(std::string_view text, const std::string &file)
{
    if (text.size() > maxArrangementBytes)
        return Problem{file, "", "is too large for a template", "at most 256 KiB"};
    auto root = parseJson(text, file, JsonLimits{50'000});
    if (root && !root.value().is_object())
        return Problem{file, "", "is no object", "{…}"};
    return root;
}

} // namespace

Result<ReadArrangement> readArrangement(std::string_view text, const std::string &file, Arrangement base)
{
    auto root = parsed(text, file);
    if (!root)
        return root.problems();
    if (!root.value().contains("knotfinder_template"))
        return Problem{file, "", "is no template of a sheet", R"({"knotfinder_template": 1, …})"};
    return ArrangementReader(file).read(root.value(), std::move(base));
}

Result<LetterheadWords> readLetterhead(std::string_view text, const std::string &file)
{
    auto root = parsed(text, file);
    if (!root)
        return root.problems();
    if (root.value().contains("knotfinder_template")) {
        const auto whole = ArrangementReader(file).read(root.value(), {});
        return whole.arrangement.letterhead;
    }
    ArrangementReader reader(file);
    auto letterhead = reader.readLetterhead(root.value(), "");
    if (!reader.problems().empty())
        return reader.problems().front();
    return letterhead;
}

} // namespace knotfinder::sheet
