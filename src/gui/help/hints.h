// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

/// Three short hints over the window, shown once at the first start. They take no clicks: the first click or key does
/// what it always does, and the hints go.
class Hints : public QWidget
{
    Q_OBJECT

public:
    explicit Hints(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
};

} // namespace knotfinder::gui
