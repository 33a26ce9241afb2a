// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/still_picture.h"

#include <knotfinder/render/framing.h>
#include <knotfinder/render/scene.h>

#include <vector>

namespace knotfinder::gui {

class Session;

/// Where it hurt, on the figure: one picture of several that show the same piece of the body, so that they compare.
class OverlayPicture : public StillPicture
{
    Q_OBJECT

public:
    explicit OverlayPicture(Session &session, QWidget *parent = nullptr);

    /// What is shown, and the pieces of the body; none: an empty ground.
    void show(std::vector<render::PainMark> marks, std::string figure, std::vector<render::Shot> shots);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintStill(QPainter &painter, const render::Theme &theme) const override;

private:
    Session &session_;
    std::vector<render::PainMark> marks_;
    std::string figure_;
    std::vector<render::Shot> shots_;
};

} // namespace knotfinder::gui
