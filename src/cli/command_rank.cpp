// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "batch.h"
#include "output.h"
#include "ranking_output.h"
#include "understood_output.h"
#include "workspace.h"

#include <knotfinder/base/json.h>
#include <knotfinder/catalog/search.h>
#include <knotfinder/match/told.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <thread>

namespace knotfinder::cli {
namespace {

constexpr int defaultTop = 20;
constexpr int mostTop = 1000;
constexpr int mostJobs = 256;

/// Options that go with a stream of drawings, and those that do not.
std::optional<Problem> rankClash(const Arguments &arguments)
{
    const bool batch = arguments.has("--batch");
    for (const char *single : {"--region", "--drawing", "--sentence", "--json"})
        if (batch && arguments.has(single))
            return Problem{"", "", std::string("--batch and ") + single + " exclude each other",
                           "drawings on standard input, one JSON object a line"};
    if (!batch && arguments.has("--jobs"))
        return Problem{"", "", "--jobs goes with --batch only", ""};
    const bool drawn = arguments.has("--region") || arguments.has("--drawing");
    if (drawn && arguments.has("--sentence"))
        return Problem{"", "", "--sentence excludes --region and --drawing", ""};
    if (!batch && !drawn && !arguments.has("--sentence"))
        return Problem{"", "", "nothing to rank", "--region ID, --drawing FILE, --sentence TEXT or --batch"};
    return std::nullopt;
}

std::string toldText(const catalog::Understanding &understood, const match::Answer &answer,
                     const safety::Assessment &safety, const catalog::Catalog &catalog)
{
    std::string told = toText(understood);
    if (understood.otherLanguage)
        return told;
    if (understood.regions.empty() && safety.flags.empty())
        return told + "No place that hurts was understood. Say where, such as 'left side of my neck'.\n";
    return told + (told.empty() ? "" : "\n") + rankingText(answer, safety, catalog);
}

Exit rankOne(const Arguments &arguments, const match::Ranker &ranker, const safety::Knowledge &safety, std::size_t top)
{
    const auto &catalog = ranker.catalog();
    const auto input = readDrawing(arguments, catalog);
    if (!input.regionProblems.empty())
        return misuse(input.regionProblems.front());
    if (!input.fileProblems.empty())
        return fail(input.fileProblems);
    const auto file = arguments.value("--drawing").value_or("");
    const auto pain = match::makePain(input.drawing, catalog.atlas());
    if (const auto any = match::hasPain(pain, file == "-" ? "standard input" : file); !any)
        return fail(any.problems());
    const auto answer = ranker.rank(pain, input.drawing, top);
    const auto flags = assess(pain, input.drawing, safety, catalog.atlas());
    return arguments.has("--json") ? printJson(parseOwnJson(rankingJson(answer, flags, catalog)))
                                   : print(rankingText(answer, flags, catalog));
}

/// What a text tells, ranked; it warns too where it names a danger and no place.
Exit rankSentence(const Arguments &arguments, const std::shared_ptr<const catalog::Catalog> &shared,
                  const match::Ranker &ranker, const safety::Knowledge &safety, std::size_t top)
{
    const catalog::Catalog &catalog = *shared;
    const auto text = arguments.value("--sentence").value_or("");
    const auto understood = catalog::Search(shared).understand(text);
    const auto drawing = match::drawingOf(understood);
    const auto pain = match::makePain(drawing, catalog.atlas());
    const auto answer = drawing.marks.empty() ? match::Answer() : ranker.rank(pain, drawing, top);
    const auto assessment = assess(pain, drawing, safety, catalog.atlas());
    if (!arguments.has("--json"))
        return print(toldText(understood, answer, assessment, catalog));
    nlohmann::ordered_json json{{"understood", toJson(understood)}, {"drawing", parseOwnJson(match::toJson(drawing))}};
    json.update(parseOwnJson(rankingJson(answer, assessment, catalog)));
    return printJson(json);
}

Exit runRank(const Arguments &arguments)
{
    if (const auto clash = rankClash(arguments))
        return misuse(*clash);
    const auto top = wholeNumber("--top", arguments.value("--top").value_or(std::to_string(defaultTop)), 1, mostTop);
    if (!top)
        return misuse(top.problems().front());
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    const auto jobs = wholeNumber("--jobs", arguments.value("--jobs").value_or(std::to_string(cores)), 1, mostJobs);
    if (!jobs)
        return misuse(jobs.problems().front());
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    const auto safety = openSafety(catalog.value()->atlas().regions());
    if (!safety)
        return fail(safety.problems());
    const match::Ranker ranker(catalog.value());
    const auto many = static_cast<std::size_t>(top.value());
    if (arguments.has("--sentence"))
        return rankSentence(arguments, catalog.value(), ranker, safety.value(), many);
    return arguments.has("--batch") ? rankBatch(ranker, safety.value(), {many, static_cast<std::size_t>(jobs.value())})
                                    : rankOne(arguments, ranker, safety.value(), many);
}

} // namespace

Command rankCommand()
{
    return {"rank",
            "(--region ID)... [--drawing FILE|-] [--top N] [--json]   or   --sentence TEXT [--top N] [--json]   or   "
            "--batch [--jobs N] [--top N]",
            "Ranks the trigger points that most likely send pain to where it hurts, and says why.",
            {{"--region", "ID", "a region that hurts, such as temple.right; may stand several times", true},
             {"--drawing", "FILE", "a pain drawing (*.knotfinder.json); '-' reads standard input"},
             {"--sentence", "TEXT", "what hurts, in plain English: reads it, ranks, and warns of dangers it names"},
             {"--top", "N", "how many to list; 20 without this option"},
             {"--json", "", "as JSON"},
             {"--batch", "", "drawings from standard input, one a line; one line of JSON out for each, in order"},
             {"--jobs", "N", "threads for --batch; as many as there are cores without this option"}},
            0,
            0,
            runRank};
}

} // namespace knotfinder::cli
