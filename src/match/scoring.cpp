// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "scoring.h"

#include "overlap.h"
#include "weights.h"

#include <algorithm>

namespace knotfinder::match {
namespace {

std::size_t fitting(const catalog::Texts &known, const std::vector<std::string> &given)
{
    return static_cast<std::size_t>(std::count_if(given.begin(), given.end(), [&](const std::string &id) {
        return std::find(known.begin(), known.end(), id) != known.end();
    }));
}

double lift(const catalog::PaintedPoint &point, const Answers &answers)
{
    const double sum = weights::quality * static_cast<double>(fitting(point.qualities, answers.qualities)) +
                       weights::activity * static_cast<double>(fitting(point.worseWith, answers.worseWith));
    return (1.0 + std::min(sum, weights::mostLift)) / (1.0 + weights::mostLift);
}

double lerp(double painted, double clicked, const Pain &pain)
{
    return painted + (clicked - painted) * pain.clicked;
}

double prior(const catalog::PaintedPoint &point, const Pain &pain)
{
    const double whole = weights::prior(point.commonness);
    return lerp(1.0 - weights::priorPainted * (1.0 - whole), whole, pain);
}

} // namespace

Answers answersOf(const PainDrawing &drawing)
{
    Answers answers;
    answers.worseWith = drawing.worseWith;
    for (const auto &mark : drawing.marks)
        for (const auto &quality : mark.quality)
            if (std::find(answers.qualities.begin(), answers.qualities.end(), quality) == answers.qualities.end())
                answers.qualities.push_back(quality);
    return answers;
}

std::vector<Scored> scoreZones(const ZoneIndex &index, const Pain &pain, const Answers &answers,
                               const catalog::Catalog &catalog, std::size_t most)
{
    const auto &surface = catalog.atlas().surface();
    std::vector<AreaOverlap> overlaps;
    std::vector<Scored> ranked;
    const double zoneShare = lerp(weights::zoneSharePainted, weights::zoneShare, pain);
    for (std::uint32_t z = 0; z < index.zones.size(); ++z) {
        const SidedZone &zone = index.zones[z];
        if (!measure(index, zone, pain, surface, overlaps))
            continue;
        Scored scored{z, 0, 0, coveredShare(overlaps.back(), zone)};
        for (std::size_t a = 0; a < pain.cells.size(); ++a)
            scored.explains += pain.cells[a].weight * explainedShare(overlaps[a], zone, pain.cells[a]);
        const auto &point = catalog.points()[zone.point];
        const double shape = 1.0 - zoneShare + zoneShare * scored.zoneCovered;
        scored.score = scored.explains * shape * prior(point, pain) * lift(point, answers);
        ranked.push_back(scored);
    }
    const auto better = [](const Scored &a, const Scored &b) {
        return a.score != b.score ? a.score > b.score : a.zone < b.zone;
    };
    const std::size_t kept = std::min(ranked.size(), most);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(), better);
    ranked.resize(kept);
    return ranked;
}

} // namespace knotfinder::match
