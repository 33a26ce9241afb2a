// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/canvas_keys.h"

#include "canvas/body_canvas.h"
#include "canvas/canvas_hand.h"
#include "session/words.h"
#include "widgets/announcer.h"

#include <QKeyEvent>

#include <cmath>

namespace knotfinder::gui {
namespace {

constexpr qint64 tenWithin = 900; ///< ms between the 1 and the 0 of a ten
constexpr float brushStep = 1.2F;

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Up: return Direction::up;
    case Qt::Key_Down: return Direction::down;
    case Qt::Key_Left: return Direction::left;
    case Qt::Key_Right: return Direction::right;
    default: return std::nullopt;
    }
}

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

} // namespace

bool CanvasKeys::wants(const QKeyEvent &event) const
{
    return isPlain(event) && (directionOf(event.key()) || event.key() == Qt::Key_Space ||
                              (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9));
}

bool CanvasKeys::press(QKeyEvent &event)
{
    if (!isPlain(event))
        return false;
    if (const auto direction = directionOf(event.key()))
        return arrow(*direction);
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9)
        return digit(event.key() - Qt::Key_0);
    auto &editor = canvas_.session().editor();
    auto &state = canvas_.state();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event.isAutoRepeat())
            toggle();
        return true;
    case Qt::Key_Plus: return setStrength(editor.pen().strength + 1);
    case Qt::Key_Minus: return setStrength(editor.pen().strength - 1);
    case Qt::Key_BracketRight: state.setBrushRadius(state.brushRadius() * brushStep); return true;
    case Qt::Key_BracketLeft: state.setBrushRadius(state.brushRadius() / brushStep); return true;
    case Qt::Key_Home: enter(0, std::nullopt, true); return true;
    case Qt::Key_End: enter(canvas_.board().panes().size() - 1, std::nullopt, true); return true;
    case Qt::Key_PageDown: step(1); return true;
    case Qt::Key_PageUp: step(-1); return true;
    case Qt::Key_Escape: return canvas_.cancelStroke();
    default: return false;
    }
}

bool CanvasKeys::release(QKeyEvent &event)
{
    if (event.key() != Qt::Key_Space || event.isAutoRepeat())
        return false;
    canvas_.setSpaceHeld(false);
    return true;
}

void CanvasKeys::start()
{
    if (const auto region = canvas_.focusedRegion())
        canvas_.focusRegion(*region, canvas_.focusedPane());
    else
        enter(0, std::nullopt, true);
}

void CanvasKeys::step(int by)
{
    const auto from = canvas_.focusedRegion();
    const auto pane = canvas_.focusedPane();
    if (!from || pane >= canvas_.board().panes().size()) {
        start();
        return;
    }
    const auto &spots = canvas_.spots(pane);
    const auto count = static_cast<int>(spots.size());
    for (int i = 1; i < count; ++i) {
        const auto next = static_cast<std::size_t>((static_cast<int>(*from) + by * i + count * count) % count);
        if (spots[next]) {
            canvas_.focusRegion(next, pane);
            return;
        }
    }
}

void CanvasKeys::focusIn(Qt::FocusReason reason)
{
    const bool byKey =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (byKey)
        start();
}

void CanvasKeys::focusOut()
{
    canvas_.setSpaceHeld(false);
}

bool CanvasKeys::arrow(Direction direction)
{
    const auto from = canvas_.focusedRegion();
    const auto pane = canvas_.focusedPane();
    if (!from || pane >= canvas_.board().panes().size() || !canvas_.spots(pane)[*from]) {
        enter(0, std::nullopt, true);
        return true;
    }
    const auto &spots = canvas_.spots(pane);
    if (const auto next = nextRegion(spots, canvas_.session().atlas().regions(), *from, direction)) {
        canvas_.focusRegion(*next, pane);
        return true;
    }
    const auto height = canvas_.board().toWidget({pane, *spots[*from]}).y();
    if (direction == Direction::right && pane + 1 < canvas_.board().panes().size())
        enter(pane + 1, height, true);
    else if (direction == Direction::left && pane > 0)
        enter(pane - 1, height, false);
    return true;
}

void CanvasKeys::enter(std::size_t pane, std::optional<double> height, bool fromLeft)
{
    const auto &board = canvas_.board();
    if (pane >= board.panes().size())
        return;
    const auto rect = board.widgetRect(board.panes()[pane]);
    // From a neighbouring picture: the near edge at the same height. Else the middle of the chest or upper back.
    const QPointF target = height ? QPointF(fromLeft ? rect.left() : rect.right(), *height)
                                  : QPointF(rect.center().x(), rect.top() + rect.height() * 0.25);
    const auto spot = board.spotAt({std::clamp(target.x(), rect.left() + 1, rect.right() - 1),
                                    std::clamp(target.y(), rect.top() + 1, rect.bottom() - 1)});
    if (!spot)
        return;
    if (const auto region = nearestRegion(canvas_.spots(pane), spot->at))
        canvas_.focusRegion(*region, pane);
}

bool CanvasKeys::digit(int value)
{
    const bool ten = value == 0 && lastDigit_ == 1 && sinceDigit_.isValid() && sinceDigit_.elapsed() < tenWithin;
    lastDigit_ = value;
    sinceDigit_.start();
    return setStrength(ten ? 10 : value);
}

bool CanvasKeys::setStrength(int strength)
{
    auto &editor = canvas_.session().editor();
    editor.setStrength(strength);
    announce(&canvas_, words::strength(editor.pen().strength));
    return true;
}

void CanvasKeys::toggle()
{
    if (const auto region = canvas_.focusedRegion(); region && canvas_.isFocusShown())
        canvas_.session().editor().toggleRegion(*region);
    else
        canvas_.setSpaceHeld(true);
}

} // namespace knotfinder::gui
