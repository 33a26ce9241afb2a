// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "scoring.h"

#include "overlap.h"
#include "weights.h"

#include <algorithm>
#include <cmath>

namespace knotfinder::match {
namespace {

std::size_t known(const catalog::Texts &ids, const std::vector<std::string> &given)
{
    return static_cast<std::size_t>(std::count_if(given.begin(), given.end(), [&](const std::string &id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    }));
}

/// How much what was told beyond the place speaks for a point, or against it.
double lift(std::size_t index, const catalog::PaintedPoint &point, const Answers &answers)
{
    const double sum = weights::quality * static_cast<double>(known(point.qualities, answers.qualities)) +
                       weights::activity * static_cast<double>(known(point.worseWith, answers.worseWith)) -
                       weights::easedDespite * static_cast<double>(known(point.worseWith, answers.easedWith)) +
                       static_cast<double>(answers.evidence.empty() ? 0.0F : answers.evidence[index]);
    return (1.0 + std::clamp(sum, -weights::mostLift, weights::mostLift)) / (1.0 + weights::mostLift);
}

double lerp(double painted, double clicked, const Pain &pain)
{
    return painted + (clicked - painted) * pain.clicked;
}

double prior(const catalog::PaintedPoint &point, const Pain &pain)
{
    const double whole = weights::prior(point.commonness);
    return lerp(1.0 - weights::priorPainted * (1.0 - whole), whole, pain);
}

/// The best share that any point of each muscle has of each area, whichever side it is on.
class MuscleShares
{
public:
    MuscleShares(std::uint32_t muscles, const Pain &pain) : pain_(pain), shares_(muscles * pain.cells.size()) {}

    void note(std::uint32_t muscle, std::size_t area, double share)
    {
        auto &best = shares_[muscle * pain_.cells.size() + area];
        best = std::max(best, share);
    }
    [[nodiscard]] double of(std::uint32_t muscle) const
    {
        double sum = 0;
        for (std::size_t a = 0; a < pain_.cells.size(); ++a)
            sum += pain_.cells[a].weight * shares_[muscle * pain_.cells.size() + a];
        return sum;
    }

private:
    const Pain &pain_;
    std::vector<double> shares_;
};

/// What every zone explains of every area; zones in the order they were added.
class AreaShares
{
public:
    explicit AreaShares(std::size_t areas) : areas_(areas) {}

    void add(double share) { shares_.push_back(share); }

    /// Of each area, the place of the zone that explains most of it, or about as much and scores better. Each place
    /// once, areas that nothing explains left out.
    [[nodiscard]] std::vector<std::size_t> bestOfAreas(const std::vector<Scored> &zones) const
    {
        constexpr double alike = 10; // a tenth more or less is no more than the brush that painted it
        std::vector<std::size_t> best;
        for (std::size_t a = 0; a < areas_; ++a) {
            const auto worth = [&](std::size_t z) {
                return std::pair{std::round(shares_[z * areas_ + a] * alike), zones[z].score};
            };
            std::size_t first = 0;
            for (std::size_t z = 1; z < zones.size(); ++z)
                if (worth(z) > worth(first))
                    first = z;
            if (!zones.empty() && shares_[first * areas_ + a] >= weights::hardlyExplained &&
                std::ranges::find(best, first) == best.end())
                best.push_back(first);
        }
        return best;
    }

private:
    std::size_t areas_;
    std::vector<double> shares_;
};

} // namespace

Answers answersOf(const PainDrawing &drawing)
{
    Answers answers;
    answers.worseWith = drawing.worseWith;
    answers.easedWith = drawing.easedWith;
    answers.namedMuscles = drawing.namedMuscles;
    for (const auto &mark : drawing.marks)
        for (const auto &quality : mark.quality)
            if (std::find(answers.qualities.begin(), answers.qualities.end(), quality) == answers.qualities.end())
                answers.qualities.push_back(quality);
    return answers;
}

Ranking scoreZones(const ZoneIndex &index, const Pain &pain, const body::CellSet &reach, const Answers &answers,
                   const catalog::Catalog &catalog, std::size_t most)
{
    const Overlaps overlaps(index, pain, reach, catalog.atlas().surface());
    std::vector<Scored> ranked;
    ranked.reserve(overlaps.zones().size());
    MuscleShares explained(index.muscles, pain);
    MuscleShares fitting(index.muscles, pain);
    AreaShares shareOf(pain.cells.size());
    for (std::size_t i = 0; i < overlaps.zones().size(); ++i) {
        const auto z = overlaps.zones()[i];
        const SidedZone &zone = index.zones[z];
        const auto shared = overlaps.of(i);
        if (!shares(shared.back()))
            continue;
        Scored scored{.zone = z, .zoneCovered = coveredShare(shared.back(), zone)};
        for (std::size_t a = 0; a < pain.cells.size(); ++a) {
            const auto &area = pain.cells[a];
            const double share = explainedShare(shared[a], zone, area, weights::spillover);
            const double fit = explainedShare(shared[a], zone, area, weights::spilloverFits);
            scored.explains += area.weight * share;
            scored.fits += area.weight * fit;
            shareOf.add(share);
            explained.note(zone.muscle, a, share);
            fitting.note(zone.muscle, a, fit);
        }
        ranked.push_back(scored);
    }
    const double zoneShare = lerp(weights::zoneSharePainted, weights::zoneShare, pain);
    for (auto &scored : ranked) {
        const SidedZone &zone = index.zones[scored.zone];
        const auto &point = catalog.points()[zone.point];
        scored.muscleExplains = explained.of(zone.muscle);
        const double whole = fitting.of(zone.muscle);
        const double fits = scored.fits + weights::companions * (whole - scored.fits);
        const double shape = 1.0 - zoneShare + zoneShare * scored.zoneCovered;
        double score = fits * shape * prior(point, pain) * lift(zone.point, point, answers);
        if (fits >= weights::hardlyExplained && known({point.muscle}, answers.namedMuscles) > 0)
            score += weights::named * (1.0 - std::min(score, 1.0));
        // Mirrored zones differ in their last digits only; that must not put one before the other.
        constexpr double digits = 1e6;
        scored.score = std::round(std::min(score, 1.0) * digits) / digits;
        scored.muscleScore = fits > 0 ? std::min(1.0, scored.score * whole / fits) : scored.score;
    }
    const auto onSide = [&](const Scored &scored) { return index.zones[scored.zone].side == pain.side; };
    const auto better = [&](const Scored &a, const Scored &b) {
        if (a.score != b.score)
            return a.score > b.score;
        return onSide(a) != onSide(b) ? onSide(a) : a.zone < b.zone;
    };
    Ranking ranking;
    std::vector<Scored> beyond; ///< the best of an area, not among the best of all
    for (const auto place : shareOf.bestOfAreas(ranked)) {
        ranking.bestOfArea.push_back(ranked[place].zone);
        beyond.push_back(ranked[place]);
    }
    const std::size_t kept = std::min(ranked.size(), most);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(), better);
    ranked.resize(kept);
    std::erase_if(beyond, [&](const Scored &scored) {
        return std::ranges::find(ranked, scored.zone, &Scored::zone) != ranked.end();
    });
    std::ranges::sort(beyond, better);
    ranked.insert(ranked.end(), beyond.begin(), beyond.end());
    ranking.zones = std::move(ranked);
    return ranking;
}

} // namespace knotfinder::match
