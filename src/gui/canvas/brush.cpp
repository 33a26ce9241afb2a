// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/brush.h"

#include <utility>

namespace knotfinder::gui {
namespace {

/// Points of a stroke closer than this share of its radius add nothing.
constexpr float worthAdding = 0.3F;

} // namespace

void Brush::begin(bool erasing, float radius, body::CellId cell)
{
    erasing_ = erasing;
    before_ = editor_.drawing();
    const auto &surface = editor_.atlas().surface();
    stroke_ = {{surface.position(cell)}, radius};
    erased_ = surface.emptySet();
    show();
}

void Brush::extend(body::CellId cell)
{
    const auto &surface = editor_.atlas().surface();
    const auto at = surface.position(cell);
    if (distance(at, stroke_.path.back()) < worthAdding * stroke_.radius)
        return;
    if (erasing_)
        stroke_.path = {stroke_.path.back(), at}; // what was erased before is kept in erased_
    else
        stroke_.path.push_back(at);
    show();
}

void Brush::show()
{
    if (!erasing_) {
        editor_.preview(edits::addStroke(before_, stroke_, editor_.pen(), editor_.atlas()));
        return;
    }
    erased_ |= match::cellsOf(stroke_, editor_.atlas());
    editor_.preview(edits::erase(before_, erased_, editor_.atlas()));
}

void Brush::end()
{
    editor_.finish(erasing_ ? DrawingEditor::tr("erase") : DrawingEditor::tr("paint"));
}

void Brush::cancel()
{
    editor_.cancel();
}

} // namespace knotfinder::gui
