// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "evidence.h"
#include "margins.h"
#include "overlap.h"
#include "reasons.h"
#include "scoring.h"
#include "together.h"
#include "weights.h"

#include <algorithm>

namespace knotfinder::match {
namespace {

/// The zones that may stand together: the best of all, and the best of each area as far as there is room.
std::vector<std::uint32_t> candidatesOf(const Ranking &ranking)
{
    std::vector<std::uint32_t> candidates;
    for (std::size_t i = 0; i < std::min(ranking.zones.size(), weights::togetherCandidates); ++i)
        candidates.push_back(ranking.zones[i].zone);
    for (const auto zone : ranking.bestOfArea)
        if (candidates.size() < mostCandidates && std::ranges::find(candidates, zone) == candidates.end())
            candidates.push_back(zone);
    return candidates;
}

} // namespace

struct Ranker::Index : ZoneIndex
{
    EvidenceIndex evidence;
    Margins margins;
};

Ranker::Ranker(std::shared_ptr<const catalog::Catalog> catalog)
    : catalog_(std::move(catalog)),
      index_(std::make_unique<const Index>(
          Index{makeZoneIndex(*catalog_), EvidenceIndex(*catalog_), Margins(catalog_->atlas())}))
{
}

Ranker::~Ranker() = default;

Answer Ranker::rank(const PainDrawing &drawing, std::size_t top) const
{
    return rank(makePain(drawing, catalog_->atlas()), drawing, top);
}

Answer Ranker::rank(const Pain &pain, const PainDrawing &drawing, std::size_t top) const
{
    Answer answer;
    answer.areas = pain.areas;
    if (pain.areas.empty())
        return answer;

    const body::CellSet reach = reachOf(pain, index_->margins, catalog_->atlas().regions());
    Answers answers = answersOf(drawing);
    const auto complaints = index_->evidence.fitting(pain, catalog_->atlas().surface());
    answers.evidence = index_->evidence.lifts(complaints);
    const auto ranking =
        scoreZones(*index_, pain, reach, answers, *catalog_, std::max(top, weights::togetherCandidates));
    std::vector<AreaOverlap> overlaps;
    for (const auto &scored : ranking.zones) {
        const SidedZone &zone = index_->zones[scored.zone];
        if (!measure(*index_, zone, pain, reach, catalog_->atlas().surface(), overlaps))
            continue;
        Suggestion suggestion{zone.point,
                              zone.side,
                              scored.score,
                              scored.muscleScore,
                              scored.explains,
                              scored.muscleExplains,
                              scored.zoneCovered,
                              {},
                              {}};
        for (std::size_t a = 0; a < pain.cells.size(); ++a)
            suggestion.areas.push_back(explainedShare(overlaps[a], zone, pain.cells[a], weights::spillover));
        suggestion.reasons =
            reasonsFor(suggestion, overlaps, pain, answers, index_->evidence.of(zone.point, complaints), *catalog_);
        answer.suggestions.push_back(std::move(suggestion));
    }
    answer.fitsNone = answer.suggestions.empty() || answer.suggestions.front().muscleExplains < weights::fitsNone;
    fillExplained(answer, *catalog_);
    fillTogether(answer, candidatesOf(ranking), *index_, pain, *catalog_);
    if (answer.suggestions.size() > top)
        answer.suggestions.resize(top);
    return answer;
}

} // namespace knotfinder::match
