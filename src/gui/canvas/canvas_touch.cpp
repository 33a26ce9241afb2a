// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/canvas_touch.h"

#include "canvas/body_canvas.h"
#include "canvas/canvas_hand.h"

#include <QLineF>
#include <QNativeGestureEvent>
#include <QTabletEvent>
#include <QTouchEvent>

namespace knotfinder::gui {

bool CanvasTouch::take(QEvent &event)
{
    switch (event.type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: event.accept(); return touch(static_cast<QTouchEvent &>(event));
    case QEvent::TouchCancel:
        hand_.giveUp();
        pair_.reset();
        alone_ = false;
        return true;
    case QEvent::NativeGesture: return gesture(static_cast<QNativeGestureEvent &>(event));
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease: return pen(static_cast<QTabletEvent &>(event));
    default: return false;
    }
}

bool CanvasTouch::touch(const QTouchEvent &event)
{
    QList<QPointF> down;
    for (const auto &point : event.points())
        if (point.state() != QEventPoint::Released)
            down << point.position();
    if (down.size() >= 2) {
        hand_.giveUp();
        alone_ = false;
        const Pair now{(down[0] + down[1]) / 2, QLineF(down[0], down[1]).length()};
        if (pair_ && pair_->apart > 0 && now.apart > 0) {
            canvas_.zoomAt(pair_->centre, now.apart / pair_->apart);
            canvas_.panBy(now.centre - pair_->centre);
        }
        pair_ = now;
        return true;
    }
    pair_.reset();
    const auto &only = event.points().front();
    if (event.type() == QEvent::TouchBegin) {
        alone_ = true;
        hand_.pressAt(only.position(), false);
    } else if (alone_ && only.state() == QEventPoint::Released) {
        hand_.releaseAt(only.position());
    } else if (alone_) {
        hand_.moveTo(only.position());
    }
    alone_ = alone_ && event.type() != QEvent::TouchEnd;
    return true;
}

bool CanvasTouch::gesture(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    canvas_.zoomAt(event.position(), 1 + event.value());
    return true;
}

bool CanvasTouch::pen(QTabletEvent &event)
{
    if (event.pointerType() != QPointingDevice::PointerType::Eraser)
        return false; // its tip is a mouse
    if (event.type() == QEvent::TabletPress)
        hand_.pressAt(event.position(), true);
    else if (event.type() == QEvent::TabletMove)
        hand_.moveTo(event.position());
    else
        hand_.releaseAt(event.position());
    event.accept();
    return true;
}

} // namespace knotfinder::gui
