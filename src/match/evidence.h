// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/pain.h>

namespace knotfinder::match {

/// What a study of people with a complaint says of one trigger point, against what its label alone would say.
struct Finding
{
    std::uint16_t complaint = 0; ///< index into Catalog::evidence()
    float share = 0;             ///< of the people examined, 0–1
    float lift = 0;              ///< of the score, within ± weights::mostEvidence
};

/// How often a muscle was found at fault, per complaint, made ready for ranking.
class EvidenceIndex
{
public:
    explicit EvidenceIndex(const catalog::Catalog &catalog);

    /// Bit c is set when the pain is like complaint c: it hurts in each of the complaint's groups of regions, and most
    /// of the pain lies in them.
    [[nodiscard]] std::uint64_t fitting(const Pain &pain, const body::Surface &surface) const;

    /// What the fitting complaints add to the score of each point; empty when none fits.
    [[nodiscard]] std::vector<float> lifts(std::uint64_t fitting) const;

    /// What weighs most of the fitting complaints for a point (index into Catalog::points()), or nullptr.
    [[nodiscard]] const Finding *of(std::size_t point, std::uint64_t fitting) const;

private:
    struct Group
    {
        std::uint64_t complaint = 0; ///< its bit
        std::vector<bool> regions;   ///< by index into Regions
    };
    std::vector<Group> groups_;
    std::vector<std::vector<Finding>> byPoint_;
};

} // namespace knotfinder::match
