// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "ranking_output.h"
#include "workspace.h"

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

constexpr int defaultTop = 20;
constexpr int mostTop = 1000;

Exit run(const Arguments &arguments)
{
    if (!arguments.has("--region") && !arguments.has("--drawing"))
        return misuse({"", "", "nothing to rank", "--region ID or --drawing FILE"});
    const auto top = wholeNumber("--top", arguments.value("--top").value_or(std::to_string(defaultTop)), 1, mostTop);
    if (!top)
        return misuse(top.problems().front());
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    const auto input = readDrawing(arguments, *catalog.value());
    if (!input.regionProblems.empty())
        return misuse(input.regionProblems.front());
    if (!input.fileProblems.empty())
        return fail(input.fileProblems);
    const auto safety = openSafety(catalog.value()->atlas().regions());
    if (!safety)
        return fail(safety.problems());
    const match::Ranker ranker(catalog.value());
    const auto answer = ranker.rank(input.drawing, static_cast<std::size_t>(top.value()));
    const auto flags = redFlagsFor(input.drawing, safety.value(), catalog.value()->atlas());
    return arguments.has("--json") ? printJson(rankingJson(answer, flags, *catalog.value()))
                                   : print(rankingText(answer, flags, *catalog.value()));
}

} // namespace

Command rankCommand()
{
    return {"rank",
            "(--region ID)... [--drawing FILE|-] [--top N] [--json]",
            "Ranks the trigger points that most likely send pain to where it hurts, and says why.",
            {{"--region", "ID", "a region that hurts, such as temple.right; may stand several times", true},
             {"--drawing", "FILE", "a pain drawing (*.knotfinder.json); '-' reads standard input"},
             {"--top", "N", "how many to list; 20 without this option"},
             {"--json", "", "as JSON"}},
            0,
            0,
            run};
}

} // namespace knotfinder::cli
