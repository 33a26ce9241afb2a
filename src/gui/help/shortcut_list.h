// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QDialog>

class QMainWindow;

namespace knotfinder::gui {

/// All keys of the window, gathered from its menus, and those of the figures.
class ShortcutList : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutList(QMainWindow &window);
};

} // namespace knotfinder::gui
