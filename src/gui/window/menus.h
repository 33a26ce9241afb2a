// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

namespace knotfinder::gui {

class MainWindow;

/// Fills the menu bar: everything the program can do, with its keys.
void buildMenus(MainWindow &window);

// One menu each, in files of their own where they are long.
void addFileMenu(MainWindow &window);
void addEditMenu(MainWindow &window);
void addViewMenu(MainWindow &window);
void addGoMenu(MainWindow &window);
void addSettingsMenu(MainWindow &window);
void addHelpMenu(MainWindow &window);

} // namespace knotfinder::gui
