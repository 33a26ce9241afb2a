// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/muscle_rows.h>

#include "weights.h"

#include <algorithm>

namespace knotfinder::match {
namespace {

using Kind = Reason::Kind;
using Members = std::vector<const Suggestion *>; ///< of one muscle, best first

/// The members that explain an area as well as any other of the muscle: the others need not be shown.
Members neededOf(const Members &members)
{
    Members needed;
    for (const auto *member : members) {
        const auto leads = [&](std::size_t area) {
            const double share = member->areas[area];
            return share >= weights::worthShowing && std::ranges::none_of(members, [&](const auto *other) {
                       return other->areas[area] * weights::asGood > share;
                   });
        };
        bool leadsAny = member == members.front();
        for (std::size_t area = 0; area < member->areas.size(); ++area)
            leadsAny = leadsAny || leads(area);
        if (leadsAny)
            needed.push_back(member);
    }
    return needed;
}

bool says(const Members &members, Kind kind, const std::string &label)
{
    return std::ranges::any_of(members, [&](const auto *member) {
        return std::ranges::any_of(member->reasons,
                                   [&](const auto &reason) { return reason.kind == kind && reason.label == label; });
    });
}

/// How the members together stand to an area. What counts as explained is what is named as such.
Kind kindOf(const Members &members, std::size_t index, const std::string &label)
{
    double share = 0;
    for (const auto *member : members)
        share = std::max(share, member->areas[index]);
    if (share < weights::hardlyExplained)
        return Kind::notExplained;
    if (says(members, Kind::mainZone, label))
        return share >= weights::explained ? Kind::mainZone : Kind::partly;
    return says(members, Kind::spilloverZone, label) ? Kind::spilloverZone : Kind::partly;
}

std::vector<Reason> reasonsOf(const Members &members, const std::vector<Area> &areas)
{
    std::vector<Reason> reasons;
    int count = 0;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        reasons.push_back({kindOf(members, i, areas[i].label), areas[i].label, 0, 0, 0});
        count += std::ranges::any_of(members, [i](const auto *m) { return m->areas[i] >= weights::explained; }) ? 1 : 0;
    }
    if (areas.size() > 1)
        reasons.insert(reasons.begin(), {Kind::explainsAreas, {}, count, static_cast<int>(areas.size()), 0});
    constexpr Kind ofThePoint[] = {Kind::quality, Kind::worseWith, Kind::easedDespite, Kind::named,
                                   Kind::study,   Kind::zoneFree,  Kind::commonness};
    for (const auto &reason : members.front()->reasons)
        if (std::ranges::find(ofThePoint, reason.kind) != std::end(ofThePoint))
            reasons.push_back(reason);
    return reasons;
}

} // namespace

bool MuscleRow::hasSide(body::Side side) const
{
    return std::ranges::find(points, side, &SidedPoint::side) != points.end();
}

std::vector<MuscleRow> muscleRows(const Answer &answer, const catalog::Catalog &catalog, std::size_t most,
                                  const PointFilter &filter)
{
    std::vector<Members> gathered;
    for (const auto &suggestion : answer.suggestions) {
        const auto &point = catalog.points()[suggestion.point];
        const auto *muscle = catalog.findMuscle(point.muscle);
        if (muscle == nullptr || (filter && !filter(*muscle, point)))
            continue;
        const auto found = std::ranges::find(
            gathered, point.muscle, [&](const Members &members) -> const auto & {
                return catalog.points()[members.front()->point].muscle;
            });
        if (found != gathered.end())
            found->push_back(&suggestion);
        else if (gathered.size() < most)
            gathered.push_back({&suggestion});
    }
    std::vector<MuscleRow> rows;
    for (const auto &all : gathered) {
        const Members members = neededOf(all);
        const auto &best = *members.front();
        MuscleRow row{catalog.points()[best.point].muscle, {}, best.muscleScore, best.muscleExplains, {}};
        for (const auto *member : members)
            row.points.push_back({member->point, member->side});
        row.reasons = reasonsOf(members, answer.areas);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace knotfinder::match
