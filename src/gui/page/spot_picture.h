// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/muscle_handle.h"
#include "session/point_ref.h"

#include <knotfinder/care/plan.h>
#include <knotfinder/render/theme.h>

#include <QPixmap>
#include <QWidget>

namespace knotfinder::gui {

class Session;

/// Where one knot lies: its X on the muscle, close up. Painted when it first comes into sight.
class SpotPicture : public QWidget
{
    Q_OBJECT

public:
    /// `spot`: of the page's plan, which says how it is marked; null without safety data.
    SpotPicture(Session &session, const MuscleHandle &muscle, std::size_t point, const care::Spot *spot,
                QWidget *parent = nullptr);

    void setSide(body::Side side);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPixmap paint(const render::Theme &theme) const;

    Session &session_;
    MuscleHandle muscle_;
    PointRef ref_;
    int number_;
    care::Marking marking_;
    QPixmap picture_;
    render::ThemeId theme_ = render::ThemeId::light; ///< of the picture
    std::string figure_;                             ///< likewise
};

} // namespace knotfinder::gui
