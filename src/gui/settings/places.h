// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

/// Where the program keeps what it remembers, after the XDG base directory specification. Relative values of the
/// environment are ignored, as it asks.
namespace knotfinder::gui::places {

[[nodiscard]] QString settingsFile();   ///< $XDG_CONFIG_HOME/knotfinder/knotfinder.ini
[[nodiscard]] QString stateDirectory(); ///< $XDG_STATE_HOME/knotfinder: window state, recent files, autosaves
[[nodiscard]] QString dataDirectory();  ///< $XDG_DATA_HOME/knotfinder: the last drawing, the user's own muscles

/// Makes a directory that only the user can read. False when it cannot be made.
bool makePrivate(const QString &directory);

/// A settings file that nobody but its owner reads, made when it is missing. Where something else lies in its place,
/// such as a pipe that would never end, the name of a file that cannot exist: settings then last as long as the
/// program.
[[nodiscard]] QString ownStore(const QString &file);

} // namespace knotfinder::gui::places
