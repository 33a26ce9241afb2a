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
    return subject_.points;
}

void Spotlight::preview(PointRefs points)
{
    if (points == previewed_)
        return;
    previewed_ = std::move(points);
    Q_EMIT shownChanged();
}

void Spotlight::setSubject(Subject subject)
{
    if (subject == subject_)
        return;
    subject_ = std::move(subject);
    Q_EMIT subjectChanged();
    Q_EMIT shownChanged();
}

bool Spotlight::numbered() const
{
    const bool askedFor = subject_.of == Subject::Of::page || subject_.of == Subject::Of::together;
    return shown().size() > 1 && (askedFor || !subject_.muscle.empty() || !previewed_.empty());
}

void Spotlight::forget()
{
    setHoveredKnot(std::nullopt);
    preview({});
    compare({});
    setSubject({});
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
