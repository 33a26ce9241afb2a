// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/arrangement.h>
#include <knotfinder/sheet/composer.h>

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
