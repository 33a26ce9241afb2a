// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "canvas/region_spots.h"

#include <QElapsedTimer>

class QKeyEvent;

namespace knotfinder::gui {

class BodyCanvas;
class CanvasHand;

/// The canvas by keyboard: arrows move between areas, Page Up and Down go through all of a picture, Space or Enter
/// marks, digits set the strength ('1' then '0' is ten), + and - change it by one, [ and ] size the brush, Home and End
/// go to the first and last picture.
class CanvasKeys
{
public:
    explicit CanvasKeys(BodyCanvas &canvas) : canvas_(canvas) {}

    [[nodiscard]] bool wants(const QKeyEvent &event) const;
    bool press(QKeyEvent &event);
    bool release(QKeyEvent &event);
    void focusIn(Qt::FocusReason reason);
    void focusOut();
    /// Shows where the keyboard is; at the first time in the middle of the first picture.
    void start();

private:
    bool arrow(Direction direction);
    bool digit(int value);
    bool setStrength(int strength);
    void toggle();
    void step(int by);
    void enter(std::size_t pane, std::optional<double> height, bool fromLeft);

    BodyCanvas &canvas_;
    QElapsedTimer sinceDigit_;
    int lastDigit_ = -1;
};

} // namespace knotfinder::gui
