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
    painBefore_ = editor_.pain();
    stroke_ = {{placeOf(cell)}, radius};
    show();
}

void Brush::extend(body::CellId cell)
{
    const auto at = placeOf(cell);
    if (distance(at, stroke_.path.back()) < worthAdding * stroke_.radius)
        return;
    stroke_.path.push_back(at);
    show();
}

body::Vec3 Brush::placeOf(body::CellId cell) const
{
    return match::toTenths(editor_.atlas().surface().position(cell));
}

void Brush::show()
{
    const auto &atlas = editor_.atlas();
    editor_.preview(erasing_ ? edits::erase(before_, painBefore_, stroke_, atlas)
                             : edits::addStroke(before_, painBefore_, stroke_, editor_.pen(), atlas));
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
