// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

class QWidget;

namespace knotfinder::gui::look {

/// Tab goes through the parts of `root` in the order in which its layouts show them, whatever the order they were made.
void tabAsLaidOut(QWidget &root);

/// The first part of `root` that Tab comes to; null where there is none.
[[nodiscard]] QWidget *firstStop(QWidget &root);

} // namespace knotfinder::gui::look
