// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/desktop_wishes.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace knotfinder::gui {

class Preferences;
class Style;

/// Puts theme and text size of the preferences on the application, and follows the system's light or dark.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Takes over the style of the application; make it before the first widget.
    explicit Appearance(const Preferences &preferences, QObject *parent = nullptr);

    [[nodiscard]] const Style &style() const noexcept { return *style_; }
    /// Asks the desktop for dark, high contrast and stillness; once the first frame is on the screen.
    void askDesktop() { wishes_.ask(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void systemChanged();

    const Preferences &preferences_;
    DesktopWishes wishes_;
    Style *style_; ///< owned by the application
    QFont systemFont_;
    QPalette systemPalette_;
    int cursorFlash_; ///< of the system, ms
    bool applying_ = false;
};

} // namespace knotfinder::gui
