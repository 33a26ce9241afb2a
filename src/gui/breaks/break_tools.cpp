// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_tools.h"

#include "breaks/autostart.h"
#include "breaks/desk_watch.h"
#include "guide/guide_clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSystemTrayIcon>

#include <memory>

namespace knotfinder::gui {
namespace {

breaks::Now nowOfMachine()
{
    static const auto sinceBoot = toolsOfMachine().clock;
    constexpr int hour = 60;
    const auto local = QDateTime::currentDateTime();
    return {sinceBoot(), local.time().hour() * hour + local.time().minute(), local.date().dayOfWeek()};
}

} // namespace

BreakTools breakToolsOfMachine()
{
    auto watch = std::make_shared<DeskWatch>();
    return {nowOfMachine, [watch](BreakTools::Answer answer) { watch->ask(std::move(answer)); },
            QSystemTrayIcon::isSystemTrayAvailable, autostart::usualFile(), QCoreApplication::applicationFilePath()};
}

} // namespace knotfinder::gui
