// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "guide/guide_sounds.h"

#include <chrono>
#include <functional>

namespace knotfinder::gui {

/// What a session takes from the machine. Tests put their own in its place.
struct GuideTools
{
    std::function<std::chrono::milliseconds()> clock; ///< never set back; goes on while the machine sleeps
    std::function<std::unique_ptr<GuideSounds>()> sounds;
    std::function<bool()> screenReader; ///< one is running: it speaks, and nothing else does
};

[[nodiscard]] GuideTools toolsOfMachine();

} // namespace knotfinder::gui
