// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "self_care.h"

#include "words.h"

#include <knotfinder/care/words.h>

#include <algorithm>
#include <set>

namespace knotfinder::sheet {
namespace {

std::size_t worthOf(const care::Exercise &exercise, const std::set<std::size_t> &open, std::size_t all)
{
    const auto served =
        std::count_if(exercise.spots.begin(), exercise.spots.end(), [&](std::size_t i) { return open.contains(i); });
    return served == 0 ? 0 : static_cast<std::size_t>(served) + (exercise.presses() ? all : 0);
}

} // namespace

std::vector<const care::Exercise *> chosenExercises(const care::Item &item)
{
    std::vector<const care::Exercise *> result;
    if (item.chosen) {
        for (const auto &exercise : item.exercises)
            result.push_back(&exercise);
        return result;
    }
    std::set<std::size_t> open;
    for (std::size_t i = 0; i < item.spots.size(); ++i)
        open.insert(i);
    while (!open.empty()) {
        const care::Exercise *best = nullptr;
        std::size_t most = 0;
        for (const auto &exercise : item.exercises)
            if (const auto worth = worthOf(exercise, open, item.spots.size()); worth > most) {
                best = &exercise;
                most = worth;
            }
        if (best == nullptr)
            break;
        result.push_back(best);
        for (const auto spot : best->spots)
            open.erase(spot);
    }
    std::sort(result.begin(), result.end()); // they are parts of one list
    return result;
}

std::vector<Dose> dosesOf(const care::Exercise &exercise)
{
    std::vector<Dose> doses;
    for (const auto &part : care::dosePartsOf(exercise))
        doses.push_back({text(part.amount), text(part.of)});
    return doses;
}

std::vector<Dose> dosesOf(const care::Stretch &stretch)
{
    std::vector<Dose> doses;
    for (const auto &part : care::dosePartsOf(stretch))
        doses.push_back({text(part.amount), text(part.of)});
    return doses;
}

} // namespace knotfinder::sheet
