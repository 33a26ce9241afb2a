// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_clock.h"

#include <QAccessible>

#include <ctime>

namespace knotfinder::gui {
namespace {

/// The steady clock of the library stands still while the machine sleeps, and a session must notice that it slept.
std::chrono::milliseconds sinceBoot()
{
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(now.tv_sec) +
                                                                 std::chrono::nanoseconds(now.tv_nsec));
}

} // namespace

GuideTools toolsOfMachine()
{
    return {sinceBoot, desktopSounds, QAccessible::isActive};
}

} // namespace knotfinder::gui
