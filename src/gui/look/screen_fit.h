// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QSize>

class QWidget;

namespace knotfinder::gui::look {

/// How much of a large screen a window takes by itself.
struct Share
{
    double width = 0;
    double height = 0;
};

/// The room for a window on the screen it is on or will open on, without its frame.
[[nodiscard]] QSize roomFor(const QWidget &window);

/// Gives a window that is not shown yet the size `wanted`, more of it on a large screen, never more than the screen
/// has; and lets it be as small as the screen needs.
void openWithSize(QWidget &window, QSize wanted, Share share = {});

/// Moves a window into the corner of its screen where reading ends, a little off the edges. `size` counts its frame.
void moveToCorner(QWidget &window, QSize size);

} // namespace knotfinder::gui::look
