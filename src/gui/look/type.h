// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/paint_kit.h"

namespace knotfinder::gui::look {

/// Gives a widget the window's font in one of its sizes, for as long as it lives: `renewTypes` follows a new text size.
void setType(QWidget *widget, Type type);
/// Text of less weight.
void setMuted(QWidget *widget);
/// A heading's colour.
void setAccent(QWidget *widget);
/// True for what `setType` gave the type of a heading or title.
[[nodiscard]] bool isHeading(const QWidget *widget);
/// Reads the application's font now. Qt does so at the first text, which takes a while when the program starts.
void readFont();
/// Call after the application's font or palette has changed.
void renewTypes();

} // namespace knotfinder::gui::look
