// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "self_care.h"

#include "words.h"

#include <algorithm>

namespace knotfinder::sheet {
namespace {

std::size_t covered(const catalog::SelfCare &care, const std::vector<Choice> &choices)
{
    return static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [&](const Choice &c) { return covers(care, c.point); }));
}

} // namespace

bool covers(const catalog::SelfCare &care, const std::string &point)
{
    return care.points.empty() || std::find(care.points.begin(), care.points.end(), point) != care.points.end();
}

bool isPress(const catalog::SelfCare &care, const catalog::Catalog &catalog)
{
    const auto *technique = catalog.findTechnique(care.technique);
    return technique != nullptr && technique->kind == catalog::TechniqueKind::press;
}

Reach reachOf(const catalog::Muscle &muscle, const std::string &point, const catalog::Catalog &catalog)
{
    Reach reach = Reach::none;
    if (muscle.selfTreatable)
        for (const auto &care : muscle.selfCare)
            if (covers(care, point))
                reach = std::max(reach, isPress(care, catalog) ? Reach::press : Reach::withoutPressing);
    return reach;
}

std::vector<const catalog::SelfCare *> chosenCare(const catalog::Muscle &muscle, const std::vector<Choice> &choices,
                                                  std::size_t toldInFull, const catalog::Catalog &catalog)
{
    const auto worth = [&](const catalog::SelfCare &care, const std::vector<Choice> &open) {
        const std::size_t count = covered(care, open);
        return count == 0 ? 0 : count + (isPress(care, catalog) ? choices.size() : 0);
    };
    std::vector<const catalog::SelfCare *> result;
    std::vector<Choice> open = choices;
    while (!open.empty()) {
        const catalog::SelfCare *best = nullptr;
        for (const auto &care : muscle.selfCare)
            if (worth(care, open) > (best == nullptr ? 0 : worth(*best, open)))
                best = &care;
        if (best == nullptr)
            break;
        result.push_back(best);
        std::erase_if(open, [&](const Choice &c) { return covers(*best, c.point); });
    }
    const auto full = static_cast<std::ptrdiff_t>(std::min(toldInFull, result.size()));
    std::sort(result.begin(), result.begin() + full); // they are parts of one list
    if (result.empty() && !muscle.selfCare.empty())
        result.push_back(&muscle.selfCare.front());
    return result;
}

std::vector<Dose> dosesOf(const catalog::SelfCare &care, const catalog::Catalog &catalog)
{
    constexpr int longHold = 120; // seconds
    const bool press = isPress(care, catalog);
    std::vector<Dose> result;
    if (care.seconds.high >= longHold && care.seconds.low < 60)
        result.push_back({secondsText({care.seconds.high, care.seconds.high}), QStringLiteral("at most")});
    else if (care.seconds.high > 0)
        result.push_back({secondsText(care.seconds), press ? QStringLiteral("hold") : QStringLiteral("each time")});
    if (care.repeats.high > 1 || (press && care.repeats.high > 0))
        result.push_back({rangeText(care.repeats) + QStringLiteral(" ×"),
                          press ? QStringLiteral("each spot") : QStringLiteral("in a row")});
    if (care.timesADay.high > 0)
        result.push_back({rangeText(care.timesADay) + QStringLiteral(" ×"), QStringLiteral("a day")});
    if (care.feel.high > 1)
        result.push_back({rangeText(care.feel), QStringLiteral("ache, of 10")});
    return result;
}

} // namespace knotfinder::sheet
