// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

class BodyCanvas;
class BrushSize;
class HiddenKnots;
class Legend;
class PainBar;
class ViewSwitch;
struct Services;

/// The figures with what floats on them: views, zoom, legend; and what is marked below.
class CanvasFrame : public QWidget
{
    Q_OBJECT

public:
    explicit CanvasFrame(Services &services, QWidget *parent = nullptr);

    [[nodiscard]] BodyCanvas *canvas() const noexcept { return canvas_; }
    [[nodiscard]] PainBar *painBar() const noexcept { return pain_; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeZoom();
    void arrange();
    void placeHidden(int widest);

    BodyCanvas *canvas_;
    ViewSwitch *views_;
    HiddenKnots *hidden_;
    QWidget *zoom_;
    PainBar *pain_;
    Legend *legend_;
    BrushSize *brush_;
};

} // namespace knotfinder::gui
