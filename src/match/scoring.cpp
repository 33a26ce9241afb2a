// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "scoring.h"

#include "overlap.h"
#include "weights.h"

#include <algorithm>
#include <cmath>

namespace knotfinder::match {
namespace {

std::size_t fitting(const catalog::Texts &known, const std::vector<std::string> &given)
{
    return static_cast<std::size_t>(std::count_if(given.begin(), given.end(), [&](const std::string &id) {
        return std::find(known.begin(), known.end(), id) != known.end();
    }));
}

/// How much what was told beyond the place speaks for a point, or against it.
double lift(std::size_t index, const catalog::PaintedPoint &point, const Answers &answers)
{
    const double sum = weights::quality * static_cast<double>(fitting(point.qualities, answers.qualities)) +
                       weights::activity * static_cast<double>(fitting(point.worseWith, answers.worseWith)) -
                       weights::easedDespite * static_cast<double>(fitting(point.worseWith, answers.easedWith)) +
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

/// How much of each area the best point of each muscle explains, whichever side it is on.
class MuscleShares
{
public:
    MuscleShares(std::uint32_t muscles, const Pain &pain) : pain_(pain), shares_(muscles * pain.cells.size()) {}

    void note(std::uint32_t muscle, std::size_t area, double share)
    {
        auto &best = shares_[muscle * pain_.cells.size() + area];
        best = std::max(best, share);
    }
    [[nodiscard]] double explains(std::uint32_t muscle) const
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

std::vector<Scored> scoreZones(const ZoneIndex &index, const Pain &pain, const body::CellSet &reach,
                               const Answers &answers, const catalog::Catalog &catalog, std::size_t most)
{
    const Overlaps overlaps(index, pain, reach, catalog.atlas().surface());
    std::vector<Scored> ranked;
    ranked.reserve(overlaps.zones().size());
    MuscleShares muscles(index.muscles, pain);
    for (std::size_t i = 0; i < overlaps.zones().size(); ++i) {
        const auto z = overlaps.zones()[i];
        const SidedZone &zone = index.zones[z];
        const auto shared = overlaps.of(i);
        if (!shares(shared.back()))
            continue;
        Scored scored{z, 0, 0, coveredShare(shared.back(), zone), 0};
        for (std::size_t a = 0; a < pain.cells.size(); ++a) {
            const double share = explainedShare(shared[a], zone, pain.cells[a]);
            scored.explains += pain.cells[a].weight * share;
            muscles.note(zone.muscle, a, share);
        }
        ranked.push_back(scored);
    }
    const double zoneShare = lerp(weights::zoneSharePainted, weights::zoneShare, pain);
    for (auto &scored : ranked) {
        const SidedZone &zone = index.zones[scored.zone];
        const auto &point = catalog.points()[zone.point];
        scored.muscleExplains = muscles.explains(zone.muscle);
        const double explains = scored.explains + weights::companions * (scored.muscleExplains - scored.explains);
        const double shape = 1.0 - zoneShare + zoneShare * scored.zoneCovered;
        // Mirrored zones differ in their last digits only; that must not put one before the other.
        constexpr double digits = 1e6;
        double score = explains * shape * prior(point, pain) * lift(zone.point, point, answers);
        if (explains >= weights::hardlyExplained && fitting({point.muscle}, answers.namedMuscles) > 0)
            score += weights::named * (1.0 - std::min(score, 1.0));
        scored.score = std::round(std::min(score, 1.0) * digits) / digits;
    }
    const auto onSide = [&](const Scored &scored) { return index.zones[scored.zone].side == pain.side; };
    const auto better = [&](const Scored &a, const Scored &b) {
        if (a.score != b.score)
            return a.score > b.score;
        return onSide(a) != onSide(b) ? onSide(a) : a.zone < b.zone;
    };
    const std::size_t kept = std::min(ranked.size(), most);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(), better);
    ranked.resize(kept);
    return ranked;
}

} // namespace knotfinder::match
