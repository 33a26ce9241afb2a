// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QScrollArea>

namespace knotfinder::gui {

/// Gives a scroll area another content; the old one goes once control has returned to the event loop, since what asked
/// for the change is often a button inside of it.
inline void replaceContent(QScrollArea &area, QWidget *content)
{
    if (auto *old = area.takeWidget()) {
        old->setParent(&area); // hides it; without a parent it would outlive the window, which may close first
        old->deleteLater();
    }
    if (content != nullptr)
        area.setWidget(content);
}

} // namespace knotfinder::gui
