// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/subject.h"

#include <QObject>

#include <optional>

namespace knotfinder::gui {

/// Which points the figures show, and what the pointer rests on: what is hovered for as long as it is hovered, else two
/// that are compared, else the points of the subject.
class Spotlight : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const PointRefs &shown() const;
    [[nodiscard]] const Subject &subject() const noexcept { return subject_; }
    [[nodiscard]] const PointRefs &previewed() const noexcept { return previewed_; }
    [[nodiscard]] std::optional<std::size_t> hoveredRegion() const noexcept { return hoveredRegion_; }
    /// The two points being compared; empty when none are.
    [[nodiscard]] const PointRefs &compared() const noexcept { return compared_; }

    /// Whether the points shown carry their numbers: when there are several, and someone asked for or reads of them.
    [[nodiscard]] bool numbered() const;
    /// The point whose X the pointer rests on.
    [[nodiscard]] std::optional<PointRef> hoveredKnot() const noexcept { return hoveredKnot_; }

    void preview(PointRefs points); ///< empty: no longer
    void compare(PointRefs two);    ///< empty: no longer
    void setHoveredRegion(std::optional<std::size_t> region);
    void setHoveredKnot(std::optional<PointRef> knot);
    /// Lets go of all points: they are known by their place in a catalog that is about to go.
    void forget();

Q_SIGNALS:
    void shownChanged();
    void subjectChanged();
    void comparedChanged();
    void hoverChanged();

private:
    friend class Session; // which alone says what the subject is
    void setSubject(Subject subject);

    Subject subject_;
    PointRefs previewed_;
    PointRefs compared_;
    std::optional<std::size_t> hoveredRegion_;
    std::optional<PointRef> hoveredKnot_;
};

} // namespace knotfinder::gui
