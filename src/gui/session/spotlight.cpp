// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/spotlight.h"

namespace knotfinder::gui {

const PointRefs &Spotlight::shown() const
{
    if (!previewed_.empty())
        return previewed_;
    if (!compared_.empty())
        return compared_;
    return pinned_.empty() ? default_ : pinned_;
}

void Spotlight::preview(PointRefs points)
{
    if (points == previewed_)
        return;
    previewed_ = std::move(points);
    Q_EMIT shownChanged();
}

void Spotlight::pin(PointRefs points)
{
    if (points == pinned_)
        return;
    pinned_ = std::move(points);
    Q_EMIT pinnedChanged();
    Q_EMIT shownChanged();
}

void Spotlight::setDefault(PointRefs points)
{
    if (points == default_)
        return;
    default_ = std::move(points);
    Q_EMIT shownChanged();
}

void Spotlight::setDefaultRead(bool read)
{
    if (read == defaultRead_)
        return;
    defaultRead_ = read;
    Q_EMIT shownChanged();
}

bool Spotlight::numbered() const
{
    return shown().size() > 1 && (defaultRead_ || !pinned_.empty() || !previewed_.empty());
}

void Spotlight::compare(PointRefs two)
{
    if (two == compared_)
        return;
    compared_ = std::move(two);
    Q_EMIT comparedChanged();
    Q_EMIT shownChanged();
}

void Spotlight::setHoveredRegion(std::optional<std::size_t> region)
{
    if (region == hoveredRegion_)
        return;
    hoveredRegion_ = region;
    Q_EMIT hoverChanged();
}

void Spotlight::setHoveredKnot(std::optional<PointRef> knot)
{
    if (knot == hoveredKnot_)
        return;
    hoveredKnot_ = knot;
    Q_EMIT hoverChanged();
}

} // namespace knotfinder::gui
