// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPoint>

#include <optional>

namespace knotfinder::gui {

class MainWindow;

/// The menu of a spot on the figure: mark it, the knot under the pointer, what else lies there.
void showSpotMenu(MainWindow &window, const QPoint &globalPos, std::optional<std::size_t> cell);

} // namespace knotfinder::gui
