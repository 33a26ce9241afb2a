// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/framing.h>
#include <knotfinder/render/scene.h>
#include <knotfinder/render/theme.h>

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace knotfinder::gui {

class Session;

/// Where it hurt, on the figure: one picture of several that show the same piece of the body, so that they compare.
class OverlayPicture : public QWidget
{
    Q_OBJECT

public:
    explicit OverlayPicture(Session &session, QWidget *parent = nullptr);

    /// What is shown, and the pieces of the body; none: an empty ground.
    void show(std::vector<render::PainMark> marks, std::string figure, std::vector<render::Shot> shots);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPixmap paint(const render::Theme &theme) const;

    Session &session_;
    std::vector<render::PainMark> marks_;
    std::string figure_;
    std::vector<render::Shot> shots_;
    QPixmap picture_;
    render::ThemeId theme_ = render::ThemeId::light; ///< of the picture
};

} // namespace knotfinder::gui
