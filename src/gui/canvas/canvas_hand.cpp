// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/canvas_hand.h"

#include "canvas/body_canvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPointingDevice>

#include <cmath>

namespace knotfinder::gui {
namespace {

constexpr double zoomPerNotch = 1.25;
constexpr double brushPerNotch = 1.15;

constexpr double pixelsPerEighth = 0.5; ///< of a degree: of touchpads that tell no pixels

/// Two fingers on a touchpad move the figures; a wheel zooms, and so do two fingers with Ctrl.
bool isTouchpad(const QWheelEvent &event)
{
    return event.device() != nullptr && event.device()->type() == QInputDevice::DeviceType::TouchPad;
}

double notches(const QWheelEvent &event)
{
    const auto delta = event.angleDelta();
    return (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
}

} // namespace

CanvasHand::CanvasHand(BodyCanvas &canvas) : canvas_(canvas), brush_(canvas.session().editor()) {}

bool CanvasHand::paints() const
{
    return canvas_.state().tool() != Tool::area;
}

void CanvasHand::press(QMouseEvent &event)
{
    const auto pos = event.position();
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && spaceHeld_)) {
        beginPan(pos);
        return;
    }
    if (event.button() != Qt::LeftButton)
        return;
    pressAt(pos, false);
}

void CanvasHand::pressAt(const QPointF &pos, bool erasing)
{
    pressedAt_ = last_ = pos;
    if (!paints() && !erasing) {
        doing_ = Doing::clicking;
        pressedRegion_ = canvas_.regionAt(pos);
        return;
    }
    const auto spot = canvas_.board().spotAt(pos);
    const auto cell = spot ? canvas_.cellAt(*spot) : std::nullopt;
    if (!cell) {
        beginPan(pos); // beside the figure there is nothing to paint
        return;
    }
    doing_ = Doing::stroking;
    brush_.begin(erasing || canvas_.state().tool() == Tool::eraser, canvas_.state().brushRadius(), *cell);
}

void CanvasHand::move(QMouseEvent &event)
{
    moveTo(event.position());
}

void CanvasHand::moveTo(const QPointF &pos)
{
    switch (doing_) {
    case Doing::panning: canvas_.panBy(pos - last_); break;
    case Doing::stroking:
        if (!canvas_.session().editor().isPreviewing()) {
            doing_ = Doing::nothing; // an edit, undo or another document has ended it
            break;
        }
        if (const auto spot = canvas_.board().spotAt(pos))
            if (const auto cell = canvas_.cellAt(*spot))
                brush_.extend(*cell);
        break;
    case Doing::clicking:
        if ((pos - pressedAt_).manhattanLength() > QApplication::startDragDistance() && !canvas_.board().isFitted())
            beginPan(pressedAt_);
        break;
    case Doing::nothing: break;
    }
    last_ = pos;
    hover(pos);
}

void CanvasHand::release(QMouseEvent &event)
{
    releaseAt(event.position());
}

void CanvasHand::giveUp()
{
    cancelStroke();
    doing_ = Doing::nothing;
    updateCursor();
}

void CanvasHand::releaseAt(const QPointF &pos)
{
    const auto was = std::exchange(doing_, Doing::nothing);
    if (was == Doing::stroking)
        brush_.end();
    const auto spot = canvas_.board().spotAt(pos);
    if (was == Doing::clicking && spot && pressedRegion_ && canvas_.regionAt(pos) == pressedRegion_) {
        if (const auto muscle = canvas_.muscleAt(pos))
            canvas_.session().openMuscle(*muscle);
        else
            canvas_.clickedRegion(*pressedRegion_, spot->pane);
    }
    updateCursor();
}

void CanvasHand::wheel(QWheelEvent &event)
{
    const bool sizesBrush = paints() && (doing_ == Doing::stroking || (event.modifiers() & Qt::ShiftModifier) != 0);
    if (sizesBrush)
        canvas_.state().setBrushRadius(canvas_.state().brushRadius() *
                                       static_cast<float>(std::pow(brushPerNotch, notches(event))));
    else if (isTouchpad(event) && (event.modifiers() & Qt::ControlModifier) == 0)
        canvas_.panBy(event.pixelDelta().isNull() ? QPointF(event.angleDelta()) * pixelsPerEighth
                                                  : QPointF(event.pixelDelta()));
    else if ((event.modifiers() & Qt::AltModifier) == 0)
        canvas_.zoomAt(event.position(), std::pow(zoomPerNotch, notches(event)));
    event.accept();
}

void CanvasHand::leave()
{
    auto &spotlight = canvas_.session().spotlight();
    spotlight.setHoveredRegion(std::nullopt);
    spotlight.setHoveredKnot(std::nullopt);
    canvas_.setBrushRing(std::nullopt);
}

void CanvasHand::toolChanged()
{
    cancelStroke();
    canvas_.setBrushRing(std::nullopt);
    updateCursor();
}

void CanvasHand::setSpaceHeld(bool held)
{
    spaceHeld_ = held;
    updateCursor();
}

bool CanvasHand::cancelStroke()
{
    if (doing_ != Doing::stroking)
        return false;
    doing_ = Doing::nothing;
    brush_.cancel();
    return true;
}

void CanvasHand::beginPan(const QPointF &pos)
{
    doing_ = Doing::panning;
    last_ = pos;
    updateCursor();
}

void CanvasHand::hover(const QPointF &pos)
{
    auto &spotlight = canvas_.session().spotlight();
    const auto region = doing_ == Doing::panning ? std::nullopt : canvas_.regionAt(pos);
    if (const auto spot = canvas_.board().spotAt(pos))
        canvas_.setHoveredPane(spot->pane);
    spotlight.setHoveredKnot(paints() || !region ? std::nullopt : canvas_.knotAt(pos));
    spotlight.setHoveredRegion(region);
    canvas_.setBrushRing(paints() && doing_ != Doing::panning && region ? std::optional(pos) : std::nullopt);
    updateCursor();
}

void CanvasHand::updateCursor()
{
    auto shape = Qt::ArrowCursor;
    if (doing_ == Doing::panning)
        shape = Qt::ClosedHandCursor;
    else if (spaceHeld_)
        shape = Qt::OpenHandCursor;
    else if (canvas_.session().spotlight().hoveredRegion())
        shape = paints() ? Qt::CrossCursor : Qt::PointingHandCursor;
    if (canvas_.cursor().shape() != shape)
        canvas_.setCursor(shape);
}

} // namespace knotfinder::gui
