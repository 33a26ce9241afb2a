// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/mark_ids.h"

#include <memory>
#include <vector>

namespace knotfinder::gui {

/// A drawing with the ids of its marks as the history keeps it: a stroke that the state before held as well is kept
/// once for both, so that many steps over a drawing full of paint take little more room than the paint.
class KeptDrawing
{
public:
    /// `before`: a state to share strokes with; may be null.
    KeptDrawing(match::PainDrawing drawing, MarkIds ids, const KeptDrawing *before);

    [[nodiscard]] match::PainDrawing drawing() const;
    [[nodiscard]] const MarkIds &ids() const noexcept { return ids_; }

private:
    using Strokes = std::vector<std::shared_ptr<const match::BrushStroke>>;
    struct MarkStrokes
    {
        Strokes painted;
        Strokes erased;
    };

    match::PainDrawing bare_;          ///< without strokes
    std::vector<MarkStrokes> strokes_; ///< by mark
    MarkIds ids_;
};

} // namespace knotfinder::gui
