// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace knotfinder::gui {

class Preferences;
class ViewState;

/// How wide the brush or eraser is, and a slider to change it. Shows while one of them is the tool.
class BrushSize : public QWidget
{
    Q_OBJECT

public:
    BrushSize(ViewState &state, const Preferences &preferences, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ViewState &state_;
    const Preferences &preferences_;
    QSlider *size_;
    QLabel *value_;
};

} // namespace knotfinder::gui
