// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/body_canvas.h"
#include "canvas/canvas_hand.h"
#include "canvas/canvas_keys.h"
#include "canvas/canvas_touch.h"

#include <QContextMenuEvent>

// The canvas' event handlers: each only passes the event on.
namespace knotfinder::gui {

bool BodyCanvas::event(QEvent *event)
{
    // Tab leaves the canvas; arrow keys must not.
    if (event->type() == QEvent::ShortcutOverride && keys_->wants(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return touch_->take(*event) || QWidget::event(event);
}

void BodyCanvas::showEvent(QShowEvent * /*event*/)
{
    refreshScene();
    figures_.prepare(ground(), scene_);
}

void BodyCanvas::resizeEvent(QResizeEvent * /*event*/)
{
    fitRoom();
    Q_EMIT cameraChanged();
}

void BodyCanvas::mousePressEvent(QMouseEvent *event)
{
    hand_->press(*event);
}

void BodyCanvas::mouseMoveEvent(QMouseEvent *event)
{
    hand_->move(*event);
}

void BodyCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    hand_->release(*event);
}

void BodyCanvas::wheelEvent(QWheelEvent *event)
{
    hand_->wheel(*event);
}

void BodyCanvas::leaveEvent(QEvent * /*event*/)
{
    hand_->leave();
}

void BodyCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!keys_->press(*event))
        QWidget::keyPressEvent(event);
}

void BodyCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (!keys_->release(*event))
        QWidget::keyReleaseEvent(event);
}

void BodyCanvas::focusInEvent(QFocusEvent *event)
{
    keys_->focusIn(event->reason());
    sceneChanged();
    update();
}

void BodyCanvas::focusOutEvent(QFocusEvent * /*event*/)
{
    keys_->focusOut();
    sceneChanged();
    update();
}

void BodyCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    std::optional<std::size_t> cell;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto pos =
        byKey && focusedRegion_ ? spotOf(*focusedRegion_).value_or(rect().center()) : QPointF(event->pos());
    if (const auto spot = board_.spotAt(pos))
        cell = cellAt(*spot);
    Q_EMIT menuRequested(mapToGlobal(pos.toPoint()), cell);
}

} // namespace knotfinder::gui
