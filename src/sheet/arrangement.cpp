// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/ids.h>
#include <knotfinder/sheet/arrangement.h>
#include <knotfinder/sheet/composer.h>

#include <algorithm>

namespace knotfinder::sheet {

bool MuscleChanges::empty() const
{
    return *this == MuscleChanges();
}

const MuscleChanges &Changes::of(const std::string &muscle) const
{
    static const MuscleChanges none;
    const auto found = muscles.find(muscle);
    return found == muscles.end() ? none : found->second;
}

void Changes::dropEmpty()
{
    std::erase_if(muscles, [](const auto &entry) { return entry.second.empty(); });
}

std::vector<std::string> musclesOf(const std::vector<care::Choice> &choices)
{
    std::vector<std::string> muscles;
    for (const auto &choice : choices)
        if (auto muscle = muscleIn(choice.point); !isAmong(muscle, muscles))
            muscles.push_back(std::move(muscle));
    return muscles;
}

std::vector<care::Choice> byMuscle(const std::vector<care::Choice> &choices)
{
    const auto muscles = musclesOf(choices);
    auto sorted = choices;
    std::ranges::stable_sort(sorted, std::ranges::less(), [&](const care::Choice &choice) {
        return std::ranges::find(muscles, muscleIn(choice.point)) - muscles.begin();
    });
    return sorted;
}

Request requestOf(const Arrangement &arrangement)
{
    Request request;
    request.choices = arrangement.choices;
    request.changes = arrangement.changes;
    request.person = arrangement.person;
    request.note = arrangement.note;
    request.letterhead.name = arrangement.letterhead.name;
    request.letterhead.address = arrangement.letterhead.address;
    return request;
}

} // namespace knotfinder::sheet
