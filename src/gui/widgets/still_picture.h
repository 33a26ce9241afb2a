// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/theme.h>

#include <QPixmap>
#include <QWidget>

namespace knotfinder::gui {

/// A picture that is painted once for each size and theme, and then only shown.
class StillPicture : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    /// Paints all of the widget, on nothing.
    virtual void paintStill(QPainter &painter, const render::Theme &theme) const = 0;
    /// Something else is to be seen: it is painted anew when it shows next.
    void forget() { picture_ = {}; }
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap picture_;
    render::ThemeId theme_ = render::ThemeId::light; ///< of the picture
};

} // namespace knotfinder::gui
