// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

#include <span>

class QWidget;

namespace knotfinder::gui {

class MainWindow;
struct Services;

/// A tab of the column beside the figures. Made when it is first shown.
struct PanelInfo
{
    const char *id;
    const char *title; ///< translated in context "Panels"; with its access key
    QWidget *(*make)(Services &services, MainWindow &window);
};

/// All panels in the order of their tabs. A new panel is one file and one line here.
[[nodiscard]] std::span<const PanelInfo> panels();

} // namespace knotfinder::gui
