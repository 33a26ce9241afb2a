// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/match/ranking.h>

#include <string>
#include <vector>

namespace knotfinder::gui {

/// What a reader sees as one answer: a muscle with those of its points that explain the pain.
struct AnswerRow
{
    std::string muscle;
    PointRefs points;                   ///< best first
    double score = 0;                   ///< of the best point
    double explains = 0;                ///< share of the pain that its best point explains
    std::vector<match::Reason> reasons; ///< of all its points together
};

/// Which answers to show.
struct AnswerFilter
{
    bool selfTreatable = false; ///< only muscles one may press oneself
    bool commonOnly = false;    ///< only points that are common
    std::string group;          ///< only muscles of this body part; '' for all

    bool operator==(const AnswerFilter &) const = default;
    [[nodiscard]] bool isActive() const { return *this != AnswerFilter{}; }
};

/// Suggestions gathered by muscle, best first, at most `most`. A row names the points that explain an area as well as
/// any other of the muscle.
[[nodiscard]] std::vector<AnswerRow> answerRows(const match::Answer &answer, const catalog::Catalog &catalog,
                                                const AnswerFilter &filter = {}, std::size_t most = 12);

} // namespace knotfinder::gui
