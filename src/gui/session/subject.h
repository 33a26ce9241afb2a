// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <string>

namespace knotfinder::gui {

/// What the window is about at the moment. Page, figures, comparison and sheet all take what they show from here, so
/// that none of them speaks of another muscle than the others. The session makes it anew after each change; its rule:
/// what the reader opened or chose stays until New, Open, a description or the reader ends it; else the answers lead.
struct Subject
{
    enum class Of {
        nothing,
        bestAnswer, ///< it came by itself and goes by itself
        page,       ///< the reader opened a page
        together,   ///< the reader chose the points that together explain the pain
    };

    Of of = Of::nothing;
    std::string muscle; ///< whose page is in sight; '' when none is
    PointRefs points;   ///< ticked on the page, painted on the figures, compared with others; of a page maybe none
    PointRefs sheet;    ///< what a sheet would be for: of a page its points, else what explains the pain together

    bool operator==(const Subject &) const = default;
};

} // namespace knotfinder::gui
