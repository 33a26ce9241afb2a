// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/pain.h>

#include <memory>
#include <mutex>

namespace knotfinder::match {

/// The skin just around each region: a click says "about here". Made when first asked for; may be shared by threads.
class Margins
{
public:
    /// The atlas must outlive it.
    explicit Margins(const body::Atlas &atlas);

    /// The cells outside a region (index into Regions) that are no farther from it than weights::marginWidth along the
    /// skin, or than a third of its own width where it is small; never those of the other side.
    [[nodiscard]] const body::CellSet &around(std::size_t region) const;

private:
    struct Margin
    {
        std::once_flag made;
        body::CellSet cells;
    };
    const body::Atlas &atlas_;
    std::unique_ptr<Margin[]> margins_;
};

/// All that hurts and the skin around what was clicked of it. Paint has no margin: it says exactly where.
[[nodiscard]] body::CellSet reachOf(const Pain &pain, const Margins &margins, const body::Regions &regions);

} // namespace knotfinder::match
