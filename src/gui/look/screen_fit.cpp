// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/screen_fit.h"

#include "look/paint_kit.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace knotfinder::gui::look {
namespace {

// What a window manager puts round a window, where it has not told yet.
constexpr int frameHeight = 40;
constexpr int frameWidth = 8;

const QScreen *screenOf(const QWidget &window)
{
    const auto *parent = window.parentWidget();
    return parent != nullptr ? parent->window()->screen() : window.screen();
}

int share(int room, double part)
{
    return static_cast<int>(room * part);
}

} // namespace

QSize roomFor(const QWidget &window)
{
    return screenOf(window)->availableSize() - QSize(frameWidth, frameHeight);
}

void openWithSize(QWidget &window, QSize wanted, Share part)
{
    const auto room = roomFor(window);
    window.setMinimumSize(window.minimumSize().boundedTo(room));
    const QSize generous(share(room.width(), part.width), share(room.height(), part.height));
    window.resize(wanted.expandedTo(generous).boundedTo(room));
}

void moveToCorner(QWidget &window, QSize size)
{
    constexpr int fromEdge = 2 * grid;
    const auto room = window.screen()->availableGeometry().adjusted(fromEdge, fromEdge, -fromEdge, -fromEdge);
    const int left = window.layoutDirection() == Qt::RightToLeft ? room.left() : room.right() + 1 - size.width();
    window.move(std::max(room.left(), left), std::max(room.top(), room.bottom() + 1 - size.height()));
}

} // namespace knotfinder::gui::look
