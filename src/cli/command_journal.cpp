// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "drawing_application.h"
#include "journal_report.h"
#include "journal_text.h"
#include "output.h"
#include "output_file.h"
#include "sheet_wishes.h"
#include "workspace.h"

#include <knotfinder/base/printable.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/journal/exchange.h>
#include <knotfinder/journal/journal.h>
#include <knotfinder/journal/words.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::cli {
namespace {

using journal::Journal;
using nlohmann::ordered_json;

/// One thing to do with a journal: the word after 'journal'.
struct Verb
{
    std::string_view name;
    bool takesFile = false;
    std::vector<std::string_view> options; ///< beside --journal and --json
    Exit (*run)(const Arguments &);
};

std::filesystem::path fileOf(const Arguments &arguments)
{
    const auto given = arguments.value("--journal");
    return given ? std::filesystem::path(*given) : journal::ownJournal();
}

Result<std::optional<journal::Day>> dayOf(const Arguments &arguments, const char *option)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::optional<journal::Day>();
    const auto day = journal::dayFrom(*given);
    if (!day)
        return Problem{"", "", inQuotes(*given) + " is no date", "year-month-day, such as 2026-03-01"};
    return day;
}

Result<journal::Filter> filterOf(const Arguments &arguments)
{
    auto from = dayOf(arguments, "--from");
    auto to = dayOf(arguments, "--to");
    if (!from || !to)
        return (from ? to : from).problems();
    return journal::Filter{from.value(), to.value(), arguments.value("--find").value_or(""),
                           arguments.value("--muscle").value_or("")};
}

Exit runList(const Arguments &arguments)
{
    const auto filter = filterOf(arguments);
    if (!filter)
        return misuse(filter.problems().front());
    journal::Contents found;
    const auto file = fileOf(arguments);
    const bool kept = Journal::exists(file);
    if (!kept && arguments.has("--journal"))
        return fail({{file.string(), "", "is not there", "a journal"}});
    if (kept) {
        const DatabaseApplication application;
        const auto opened = Journal::open(file);
        if (!opened)
            return fail(opened.problems());
        auto contents = opened.value().contents(filter.value(), journal::Drawings::without);
        if (!contents)
            return fail(contents.problems());
        found = std::move(contents).value();
    }
    if (arguments.has("--json"))
        return printJson(journalJson(found));
    const auto text = journalText(found);
    if (text.empty())
        return print(kept ? "Nothing was found.\n" : "No journal has been kept yet.\n");
    return print(text);
}

Result<journal::Contents> readJournal(const std::filesystem::path &file, const journal::Filter &filter)
{
    if (!Journal::exists(file))
        return Problem{file.string(), "", "is not there: no journal has been kept yet", "a journal"};
    const auto opened = Journal::open(file);
    return opened ? opened.value().contents(filter) : opened.problems();
}

/// What is exported, as bytes of its format.
struct Exported
{
    journal::Contents contents;
    std::string bytes;
};

template <typename Application, typename ToBytes>
Result<Exported> exported(const Arguments &arguments, const journal::Filter &filter, ToBytes toBytes)
{
    const Application application;
    auto contents = readJournal(fileOf(arguments), filter);
    if (!contents)
        return contents.problems();
    Result<std::string> bytes = toBytes(contents.value());
    if (!bytes)
        return bytes.problems();
    return Exported{std::move(contents).value(), std::move(bytes).value()};
}

Result<std::string> leaving(const journal::Contents &contents, bool table)
{
    const auto catalog = openCatalog();
    if (!catalog)
        return catalog.problems();
    const auto mapped = journal::onBodyMap(contents, catalog.value()->atlas(), catalog.value()->vocabulary());
    if (!mapped)
        return mapped.problems();
    return table ? journal::toCsv(contents, mapped.value()) : journal::toFhir(contents, mapped.value());
}

Result<Exported> exportedAs(const std::string &format, const Arguments &arguments, const journal::Filter &filter)
{
    if (format == "pdf")
        return exported<DrawingApplication>(arguments, filter,
                                            [&](const auto &all) { return reportPdf(all, arguments); });
    return exported<DatabaseApplication>(arguments, filter,
                                         [&](const journal::Contents &all) { return leaving(all, format == "csv"); });
}

Exit runExport(const Arguments &arguments)
{
    const auto format = arguments.value("--format").value_or("");
    if (format != "csv" && format != "fhir" && format != "pdf")
        return misuse({"", "", "unknown format " + inQuotes(format), "--format csv, fhir or pdf"});
    for (const auto *option : reportOptions)
        if (format != "pdf" && arguments.has(option))
            return misuse({"", "", std::string(option) + " is for reports only", "--format pdf"});
    const auto filter = filterOf(arguments);
    if (!filter)
        return misuse(filter.problems().front());
    if (const auto paper = paperOf(arguments); !paper)
        return misuse(paper.problems().front());
    const auto name = arguments.value("-o");
    if (!name || name->empty())
        return misuse({"", "", "where to write is missing", "-o FILE"});
    if (const auto allowed = mayWrite(*name, arguments); !allowed)
        return fail(allowed.problems());
    const auto made = exportedAs(format, arguments, filter.value());
    if (!made)
        return fail(made.problems());
    const auto &contents = made.value().contents;
    const auto written = writeFile(*name, made.value().bytes, Readers::ownerOnly);
    if (!written)
        return fail(written.problems());
    if (!arguments.has("--json"))
        return Exit::done;
    return printJson({{"entries", contents.entries.size()},
                      {"sessions", contents.sessions.size()},
                      {"sheets", contents.sheets.size()}});
}

std::string mergedText(const journal::Merged &merged, bool tryOnly)
{
    std::string text = std::to_string(merged.added) + (tryOnly ? " would be added, " : " added, ") +
                       std::to_string(merged.already) + " were there already";
    if (merged.kept > 0)
        text += ", " + std::to_string(merged.kept) + " stay as the journal has them, which differ";
    return text + ".\n";
}

Exit runImport(const Arguments &arguments)
{
    const auto &name = arguments.positional()[1];
    const auto text = readFile(name, journal::mostBytesToImport);
    if (!text)
        return fail(text.problems());
    const auto more = journal::fromFile(text.value(), name);
    if (!more)
        return fail(more.problems());
    const bool tryOnly = arguments.has("--dry-run");
    const auto file = fileOf(arguments);
    journal::Merged merged;
    if (tryOnly && !Journal::exists(file)) { // trying makes no journal
        merged.added = more.value().entries.size() + more.value().sessions.size() + more.value().sheets.size();
    } else {
        const DatabaseApplication application;
        auto opened = Journal::open(file);
        if (!opened)
            return fail(opened.problems());
        const auto done = opened.value().merge(more.value(), tryOnly);
        if (!done)
            return fail(done.problems());
        merged = done.value();
    }
    if (arguments.has("--json"))
        return printJson({{"added", merged.added}, {"already", merged.already}, {"kept", merged.kept}});
    return print(mergedText(merged, tryOnly));
}

Exit runRestore(const Arguments &arguments)
{
    const DatabaseApplication application;
    const auto restored = journal::restore(fileOf(arguments), journal::now());
    if (!restored)
        return fail(restored.problems());
    const auto &[aside, day] = restored.value();
    if (arguments.has("--json"))
        return printJson(
            {{"set_aside", aside.string()}, {"copy_of", day ? ordered_json(journal::toIso(*day)) : ordered_json()}});
    return print((aside.empty() ? "" : "The damaged journal lies in " + aside.string() + " now.\n") +
                 (day ? "Its copy of " + journal::words::shortDay(*day) + " has taken its place.\n"
                      : "There was no sound copy: the next entry begins a new journal.\n"));
}

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all{
        {"list", false, {"--from", "--to", "--find", "--muscle"}, runList},
        {"export",
         false,
         {"--format", "-o", "--force", "--from", "--to", "--paper", "--mono", "--name", "--notes"},
         runExport},
        {"import", true, {"--dry-run"}, runImport},
        {"restore", false, {}, runRestore},
    };
    return all;
}

Problem unknownVerb(const std::string &word)
{
    std::vector<std::string> names;
    for (const auto &verb : verbs())
        names.emplace_back(verb.name);
    const auto near = didYouMean(word, names);
    return {"", "", "unknown word " + inQuotes(word) + " after 'journal'", near.empty() ? joined(names) : near};
}

/// An option that this verb does not know, or ''.
std::string strayOption(const Verb &verb, const Arguments &arguments)
{
    for (const auto &other : verbs())
        for (const auto option : other.options)
            if (arguments.has(option) &&
                std::find(verb.options.begin(), verb.options.end(), option) == verb.options.end())
                return std::string(option);
    return {};
}

Exit runJournal(const Arguments &arguments)
{
    const auto &words = arguments.positional();
    const auto verb =
        std::find_if(verbs().begin(), verbs().end(), [&](const Verb &one) { return one.name == words.front(); });
    if (verb == verbs().end())
        return misuse(unknownVerb(words.front()));
    if (verb->takesFile && words.size() < 2)
        return misuse({"", "", "'journal " + words.front() + "' needs the name of a file", "journal import FILE"});
    if (!verb->takesFile && words.size() > 1)
        return misuse({"", "", "'" + words[1] + "' is one word too many", "journal " + words.front()});
    if (const auto stray = strayOption(*verb, arguments); !stray.empty())
        return misuse(
            {"", "", "'journal " + words.front() + "' takes no " + stray, "see knotfinder-cli journal --help"});
    return verb->run(arguments);
}

} // namespace

Command journalCommand()
{
    return {"journal",
            "(list | export --format csv|fhir|pdf -o FILE | import FILE | restore) [OPTIONS]",
            "Lists the pain journal, writes it to a file, reads such a file back, or puts its last good copy in the "
            "place of a damaged one.",
            {{"--journal", "FILE", "the journal's file; your own without this option"},
             {"--from", "DATE", "list, export: only from this day on"},
             {"--to", "DATE", "list, export: only up to this day"},
             {"--find", "TEXT", "list: only where these words were written"},
             {"--muscle", "ID", "list: only sessions and sheets for this muscle"},
             {"--format", "FORMAT",
              "export: csv (a table), fhir (a FHIR R4 bundle) or pdf (a report for whoever treats you)"},
             {"-o", "FILE", "export: where to write; only you can read the file"},
             forceOption,
             {"--notes", "", "pdf: with what you wrote; without this option nobody reads it"},
             {"--name", "TEXT", "pdf: whose report it is"},
             {"--paper", "SIZE", "pdf: a4 (without this option) or letter"},
             {"--mono", "", "pdf: for printing without colour"},
             {"--dry-run", "", "import: say what would be added, and change nothing"},
             {"--json", "", "as JSON"}},
            1,
            2,
            runJournal};
}

} // namespace knotfinder::cli
