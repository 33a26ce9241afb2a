// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

class QWidget;

namespace knotfinder::gui::look {

/// Tab goes through the parts of `root` in the order in which its layouts show them, whatever the order they were made.
void tabAsLaidOut(QWidget &root);

/// Gives the keyboard to the first part of `root` that takes it and shows; to `root` where there is none.
void focusFirst(QWidget &root);

} // namespace knotfinder::gui::look
