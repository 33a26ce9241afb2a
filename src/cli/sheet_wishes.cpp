// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sheet_wishes.h"

#include "output.h"
#include "workspace.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/sheet/arrangement_json.h>

#include <algorithm>

namespace knotfinder::cli {
namespace {

void takeText(const Arguments &arguments, std::string_view option, QString &into)
{
    if (const auto value = arguments.value(option))
        into = QString::fromStdString(*value);
}

void takeTemplate(const Arguments &arguments, SheetWishes &wishes)
{
    const auto file = arguments.value("--template");
    if (!file)
        return;
    const auto text = readFile(*file, sheet::maxArrangementBytes);
    auto read = text ? sheet::readArrangement(text.value(), *file) : Result<sheet::ReadArrangement>(text.problems());
    if (!read) {
        wishes.fileProblems = read.problems();
        return;
    }
    warn(read.value().problems);
    wishes.arrangement = std::move(read.value().arrangement);
    wishes.arrangement.person.clear(); // a template is nobody's
}

void takeLetterhead(const Arguments &arguments, SheetWishes &wishes)
{
    auto &letterhead = wishes.arrangement.letterhead;
    if (const auto file = arguments.value("--letterhead")) {
        std::error_code ignored;
        if (!std::filesystem::exists(*file, ignored)) {
            wishes.usageProblems.push_back(
                {"", "", "there is no letterhead file '" + *file + "'",
                 R"(a file with {"name", "address", "logo"}; a name alone: --practice TEXT)"});
            return;
        }
        const auto text = readFile(*file, sheet::maxArrangementBytes);
        const auto read =
            text ? sheet::readLetterhead(text.value(), *file) : Result<sheet::LetterheadWords>(text.problems());
        if (!read) {
            wishes.fileProblems = read.problems();
            return;
        }
        letterhead = read.value();
    }
    takeText(arguments, "--practice", letterhead.name);
    takeText(arguments, "--address", letterhead.address);
    takeText(arguments, "--logo", letterhead.logo);
}

void takeStyle(const Arguments &arguments, SheetWishes &wishes)
{
    auto &style = wishes.arrangement.style;
    if (arguments.has("--paper")) {
        const auto paper = paperOf(arguments);
        if (paper)
            style.paper = paper.value();
        else
            wishes.usageProblems.push_back(paper.problems().front());
    }
    style.largePrint = style.largePrint || arguments.has("--large-print");
    style.mono = style.mono || arguments.has("--mono");
}

bool isWarning(const std::string &what)
{
    static constexpr std::string_view kept[] = {"warning", "caution", "danger", "emergency", "sign",    "red_flag",
                                                "stop",    "urgent",  "ask",    "left_out",  "disclaim"};
    return std::any_of(std::begin(kept), std::end(kept), [&](std::string_view word) { return what.starts_with(word); });
}

bool isWholePart(const std::string &what)
{
    const auto &parts = sheet::sheetParts();
    return std::find(parts.begin(), parts.end(), what) != parts.end();
}

void takeWithout(const Arguments &arguments, SheetWishes &wishes)
{
    auto &without = wishes.arrangement.changes.without;
    for (const auto &what : arguments.values("--without")) {
        if (isWarning(what))
            wishes.usageProblems.push_back({"", "",
                                            "'" + what + "' stays on every sheet: a sheet never loses a warning",
                                            "stretch, strengthen, change, log, subtitle, pain or an exercise's id"});
        else if (isWholePart(what))
            without.insert(what);
    }
    if (arguments.has("--no-log"))
        without.insert("log");
    if (arguments.has("--strengthen") && without.contains("strengthen"))
        wishes.usageProblems.push_back({"", "", "strengthening is both asked for and left out", "one of the two"});
}

/// "trapezius:ball_wall" or "ball_wall".
struct NamedPart
{
    std::string muscle; ///< '' for all muscles of the sheet
    std::string id;

    [[nodiscard]] bool means(const std::string &ofMuscle, const std::string &part) const
    {
        return part == id && (muscle.empty() || muscle == ofMuscle);
    }
};

NamedPart namedPart(const std::string &text)
{
    const auto colon = text.find(':');
    return colon == std::string::npos ? NamedPart{{}, text} : NamedPart{text.substr(0, colon), text.substr(colon + 1)};
}

/// The exercises that an option names. Problem when the data tells none of the sheet's muscles so.
Result<std::vector<NamedPart>> namedParts(const Arguments &arguments, std::string_view option, const care::Plan &plan,
                                          const catalog::Catalog &catalog)
{
    std::vector<NamedPart> parts;
    for (const auto &text : arguments.values(option)) {
        if (option == "--without" && isWholePart(text))
            continue;
        const auto named = namedPart(text);
        std::vector<std::string> muscles;
        std::vector<std::string> known;
        for (const auto &item : plan.items) {
            muscles.push_back(item.muscle);
            if (named.muscle.empty() || named.muscle == item.muscle)
                for (const auto &id : sheet::partIdsOf(catalog.muscle(item.muscle)))
                    known.push_back(id);
        }
        if (known.empty()) {
            auto near = didYouMean(named.muscle, muscles);
            if (near.empty())
                near = joined(muscles);
            return Problem{"", "", "muscle '" + named.muscle + "' of '" + text + "' is not on the sheet", near};
        }
        if (std::find(known.begin(), known.end(), named.id) == known.end()) {
            auto allowed = didYouMean(named.id, known);
            if (allowed.empty()) {
                std::sort(known.begin(), known.end());
                known.erase(std::unique(known.begin(), known.end()), known.end());
                allowed = joined(known);
            }
            return Problem{"", "", "unknown exercise '" + named.id + "' for this sheet", allowed};
        }
        parts.push_back(named);
    }
    return parts;
}

/// An exercise that the plan holds for none of its muscles: the drawing speaks against it.
Outcome mayBeTold(const std::vector<NamedPart> &named, const care::Plan &plan, const catalog::Catalog &catalog)
{
    for (const auto &one : named) {
        const bool told = std::any_of(plan.items.begin(), plan.items.end(), [&](const care::Item &item) {
            const auto parts = sheet::partsOf(item, catalog);
            return std::any_of(parts.begin(), parts.end(),
                               [&](const sheet::Part &part) { return one.means(item.muscle, part.id); });
        });
        if (!told)
            return Problem{"", "", "'" + one.id + "' is left out here: the drawing says that it makes the pain worse",
                           "another exercise"};
    }
    return success();
}

bool names(const std::vector<NamedPart> &named, const std::string &muscle, const std::string &part)
{
    return std::any_of(named.begin(), named.end(), [&](const NamedPart &one) { return one.means(muscle, part); });
}

} // namespace

Result<sheet::Paper> paperOf(const Arguments &arguments)
{
    const auto paper = arguments.value("--paper").value_or("a4");
    if (paper != "a4" && paper != "letter")
        return Problem{"", "", "unknown paper '" + paper + "'", "a4 or letter"};
    return paper == "letter" ? sheet::Paper::letter : sheet::Paper::a4;
}

std::vector<Option> sheetOptions()
{
    return {
        {"--exercise", "WHAT",
         "only these exercises: an exercise's id, or MUSCLE:ID; may stand several times. A stretch's id chooses "
         "among the stretches, one of strengthening adds it. 'care --json' names the ids",
         true},
        {"--without", "WHAT",
         "leaves out an exercise (ID or MUSCLE:ID), stretch, strengthen, change, log, subtitle or pain (the picture "
         "of it); may stand several times. Warnings stay",
         true},
        {"--strengthen", "", "with strengthening for the later weeks"},
        {"--template", "FILE", "a template saved in the sheet's window; the other options go before it"},
        {"--paper", "SIZE", "a4 (without this option) or letter"},
        {"--large-print", "", "letters of 16 point instead of 12"},
        {"--mono", "", "for printing without colour"},
        {"--name", "TEXT", "whose sheet it is"},
        {"--date", "DATE", "year-month-day; today without this option"},
        {"--note", "TEXT", "a note of your own"},
        {"--letterhead", "FILE", R"(a letterhead to put on top: {"name", "address", "logo"}, or a template's)"},
        {"--practice", "TEXT", "the therapist's or the clinic's name"},
        {"--address", "TEXT", "a line below that name"},
        {"--logo", "FILE", "a PNG or JPEG picture for the letterhead"},
        {"--no-log", "", "without the two-week log"}};
}

SheetWishes sheetWishes(const Arguments &arguments)
{
    SheetWishes wishes;
    takeTemplate(arguments, wishes);
    takeLetterhead(arguments, wishes);
    takeStyle(arguments, wishes);
    takeWithout(arguments, wishes);
    takeText(arguments, "--name", wishes.arrangement.person);
    takeText(arguments, "--note", wishes.arrangement.note);
    return wishes;
}

Outcome applyParts(const Arguments &arguments, const care::Plan &plan, const catalog::Catalog &catalog,
                   sheet::Arrangement &arrangement)
{
    const auto only = namedParts(arguments, "--exercise", plan, catalog);
    if (!only)
        return only.problems();
    const auto without = namedParts(arguments, "--without", plan, catalog);
    if (!without)
        return without.problems();
    if (plan.needsHelpFirst())
        return success(); // then nothing is told
    if (auto may = mayBeTold(only.value(), plan, catalog); !may)
        return may;
    std::set<sheet::PartKind> chosenAmong; // exercises that are named choose among exercises, stretches among stretches
    for (const auto &item : plan.items)
        for (const auto &part : sheet::partsOf(item, catalog))
            if (names(only.value(), item.muscle, part.id))
                chosenAmong.insert(part.kind);
    for (const auto &item : plan.items) {
        auto &changes = arrangement.changes.of(item.muscle);
        for (const auto &part : sheet::partsOf(item, catalog)) {
            if (chosenAmong.contains(part.kind))
                tell(part, names(only.value(), item.muscle, part.id), changes);
            if (part.kind == sheet::PartKind::strengthen && arguments.has("--strengthen"))
                tell(part, true, changes);
            if (names(without.value(), item.muscle, part.id))
                tell(part, false, changes);
        }
    }
    arrangement.changes.dropEmpty();
    return success();
}

} // namespace knotfinder::cli
