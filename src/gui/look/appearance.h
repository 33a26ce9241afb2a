// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void systemChanged();

    const Preferences &preferences_;
    Style *style_; ///< owned by the application
    QFont systemFont_;
    QPalette systemPalette_;
    bool applying_ = false;
};

} // namespace knotfinder::gui
