// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

namespace knotfinder::gui {

/// Watches lists, fields and scrolled areas, so that the keyboard is seen and heard in them: a list begins at its first
/// row, a field tells its name, and an area that scrolls shows a ring.
class KeyboardFocus : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace knotfinder::gui
