// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "engines.h"

#include <algorithm>
#include <map>

namespace knotfinder::exam {
namespace {

using Scores = std::map<std::string, double>; ///< muscle id → its best point

std::vector<std::string> inOrder(const Scores &scores)
{
    std::vector<std::pair<std::string, double>> list;
    for (const auto &entry : scores)
        if (entry.second > 0)
            list.push_back(entry);
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<std::string> names;
    for (const auto &[name, score] : list)
        names.push_back(name);
    return names;
}

std::vector<std::string> byKnotfinder(const match::Ranker &ranker, const match::PainDrawing &drawing)
{
    std::vector<std::string> names;
    for (const auto &suggestion : ranker.rank(drawing, 1000).suggestions) {
        const auto &muscle = ranker.catalog().points()[suggestion.point].muscle;
        if (std::find(names.begin(), names.end(), muscle) == names.end())
            names.push_back(muscle);
    }
    return names;
}

std::vector<std::string> byRegionIndex(const catalog::Catalog &catalog, const match::PainDrawing &drawing)
{
    const auto &regions = catalog.atlas().regions();
    Scores scores;
    for (const auto &point : catalog.points()) {
        const auto &claims = catalog.triggerPoint(point.id).claims;
        double score = 0;
        for (const auto &mark : drawing.marks)
            for (const auto &id : mark.regions) {
                const auto &base = regions[*regions.find(id)].baseId;
                const auto names = [&](const catalog::Claim &claim) { return claim.region == base; };
                if (std::any_of(claims.essential.begin(), claims.essential.end(), names))
                    score += 1;
                else if (std::any_of(claims.spillover.begin(), claims.spillover.end(), names))
                    score += 0.5;
            }
        scores[point.muscle] = std::max(scores[point.muscle], score);
    }
    return inOrder(scores);
}

template <typename Measure>
std::vector<std::string> byOverlap(const catalog::Catalog &catalog, const match::PainDrawing &drawing, Measure measure)
{
    const auto &atlas = catalog.atlas();
    body::CellSet pain = atlas.surface().emptySet();
    for (const auto &mark : drawing.marks)
        pain |= cellsOf(mark, atlas);
    Scores scores;
    for (const auto &point : catalog.points())
        for (const auto side : {body::Side::right, body::Side::left}) {
            const auto zone = catalog::onSide(atlas.surface(), point.essential | point.spillover, side);
            scores[point.muscle] = std::max(scores[point.muscle], measure(atlas.surface(), zone, pain));
        }
    return inOrder(scores);
}

double jaccard(const body::Surface &surface, const body::CellSet &zone, const body::CellSet &pain)
{
    return surface.area(zone & pain) / std::max(1.0F, surface.area(zone | pain));
}

double coverage(const body::Surface &surface, const body::CellSet &zone, const body::CellSet &pain)
{
    return surface.area(zone & pain) / std::max(1.0F, surface.area(pain));
}

} // namespace

std::vector<Engine> engines(const match::Ranker &ranker)
{
    const auto &catalog = ranker.catalog();
    using match::PainDrawing;
    return {
        {"Knotfinder", [&](const PainDrawing &d) { return byKnotfinder(ranker, d); }},
        {"region index", [&](const PainDrawing &d) { return byRegionIndex(catalog, d); }},
        {"plain Jaccard", [&](const PainDrawing &d) { return byOverlap(catalog, d, jaccard); }},
        {"plain coverage", [&](const PainDrawing &d) { return byOverlap(catalog, d, coverage); }},
    };
}

} // namespace knotfinder::exam
