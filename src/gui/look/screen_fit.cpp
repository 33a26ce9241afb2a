// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/screen_fit.h"

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

void bringOntoScreen(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen())
        return;
    const auto room = window.screen()->availableGeometry();
    auto frame = window.frameGeometry();
    const auto edges = frame.size() - window.size();
    const auto fitting = window.size().boundedTo(room.size() - edges);
    if (fitting != window.size())
        window.resize(fitting);
    frame.setSize(fitting + edges);
    const QPoint corner(std::clamp(frame.left(), room.left(), std::max(room.left(), room.right() + 1 - frame.width())),
                        std::clamp(frame.top(), room.top(), std::max(room.top(), room.bottom() + 1 - frame.height())));
    if (corner != window.frameGeometry().topLeft())
        window.move(corner);
}

} // namespace knotfinder::gui::look
