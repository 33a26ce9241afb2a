// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "together.h"

#include "overlap.h"
#include "weights.h"

#include <algorithm>
#include <array>
#include <map>

namespace knotfinder::match {
namespace {

/// Bit i stands for candidate i.
using CandidateBits = std::uint32_t;

/// All cells of one area that the same candidates reach: the search need not look at single cells.
struct Atom
{
    CandidateBits essential = 0;
    CandidateBits spillover = 0;
    double area = 0; ///< mm²
};

struct AreaAtoms
{
    std::vector<Atom> atoms;
    std::vector<double> inside; ///< per candidate: see explainedShare
};

class Coverage
{
public:
    Coverage(const std::vector<std::uint32_t> &candidates, const ZoneIndex &index, const Pain &pain,
             const body::Surface &surface)
        : pain_(pain)
    {
        std::vector<CandidateBits> essential(surface.size());
        std::vector<CandidateBits> spillover(surface.size());
        for (std::size_t i = 0; i < candidates.size(); ++i)
            spread(index, index.zones[candidates[i]], CandidateBits{1} << i, essential, spillover);
        for (const auto &area : pain.cells)
            areas_.push_back(makeAtoms(area, essential, spillover, surface));
        std::vector<AreaOverlap> overlaps;
        for (const auto candidate : candidates) {
            const auto &zone = index.zones[candidate];
            const bool touches = measure(index, zone, pain, pain.all, surface, overlaps);
            auto &reached = reached_.emplace_back();
            for (std::size_t a = 0; a < areas_.size(); ++a) {
                areas_[a].inside.push_back(touches && zone.essentialArea > 0
                                               ? weights::zoneInside * overlaps[a].essential / zone.essentialArea
                                               : 0);
                if (touches && overlaps[a].essential + overlaps[a].spillover > 0)
                    reached.push_back(a);
            }
        }
    }

    /// Share of the whole pain that the members explain together; explainedShare for a single one.
    [[nodiscard]] double explainedBy(CandidateBits members) const
    {
        double total = 0;
        for (std::size_t a = 0; a < areas_.size(); ++a)
            total += explainedOf(a, members);
        return total;
    }

    [[nodiscard]] std::size_t areaCount() const noexcept { return areas_.size(); }
    /// Share of the whole pain that the members explain in one area.
    [[nodiscard]] double explainedOf(std::size_t area, CandidateBits members) const
    {
        return pain_.cells[area].weight * explainedArea(area, members);
    }
    /// The areas that a candidate reaches at all.
    [[nodiscard]] const std::vector<std::size_t> &reached(std::size_t candidate) const { return reached_[candidate]; }

private:
    void spread(const ZoneIndex &index, const SidedZone &zone, CandidateBits bit, std::vector<CandidateBits> &essential,
                std::vector<CandidateBits> &spillover) const
    {
        const auto mark = [bit](std::uint32_t word, std::uint64_t bits, std::vector<CandidateBits> &members) {
            for (; bits != 0; bits &= bits - 1)
                members[word * 64U + static_cast<std::uint32_t>(std::countr_zero(bits))] |= bit;
        };
        for (auto r = zone.firstRow; r < zone.endRow; ++r) {
            const auto &row = index.rows[r];
            mark(row.word, row.essential & pain_.all.words()[row.word], essential);
            mark(row.word, row.spillover & pain_.all.words()[row.word], spillover);
        }
    }

    static AreaAtoms makeAtoms(const PainArea &area, const std::vector<CandidateBits> &essential,
                               const std::vector<CandidateBits> &spillover, const body::Surface &surface)
    {
        std::map<std::pair<CandidateBits, CandidateBits>, double> sizes;
        area.cells.forEach([&](body::CellId cell) {
            if ((essential[cell] | spillover[cell]) != 0)
                sizes[{essential[cell], spillover[cell]}] += surface.area(cell);
        });
        AreaAtoms atoms;
        for (const auto &[members, size] : sizes)
            atoms.atoms.push_back({members.first, members.second, size});
        return atoms;
    }

    [[nodiscard]] double explainedArea(std::size_t a, CandidateBits members) const
    {
        double main = 0;
        double wide = 0;
        for (const auto &atom : areas_[a].atoms) {
            if ((atom.essential & members) != 0)
                main += atom.area;
            else if ((atom.spillover & members) != 0)
                wide += atom.area;
        }
        const auto &area = pain_.cells[a];
        main /= area.area;
        wide /= area.area;
        if (!area.region)
            return std::min(1.0, main + weights::spillover * wide);
        double essential = std::min(1.0, main / weights::regionFull);
        for (std::size_t i = 0; i < areas_[a].inside.size(); ++i)
            if ((members >> i & 1U) != 0)
                essential = std::max(essential, areas_[a].inside[i]);
        return essential + (1.0 - essential) * weights::spillover * std::min(1.0, wide / weights::regionFull);
    }

    const Pain &pain_;
    std::vector<AreaAtoms> areas_;
    std::vector<std::vector<std::size_t>> reached_; ///< by candidate
};

/// Depth-first search for the best set of a given size that reaches a goal: the one that explains most, with a little
/// for common knots. Cuts branches that can no longer become it, since a set never explains more than its members do
/// one by one.
class SetSearch
{
public:
    /// `priors`: of the candidates, 0–1.
    SetSearch(const Coverage &coverage, const std::vector<double> &priors, double goal)
        : coverage_(coverage), priors_(priors), goal_(goal), most_(priors.size() + 1), mostMerit_(priors.size() + 1)
    {
        for (std::size_t i = 0; i < priors.size(); ++i)
            single_.push_back(coverage.explainedBy(CandidateBits{1} << i));
        for (std::size_t i = priors.size(); i-- > 0;)
            most_[i] = withOneMore(most_[i + 1], single_[i]);
        for (auto &level : levels_)
            level.resize(coverage.areaCount());
    }

    /// Members of the best set of exactly `size` that reaches the goal, or 0.
    [[nodiscard]] CandidateBits best(std::size_t size)
    {
        found_ = 0;
        merit_ = 0;
        bonus_ = weights::togetherPrior / static_cast<double>(size);
        for (std::size_t i = single_.size(); i-- > 0;)
            mostMerit_[i] = withOneMore(mostMerit_[i + 1], single_[i] + bonus_ * priors_[i]);
        extend({}, 0, size, 0);
        return found_;
    }

private:
    using Sums = std::array<double, weights::togetherMost + 1>; ///< of the 0, 1, 2 … largest values

    static Sums withOneMore(const Sums &sums, double value)
    {
        Sums more = sums;
        for (std::size_t k = 1; k < more.size(); ++k)
            more[k] = std::max(sums[k], sums[k - 1] + value);
        return more;
    }

    /// A set on the way: what its members explain, and with the little for common knots.
    struct Partial
    {
        CandidateBits members = 0;
        double value = 0;
        double merit = 0;
    };

    [[nodiscard]] bool canWin(double value, double merit) const
    {
        return value >= goal_ - tiny && (found_ == 0 || merit > merit_ + tiny); // sums of shares are not exact
    }

    void extend(Partial set, std::size_t from, std::size_t left, std::size_t depth)
    {
        if (left == 0) {
            if (canWin(set.value, set.merit)) {
                found_ = set.members;
                merit_ = set.merit;
            }
            return;
        }
        for (std::size_t i = from; i + left <= single_.size(); ++i) {
            if (!canWin(set.value + most_[i][left], set.merit + mostMerit_[i][left]))
                return;
            const double bonus = bonus_ * priors_[i];
            if (!canWin(set.value + single_[i] + most_[i + 1][left - 1],
                        set.merit + single_[i] + bonus + mostMerit_[i + 1][left - 1]))
                continue;
            const CandidateBits more = set.members | CandidateBits{1} << i;
            const double value = valueOf(more, set.value, i, depth);
            extend({more, value, set.merit + (value - set.value) + bonus}, i + 1, left - 1, depth + 1);
        }
    }

    /// What the members explain when candidate `i` joins: only the areas that it reaches are looked at anew.
    double valueOf(CandidateBits members, double value, std::size_t i, std::size_t depth)
    {
        levels_[depth + 1] = levels_[depth];
        for (const std::size_t area : coverage_.reached(i)) {
            const double explained = coverage_.explainedOf(area, members);
            value += explained - levels_[depth + 1][area];
            levels_[depth + 1][area] = explained;
        }
        return value;
    }

    static constexpr double tiny = 1e-9;
    const Coverage &coverage_;
    const std::vector<double> &priors_;
    double goal_;
    double bonus_ = 0; ///< of a member with a prior of 1
    std::vector<double> single_;
    std::vector<Sums> most_;                                            ///< of the single values from here on
    std::vector<Sums> mostMerit_;                                       ///< the same with each one's bonus
    std::array<std::vector<double>, weights::togetherMost + 1> levels_; ///< per depth: explained in each area
    CandidateBits found_ = 0;
    double merit_ = 0; ///< of what was found
};

/// Where no five reach the goal: the one that adds most, then the next.
CandidateBits greedy(const Coverage &coverage, std::size_t candidates)
{
    CandidateBits members = 0;
    for (std::size_t step = 0; step < weights::togetherMost; ++step) {
        CandidateBits next = members;
        double most = coverage.explainedBy(members);
        for (std::size_t i = 0; i < candidates; ++i) {
            const double value = coverage.explainedBy(members | CandidateBits{1} << i);
            if (value > most) {
                most = value;
                next = members | CandidateBits{1} << i;
            }
        }
        if (next == members)
            break;
        members = next;
    }
    return members;
}

/// The members in the order of what they add.
void list(Answer &answer, CandidateBits members, const Coverage &coverage, const std::vector<std::uint32_t> &candidates,
          const ZoneIndex &index)
{
    CandidateBits told = 0;
    while (told != members) {
        CandidateBits next = 0;
        double most = -1;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const CandidateBits bit = CandidateBits{1} << i;
            if ((members & bit) == 0 || (told & bit) != 0)
                continue;
            if (const double value = coverage.explainedBy(told | bit); value > most) {
                most = value;
                next = bit;
            }
        }
        const auto &zone = index.zones[candidates[static_cast<std::size_t>(std::countr_zero(next))]];
        answer.together.push_back({zone.point, zone.side, most - coverage.explainedBy(told)});
        told |= next;
    }
    answer.togetherExplains = coverage.explainedBy(members);
}

std::vector<std::string> companionsOf(const Answer &answer, const catalog::Catalog &catalog)
{
    const auto muscleOf = [&](std::size_t point) -> const std::string & { return catalog.points()[point].muscle; };
    std::vector<std::string> named;
    const auto isNamed = [&](const std::string &id) { return std::ranges::find(named, id) != named.end(); };
    const auto isMember = [&](const std::string &id) {
        return std::ranges::any_of(answer.together, [&](const auto &member) { return muscleOf(member.point) == id; });
    };
    const auto explainsSome = [&](const std::string &id) {
        return std::ranges::any_of(answer.suggestions, [&](const auto &one) { return muscleOf(one.point) == id; });
    };
    for (const bool explaining : {true, false})
        for (const auto &member : answer.together) {
            const auto *muscle = catalog.findMuscle(muscleOf(member.point));
            if (muscle == nullptr)
                continue;
            for (const auto &id : muscle->satellites)
                if (named.size() < weights::mostCompanions && !isNamed(id) && !isMember(id) &&
                    explainsSome(id) == explaining)
                    named.push_back(id);
        }
    return named;
}

} // namespace

void fillTogether(Answer &answer, const std::vector<std::uint32_t> &candidates, const ZoneIndex &index,
                  const Pain &pain, const catalog::Catalog &catalog)
{
    if (candidates.empty())
        return;
    const Coverage coverage(candidates, index, pain, catalog.atlas().surface());
    const CandidateBits everyone = candidates.size() == 32
                                       ? ~CandidateBits{0}
                                       : static_cast<CandidateBits>((CandidateBits{1} << candidates.size()) - 1);
    // What nobody explains cannot be asked of a set: then nearly all of what can be explained is the goal.
    const double most = coverage.explainedBy(everyone);
    const double goal = most >= weights::together ? weights::together : most * weights::together;
    std::vector<double> priors;
    priors.reserve(candidates.size());
    for (const auto candidate : candidates)
        priors.push_back(weights::prior(catalog.points()[index.zones[candidate].point].commonness));
    SetSearch search(coverage, priors, goal);
    CandidateBits members = 0;
    for (std::size_t size = 1; size <= std::min(weights::togetherMost, candidates.size()) && members == 0; ++size)
        members = search.best(size);
    list(answer, members != 0 ? members : greedy(coverage, candidates.size()), coverage, candidates, index);
    answer.companions = companionsOf(answer, catalog);
}

} // namespace knotfinder::match
