// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/flag_answers.h"

namespace knotfinder::gui {

std::optional<bool> FlagAnswers::answer(const std::string &flag) const
{
    const auto found = answers_.find(flag);
    return found != answers_.end() ? std::optional(found->second) : std::nullopt;
}

void FlagAnswers::setAnswer(const std::string &flag, bool yes)
{
    answers_[flag] = yes;
    Q_EMIT changed();
}

void FlagAnswers::forget()
{
    answers_.clear();
    Q_EMIT changed();
}

std::vector<const safety::RedFlag *> FlagAnswers::warnings(const std::vector<safety::Raised> &raised) const
{
    std::vector<const safety::RedFlag *> result;
    for (const auto &candidate : raised)
        if (candidate.detected || answer(candidate.flag->id) == true)
            result.push_back(candidate.flag);
    return result;
}

const safety::Question *FlagAnswers::question(const safety::Assessment &assessment) const
{
    for (const auto &candidate : assessment.questions)
        if (candidate.signs.empty() && !answer(candidate.id))
            return &candidate;
    return nullptr;
}

} // namespace knotfinder::gui
