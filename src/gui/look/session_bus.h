// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

namespace knotfinder::gui {

/// Whether there is a D-Bus of this desktop to ask. Without one Qt would try to start it.
[[nodiscard]] bool hasSessionBus();

} // namespace knotfinder::gui
