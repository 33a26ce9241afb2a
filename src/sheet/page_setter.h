// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "paginator.h"
#include "typesetter.h"

namespace knotfinder::sheet {

/// Pages as they were set, and how well that went.
struct Setting
{
    std::vector<PageItems> pages;
    Fit fit;
    double left = 0; ///< height that stays empty on the last page
};

/// What may differ between two ways to set the same document.
struct Options
{
    bool numbered = false;    ///< pages have numbers
    bool fullWarning = false; ///< rather than the brief one
    bool begins = false;      ///< an item begins below others even where little of it has room there
    double spare = 0;         ///< height that may go to larger pictures
};

/// Sets a document once, with one density and these options. What is best of several is the paginator's to choose.
[[nodiscard]] Setting setPages(const Document &document, Typesetter typesetter, const Options &options);

} // namespace knotfinder::sheet
