// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <QObject>

#include <optional>

namespace knotfinder::gui {

/// Which points the figures show, and what the pointer rests on. What is pinned stays; what is hovered shows for as
/// long as it is hovered; with neither, the best answer shows by itself.
class Spotlight : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const PointRefs &shown() const;
    [[nodiscard]] const PointRefs &pinned() const noexcept { return pinned_; }
    [[nodiscard]] const PointRefs &previewed() const noexcept { return previewed_; }
    [[nodiscard]] std::optional<std::size_t> hoveredRegion() const noexcept { return hoveredRegion_; }
    /// The two points being compared; empty when none are.
    [[nodiscard]] const PointRefs &compared() const noexcept { return compared_; }

    /// Whether the points shown carry their numbers: when there are several, and someone asked for or reads of them.
    [[nodiscard]] bool numbered() const;
    /// The point whose X the pointer rests on.
    [[nodiscard]] std::optional<PointRef> hoveredKnot() const noexcept { return hoveredKnot_; }

    void preview(PointRefs points); ///< empty: no longer
    void pin(PointRefs points);     ///< empty: nothing stays
    void setDefault(PointRefs points);
    /// Whether a page tells about the default points: then their numbers show as the page's do.
    void setDefaultRead(bool read);
    void compare(PointRefs two); ///< empty: no longer
    void setHoveredRegion(std::optional<std::size_t> region);
    void setHoveredKnot(std::optional<PointRef> knot);

Q_SIGNALS:
    void shownChanged();
    void pinnedChanged();
    void comparedChanged();
    void hoverChanged();

private:
    PointRefs previewed_;
    PointRefs pinned_;
    PointRefs default_;
    PointRefs compared_;
    bool defaultRead_ = false;
    std::optional<std::size_t> hoveredRegion_;
    std::optional<PointRef> hoveredKnot_;
};

} // namespace knotfinder::gui
