// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "walked.h"

#include <knotfinder/match/ranking.h>

namespace knotfinder::walk {

/// What must hold after every action. Throws Failed.
class Checks
{
public:
    void check(Walked &walked, std::uint32_t number);
    /// Before the data is replaced: nothing here may keep the old one alive.
    void letGo() { ranker_.reset(); }

private:
    void checkAnswers(Walked &walked);

    std::unique_ptr<match::Ranker> ranker_;
};

} // namespace knotfinder::walk
