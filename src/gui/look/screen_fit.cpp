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

} // namespace knotfinder::gui::look
