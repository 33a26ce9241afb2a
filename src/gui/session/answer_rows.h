// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/match/ranking.h>

#include <string>
#include <vector>

namespace knotfinder::gui {

using AnswerRow = match::MuscleRow;

/// Which answers to show.
struct AnswerFilter
{
    bool selfTreatable = false; ///< only muscles one may press oneself
    bool commonOnly = false;    ///< only points that are common
    std::string group;          ///< only muscles of this body part; '' for all

    bool operator==(const AnswerFilter &) const = default;
    [[nodiscard]] bool isActive() const { return *this != AnswerFilter{}; }
};

/// The answer by muscle, best first, at most `most`; only what the filter lets through.
[[nodiscard]] std::vector<AnswerRow> answerRows(const match::Answer &answer, const catalog::Catalog &catalog,
                                                const AnswerFilter &filter = {}, std::size_t most = 12);

} // namespace knotfinder::gui
