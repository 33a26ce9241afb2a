// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPointF>

#include <optional>

class QEvent;
class QNativeGestureEvent;
class QTabletEvent;
class QTouchEvent;

namespace knotfinder::gui {

class BodyCanvas;
class CanvasHand;

/// Fingers and pens on the canvas. One finger does what the mouse does, two move and zoom the figures, on a screen or
/// on a touchpad that tells of pinching; the far end of a pen erases, whatever the tool.
class CanvasTouch
{
public:
    CanvasTouch(BodyCanvas &canvas, CanvasHand &hand) : canvas_(canvas), hand_(hand) {}

    /// True when the event was for it.
    bool take(QEvent &event);

private:
    struct Pair
    {
        QPointF centre;
        double apart = 0;
    };

    bool touch(const QTouchEvent &event);
    bool gesture(const QNativeGestureEvent &event);
    bool pen(QTabletEvent &event);

    BodyCanvas &canvas_;
    CanvasHand &hand_;
    std::optional<Pair> pair_; ///< where two fingers were last
    bool alone_ = false;       ///< one finger works; once there were two, none does until all are lifted
};

} // namespace knotfinder::gui
