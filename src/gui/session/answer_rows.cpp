// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/answer_rows.h"

namespace knotfinder::gui {
namespace {

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
    return match::muscleRows(answer, catalog, most,
                             [&](const auto &muscle, const auto &point) { return passes(filter, muscle, point); });
}

} // namespace knotfinder::gui
