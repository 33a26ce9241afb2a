// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/chip.h"

#include <knotfinder/body/atlas.h>

#include <vector>

namespace knotfinder::gui {

class BodyCanvas;

/// Says where a knot of the subject lies that no shown picture has, such as one on a sole, and leads to a view of it.
class HiddenKnots : public Chip
{
    Q_OBJECT

public:
    HiddenKnots(BodyCanvas &canvas, QWidget *parent);

    /// Whether there is something to lead to. The frame shows it then.
    [[nodiscard]] bool hasAny() const noexcept { return !sites_.empty(); }
    /// Says where, if there is room for it.
    void fitTo(int width);

Q_SIGNALS:
    void changed(); ///< what it says, or whether it says something

private:
    void look();
    void lead();
    [[nodiscard]] std::vector<body::CellId> hiddenSites() const;

    BodyCanvas &canvas_;
    QString where_;
    std::vector<body::CellId> sites_; ///< one of each knot that is not shown
};

} // namespace knotfinder::gui
