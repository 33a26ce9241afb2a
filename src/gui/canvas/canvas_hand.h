// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "canvas/board.h"
#include "canvas/brush.h"

#include <QCursor>
#include <QPointF>

class QMouseEvent;
class QWheelEvent;

namespace knotfinder::gui {

class BodyCanvas;

/// What the mouse does on the canvas: marks areas, paints, erases, pans and zooms.
class CanvasHand
{
public:
    explicit CanvasHand(BodyCanvas &canvas);

    void press(QMouseEvent &event);
    void move(QMouseEvent &event);
    void release(QMouseEvent &event);
    void wheel(QWheelEvent &event);
    /// The same for what is no mouse. `erasing`: erases, whatever the tool.
    void pressAt(const QPointF &pos, bool erasing);
    void moveTo(const QPointF &pos);
    void releaseAt(const QPointF &pos);
    /// Whatever it is doing comes to nothing.
    void giveUp();
    void leave();
    void toolChanged();
    /// While held, dragging moves the figures whatever the tool.
    void setSpaceHeld(bool held);
    /// Gives up a stroke that is being painted; false when none is.
    bool cancelStroke();

private:
    enum class Doing { nothing, clicking, stroking, panning };

    void beginPan(const QPointF &pos);
    void hover(const QPointF &pos);
    void updateCursor();
    [[nodiscard]] bool paints() const;

    BodyCanvas &canvas_;
    Brush brush_;
    Doing doing_ = Doing::nothing;
    QPointF pressedAt_;
    QPointF last_;
    std::optional<std::size_t> pressedRegion_;
    bool spaceHeld_ = false;
};

} // namespace knotfinder::gui
