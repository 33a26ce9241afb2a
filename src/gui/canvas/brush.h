// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/drawing_editor.h"

namespace knotfinder::gui {

/// One stroke in the making, painting or erasing. The drawing shows it at once; it becomes one undo step at its end.
class Brush
{
public:
    explicit Brush(DrawingEditor &editor) : editor_(editor) {}

    void begin(bool erasing, float radius, body::CellId cell);
    void extend(body::CellId cell);
    void end();
    void cancel();

private:
    void show();
    [[nodiscard]] body::Vec3 placeOf(body::CellId cell) const;

    DrawingEditor &editor_;
    match::PainDrawing before_;
    match::Pain painBefore_;
    match::BrushStroke stroke_;
    bool erasing_ = false;
};

} // namespace knotfinder::gui
