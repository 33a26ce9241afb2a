// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_text.h"
#include "chosen.h"
#include "output.h"
#include "workspace.h"

#include <knotfinder/care/review.h>

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

Exit showPlan(const Arguments &arguments, const catalog::Catalog &catalog, const safety::Knowledge &safety)
{
    const auto input = readDrawing(arguments, catalog);
    if (!input.regionProblems.empty())
        return misuse(input.regionProblems.front());
    if (!input.fileProblems.empty())
        return fail(input.fileProblems);
    care::Request request;
    request.drawing = input.drawing;
    auto choices = chosenPoints(arguments, catalog, &*request.drawing);
    if (!choices)
        return misuse(choices.problems().front());
    request.choices = std::move(choices).value();
    const auto plan = care::planFor(request, catalog, safety);
    if (!plan)
        return fail(plan.problems());
    return arguments.has("--json") ? printJson(planJson(plan.value(), catalog.atlas())) : print(planText(plan.value()));
}

std::optional<Problem> careClash(const Arguments &arguments)
{
    const bool chosen = arguments.has("--muscle") || arguments.has("--trigger-point");
    if (!arguments.has("--review"))
        return chosen ? std::nullopt
                      : std::optional(Problem{"", "", "nothing is chosen", "--muscle ID or --trigger-point ID.SIDE"});
    for (const char *single : {"--muscle", "--trigger-point", "--drawing", "--region", "--json"})
        if (arguments.has(single))
            return Problem{"", "", std::string("--review and ") + single + " exclude each other",
                           "knotfinder-cli care --review"};
    return std::nullopt;
}

Exit runCare(const Arguments &arguments)
{
    if (const auto clash = careClash(arguments))
        return misuse(*clash);
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    const auto safety = openSafety(catalog.value()->atlas().regions());
    if (!safety)
        return fail(safety.problems());
    return arguments.has("--review") ? print(care::reviewOf(*catalog.value(), safety.value()))
                                     : showPlan(arguments, *catalog.value(), safety.value());
}

} // namespace

Command careCommand()
{
    return {"care",
            "(--muscle ID | --trigger-point ID.SIDE)... [--drawing FILE|-] [--json]   or   --review",
            "Shows the care plan: where to press and where not, how, how long, what to watch for.",
            {{"--muscle", "ID", "a muscle with the points that are worth pressing; may stand several times", true},
             {"--trigger-point", "ID.SIDE", "one point, such as trapezius.4.right; both sides without a side", true},
             {"--drawing", "FILE", "a pain drawing (*.knotfinder.json); '-' reads standard input"},
             {"--region", "ID", "a region that hurts; may stand several times", true},
             {"--json", "", "as JSON"},
             {"--review", "", "the care of every muscle, to proof-read, as Markdown"}},
            0,
            0,
            runCare};
}

} // namespace knotfinder::cli
