// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "understood_output.h"
#include "workspace.h"

#include <knotfinder/catalog/search.h>

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t mostHits = 20;

std::string searchText(const std::vector<catalog::MuscleHit> &hits, const catalog::Understanding &understanding,
                       const catalog::Catalog &catalog)
{
    std::string text = toText(understanding);
    if (hits.empty())
        return text + (text.empty() ? "Nothing fits these words.\n" : "");
    text += "Muscles:\n";
    for (const auto &hit : hits)
        text += "  " + hit.id + '\t' + catalog.findMuscle(hit.id)->english + "\t(" + hit.matched + ")\n";
    return text;
}

Exit runSearch(const Arguments &arguments)
{
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    std::string words;
    for (const auto &word : arguments.positional())
        words += (words.empty() ? "" : " ") + word;
    const catalog::Search search(catalog.value());
    const auto hits = search.find(words, mostHits);
    const auto understanding = search.understand(words);
    if (!arguments.has("--json"))
        return print(searchText(hits, understanding, *catalog.value()));
    auto muscles = ordered_json::array();
    for (const auto &hit : hits)
        muscles.push_back({{"id", hit.id},
                           {"english", catalog.value()->findMuscle(hit.id)->english},
                           {"matched", hit.matched},
                           {"score", rounded(hit.score)}});
    return printJson({{"muscles", muscles}, {"understood", toJson(understanding)}});
}

} // namespace

Command searchCommand()
{
    constexpr std::size_t mostWords = 200;
    return {"search",
            "WORDS... [--json]",
            "Finds muscles by name or by what people call them, and reads what a sentence says about pain.",
            {{"--json", "", "as JSON"}},
            1,
            mostWords,
            runSearch};
}

} // namespace knotfinder::cli
