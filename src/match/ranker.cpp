// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "overlap.h"
#include "pain.h"
#include "reasons.h"
#include "together.h"
#include "weights.h"
#include "zone_index.h"

#include <algorithm>
#include <numeric>

namespace knotfinder::match {

struct Ranker::Index : ZoneIndex
{
};

namespace {

/// One zone's result, before it is worth words.
struct Scored
{
    std::uint32_t zone = 0;
    double score = 0;
    double explains = 0;
    double zoneCovered = 0;
};

double lift(const catalog::PaintedPoint &point, const Answers &answers)
{
    const auto fits = [](const catalog::Texts &known, const std::vector<std::string> &given) {
        return static_cast<double>(std::count_if(given.begin(), given.end(), [&](const std::string &id) {
            return std::find(known.begin(), known.end(), id) != known.end();
        }));
    };
    const double sum = weights::quality * fits(point.qualities, answers.qualities) +
                       weights::activity * fits(point.worseWith, answers.worseWith);
    return 1.0 + std::min(sum, weights::mostLift);
}

Scored score(const ZoneIndex &index, std::uint32_t z, const Pain &pain, const catalog::Catalog &catalog,
             const Answers &answers, std::vector<AreaOverlap> &overlaps)
{
    const SidedZone &zone = index.zones[z];
    const auto &point = catalog.points()[zone.point];
    Scored scored{z};
    if (!measure(index, zone, pain, catalog.atlas().surface(), overlaps))
        return scored;
    for (std::size_t a = 0; a < overlaps.size(); ++a)
        scored.explains += pain.cells[a].weight * explainedShare(overlaps[a], zone, pain.cells[a]);
    scored.zoneCovered = coveredShare(overlaps.back(), zone);
    const double shape = 1.0 - weights::zoneShare + weights::zoneShare * scored.zoneCovered;
    scored.score = scored.explains * shape * weights::prior(point.commonness) * lift(point, answers) /
                   (1.0 + weights::mostLift);
    return scored;
}

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

} // namespace

Ranker::Ranker(std::shared_ptr<const catalog::Catalog> catalog)
    : catalog_(std::move(catalog)), index_(std::make_unique<const Index>(Index{makeZoneIndex(*catalog_)}))
{
}

Ranker::~Ranker() = default;

Answer Ranker::rank(const PainDrawing &drawing, std::size_t top) const
{
    const Pain pain = makePain(drawing, catalog_->atlas());
    Answer answer;
    answer.areas = pain.areas;
    if (pain.areas.empty())
        return answer;

    const Answers answers = answersOf(drawing);
    std::vector<AreaOverlap> overlaps;
    std::vector<Scored> ranked;
    for (std::uint32_t z = 0; z < index_->zones.size(); ++z)
        if (const Scored scored = score(*index_, z, pain, *catalog_, answers, overlaps); scored.score > 0)
            ranked.push_back(scored);
    // Equal scores keep the order of the dataset and right before left, so that every run gives the same list.
    const auto better = [](const Scored &a, const Scored &b) {
        return a.score != b.score ? a.score > b.score : a.zone < b.zone;
    };
    const std::size_t kept = std::min(ranked.size(), std::max(top, weights::togetherCandidates));
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(), better);
    ranked.resize(kept);

    std::vector<std::uint32_t> candidates;
    for (const auto &scored : ranked) {
        const SidedZone &zone = index_->zones[scored.zone];
        Suggestion suggestion{zone.point, zone.side, scored.score, scored.explains, scored.zoneCovered, {}, {}};
        if (!measure(*index_, zone, pain, catalog_->atlas().surface(), overlaps))
            continue;
        for (std::size_t a = 0; a < pain.cells.size(); ++a)
            suggestion.areas.push_back(explainedShare(overlaps[a], zone, pain.cells[a]));
        suggestion.reasons = reasonsFor(suggestion, overlaps, zone, pain, answers, *catalog_);
        answer.suggestions.push_back(std::move(suggestion));
        if (candidates.size() < weights::togetherCandidates)
            candidates.push_back(scored.zone);
    }
    fillExplained(answer, *catalog_);
    fillTogether(answer, candidates, *index_, pain, catalog_->atlas().surface());
    if (answer.suggestions.size() > top)
        answer.suggestions.resize(top);
    return answer;
}

} // namespace knotfinder::match
