// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <QString>

/// Whether the desktop starts the program when the user logs in, after the XDG autostart specification: a desktop file
/// in the user's own configuration says so.
namespace knotfinder::gui::autostart {

[[nodiscard]] QString usualFile(); ///< $XDG_CONFIG_HOME/autostart/org.knotfinder.Knotfinder.desktop
[[nodiscard]] bool isOn(const QString &file);
/// Writes the file, which starts `program` in the tray, or removes it. Only the user can read it.
[[nodiscard]] Outcome set(const QString &file, const QString &program, bool on);

} // namespace knotfinder::gui::autostart
