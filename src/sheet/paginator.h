// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "atoms.h"

namespace knotfinder::sheet {

/// Size of the paper in millimetres.
[[nodiscard]] QSizeF paperSize(Paper paper);

/// The pages of a document, as loosely set as fits the fewest pages.
[[nodiscard]] std::vector<PageItems> paginate(const Document &document, const Style &style,
                                              const TextStore &store = {});

/// How well a document goes onto pages.
struct Fit
{
    std::size_t pages = 0;
    std::size_t untidy =
        0; ///< one for each item cut in two, more where it does not even begin below the title that names it

    [[nodiscard]] bool noWorseThan(const Fit &other) const { return pages <= other.pages && untidy <= other.untidy; }
    [[nodiscard]] bool betterThan(const Fit &other) const
    {
        return pages < other.pages || (pages == other.pages && untidy < other.untidy);
    }
};

/// When set as tightly as can be.
[[nodiscard]] Fit bestFit(const Document &document, const Typesetter &typesetter);
[[nodiscard]] Fit bestFit(const Document &document, const Style &style);

/// Whether `bestFit` is no worse than another.
[[nodiscard]] bool fitsAsWell(const Document &document, const Typesetter &typesetter, const Fit &other);

} // namespace knotfinder::sheet
