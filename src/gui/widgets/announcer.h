// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

class QWidget;

namespace knotfinder::gui {

/// Tells screen readers what has just appeared in the window of `where`, without taking the keyboard there. Each call
/// is spoken once, also with the same words as before.
void announce(const QWidget *where, const QString &words);

} // namespace knotfinder::gui
