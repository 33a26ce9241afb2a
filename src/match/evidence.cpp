// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "evidence.h"

#include "weights.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace knotfinder::match {
namespace {

constexpr std::size_t mostComplaints = 64; // one bit each

float liftOf(double share, int people, catalog::Commonness commonness)
{
    const double label = weights::labelShare(commonness);
    const double count = people > 0 ? people : weights::labelPeople; // a study of unknown size weighs as the label does
    const double shrunk = (share * count + weights::labelPeople * label) / (count + weights::labelPeople);
    const double lift = weights::evidence * std::log2(shrunk / label);
    return static_cast<float>(std::clamp(lift, -weights::mostEvidence, weights::mostEvidence));
}

bool isIn(const catalog::Texts &group, const body::Region &region)
{
    return std::find(group.begin(), group.end(), region.baseId) != group.end();
}

} // namespace

EvidenceIndex::EvidenceIndex(const catalog::Catalog &catalog) : byPoint_(catalog.points().size())
{
    const auto &evidence = catalog.evidence();
    const auto &regions = catalog.atlas().regions();
    for (std::size_t c = 0; c < std::min(evidence.size(), mostComplaints); ++c) {
        for (const auto &texts : evidence[c].where) {
            Group group{std::uint64_t{1} << c, std::vector<bool>(regions.size())};
            for (std::size_t r = 0; r < regions.size(); ++r)
                group.regions[r] = isIn(texts, regions[r]);
            groups_.push_back(std::move(group));
        }
        for (const auto &found : evidence[c].muscles)
            if (const auto *muscle = catalog.findMuscle(found.muscle))
                for (const auto point : muscle->points)
                    byPoint_[point].push_back(
                        {static_cast<std::uint16_t>(c), static_cast<float>(found.share),
                         liftOf(found.share, evidence[c].people, catalog.points()[point].commonness)});
    }
}

std::uint64_t EvidenceIndex::fitting(const Pain &pain, const body::Surface &surface) const
{
    constexpr double most = 0.5;
    std::vector<double> inGroup(groups_.size());
    for (const auto &area : pain.cells) {
        std::vector<std::size_t> cells(groups_.size());
        std::size_t all = 0;
        area.cells.forEach([&](body::CellId cell) {
            ++all;
            for (std::size_t g = 0; g < groups_.size(); ++g)
                cells[g] += groups_[g].regions[surface.regionIndex(cell)] ? 1U : 0U;
        });
        for (std::size_t g = 0; g < groups_.size(); ++g)
            if (2 * cells[g] > all)
                inGroup[g] += area.weight;
    }
    std::uint64_t missing = 0;
    std::vector<double> inComplaint(mostComplaints);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        missing |= inGroup[g] > 0 ? 0 : groups_[g].complaint;
        inComplaint[static_cast<std::size_t>(std::countr_zero(groups_[g].complaint))] += inGroup[g];
    }
    std::uint64_t fits = 0;
    for (std::size_t c = 0; c < mostComplaints; ++c)
        fits |= inComplaint[c] > most ? std::uint64_t{1} << c : 0;
    return fits & ~missing;
}

std::vector<float> EvidenceIndex::lifts(std::uint64_t fitting) const
{
    if (fitting == 0)
        return {};
    std::vector<float> lifts(byPoint_.size());
    for (std::size_t point = 0; point < lifts.size(); ++point)
        if (const auto *finding = of(point, fitting))
            lifts[point] = finding->lift;
    return lifts;
}

const Finding *EvidenceIndex::of(std::size_t point, std::uint64_t fitting) const
{
    const Finding *strongest = nullptr;
    for (const auto &finding : byPoint_[point])
        if ((fitting >> finding.complaint & 1U) != 0 &&
            (strongest == nullptr || std::abs(finding.lift) > std::abs(strongest->lift)))
            strongest = &finding;
    return strongest;
}

} // namespace knotfinder::match
