// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/choice.h>

namespace knotfinder::guide {

/// The points that an id asks to press: "trapezius.4.right", "trapezius.4" (both sides), or a muscle, "trapezius":
/// those of it that are worth caring for, on the sides where `drawing` hurts. The problem names near ids.
[[nodiscard]] Result<std::vector<care::Choice>> choicesNamed(std::string_view id, const catalog::Catalog &catalog,
                                                             const match::PainDrawing *drawing = nullptr);

} // namespace knotfinder::guide
