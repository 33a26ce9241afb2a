// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/answer_rows.h"

#include <algorithm>
#include <ranges>

namespace knotfinder::gui {
namespace {

constexpr double covered = 0.5;       ///< share of an area that counts as covered
constexpr double worthShowing = 0.15; ///< share of an area below which a point is not named for it
constexpr double asGood = 0.9;        ///< of the best point's share of an area: named beside it

bool passes(const AnswerFilter &filter, const catalog::MuscleEntry &muscle, const catalog::PaintedPoint &point)
{
    using catalog::Commonness;
    const bool common = point.commonness == Commonness::common || point.commonness == Commonness::veryCommon;
    return (!filter.selfTreatable || muscle.selfTreatable) && (!filter.commonOnly || common) &&
           (filter.group.empty() || filter.group == muscle.group);
}

/// A muscle's row while its suggestions are gathered.
struct Gathering
{
    AnswerRow row;
    std::vector<const match::Suggestion *> members; ///< best first
};

using Kind = match::Reason::Kind;

bool says(const std::vector<const match::Suggestion *> &members, Kind kind, const std::string &label)
{
    return std::ranges::any_of(members, [&](const auto *member) {
        return std::ranges::any_of(member->reasons,
                                   [&](const auto &reason) { return reason.kind == kind && reason.label == label; });
    });
}

/// The members that explain an area as well as any other of the muscle: the others need not be shown.
std::vector<const match::Suggestion *> neededOf(const std::vector<const match::Suggestion *> &members)
{
    std::vector<const match::Suggestion *> needed;
    for (const auto *member : members) {
        const auto leads = [&](std::size_t area) {
            const double share = member->areas[area];
            return share >= worthShowing && std::ranges::none_of(members, [&](const auto *other) {
                       return other->areas[area] * asGood > share;
                   });
        };
        const auto areas = std::views::iota(std::size_t{0}, member->areas.size());
        if (member == members.front() || std::ranges::any_of(areas, leads))
            needed.push_back(member);
    }
    return needed;
}

/// What the members say together: an area is not explained only when none of them explains it.
std::vector<match::Reason> reasonsOf(const std::vector<const match::Suggestion *> &members,
                                     const std::vector<match::Area> &areas)
{
    std::vector<match::Reason> reasons;
    int count = 0;
    for (std::size_t i = 0; i < areas.size(); ++i)
        count += std::ranges::any_of(members, [i](const auto *m) { return m->areas[i] >= covered; }) ? 1 : 0;
    if (areas.size() > 1)
        reasons.push_back({Kind::explainsAreas, {}, count, static_cast<int>(areas.size()), 0});
    for (const auto &area : areas) {
        const auto kind = says(members, Kind::mainZone, area.label)        ? Kind::mainZone
                          : says(members, Kind::spilloverZone, area.label) ? Kind::spilloverZone
                                                                           : Kind::notExplained;
        reasons.push_back({kind, area.label, 0, 0, 0});
    }
    for (const auto &reason : members.front()->reasons)
        if (reason.kind == Kind::quality || reason.kind == Kind::worseWith || reason.kind == Kind::zoneFree ||
            reason.kind == Kind::commonness)
            reasons.push_back(reason);
    return reasons;
}

} // namespace

std::vector<AnswerRow> answerRows(const match::Answer &answer, const catalog::Catalog &catalog,
                                  const AnswerFilter &filter, std::size_t most)
{
    std::vector<Gathering> gathered;
    for (const auto &suggestion : answer.suggestions) {
        const auto &point = catalog.points()[suggestion.point];
        const auto *muscle = catalog.findMuscle(point.muscle);
        if (muscle == nullptr || !passes(filter, *muscle, point))
            continue;
        auto found = std::ranges::find(gathered, point.muscle, [](const Gathering &g) { return g.row.muscle; });
        if (found == gathered.end()) {
            if (gathered.size() == most)
                continue;
            found = gathered.insert(gathered.end(),
                                    Gathering{{point.muscle, {}, suggestion.score, suggestion.explains, {}}, {}});
        }
        found->members.push_back(&suggestion);
    }
    std::vector<AnswerRow> rows;
    for (auto &g : gathered) {
        g.members = neededOf(g.members);
        for (const auto *member : g.members)
            g.row.points.push_back({member->point, member->side});
        g.row.reasons = reasonsOf(g.members, answer.areas);
        rows.push_back(std::move(g.row));
    }
    return rows;
}

} // namespace knotfinder::gui
