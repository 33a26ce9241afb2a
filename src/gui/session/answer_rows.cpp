// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/answer_rows.h"

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr double joinsBest = 0.5;

bool passes(const AnswerFilter &filter, const catalog::MuscleEntry &muscle, const catalog::PaintedPoint &point)
{
    using catalog::Commonness;
    const bool common = point.commonness == Commonness::common || point.commonness == Commonness::veryCommon;
    return (!filter.selfTreatable || muscle.selfTreatable) && (!filter.commonOnly || common) &&
           (filter.group.empty() || filter.group == muscle.group);
}

} // namespace

std::vector<AnswerRow> answerRows(const match::Answer &answer, const catalog::Catalog &catalog,
                                  const AnswerFilter &filter, std::size_t most)
{
    std::vector<AnswerRow> rows;
    for (const auto &suggestion : answer.suggestions) {
        const auto &point = catalog.points()[suggestion.point];
        const auto *muscle = catalog.findMuscle(point.muscle);
        if (muscle == nullptr || !passes(filter, *muscle, point))
            continue;
        const PointRef ref{suggestion.point, suggestion.side};
        const auto row = std::ranges::find(rows, point.muscle, &AnswerRow::muscle);
        if (row == rows.end()) {
            if (rows.size() < most)
                rows.push_back({point.muscle, {ref}, suggestion.score, suggestion.explains, suggestion.zoneCovered,
                                suggestion.reasons});
        } else if (suggestion.score >= joinsBest * row->score) {
            row->points.push_back(ref);
        }
    }
    return rows;
}

} // namespace knotfinder::gui
