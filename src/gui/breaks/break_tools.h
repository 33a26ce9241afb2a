// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/breaks/reminder.h>

#include <QString>

#include <functional>

namespace knotfinder::gui {

/// What breaks take from the machine. Tests put their own in its place.
struct BreakTools
{
    using Answer = std::function<void(const breaks::Desk &)>;

    std::function<breaks::Now()> clock;
    std::function<void(Answer)> askDesk; ///< answers once, at once or within a few seconds
    std::function<bool()> hasTray;       ///< the desktop has a place for icons of programs that run
    QString autostartFile;
    QString program; ///< that the desktop is to start
};

[[nodiscard]] BreakTools breakToolsOfMachine();

} // namespace knotfinder::gui
