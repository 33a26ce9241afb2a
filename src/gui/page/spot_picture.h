// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/muscle_handle.h"
#include "session/point_ref.h"
#include "widgets/still_picture.h"

#include <knotfinder/care/plan.h>

namespace knotfinder::gui {

class Session;

/// Where one knot lies: its X on the muscle, close up. Painted when it first comes into sight.
class SpotPicture : public StillPicture
{
    Q_OBJECT

public:
    /// `spot`: of the page's plan, which says how it is marked; null without safety data.
    SpotPicture(Session &session, const MuscleHandle &muscle, std::size_t point, const care::Spot *spot,
                QWidget *parent = nullptr);

    void setSide(body::Side side);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintStill(QPainter &painter, const render::Theme &theme) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    Session &session_;
    MuscleHandle muscle_;
    PointRef ref_;
    int number_;
    care::Marking marking_;
    std::string figure_; ///< of the picture
};

} // namespace knotfinder::gui
