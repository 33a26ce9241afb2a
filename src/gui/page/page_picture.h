// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/care/plan.h>
#include <knotfinder/render/framing.h>
#include <knotfinder/render/picture_cache.h>
#include <knotfinder/render/scene.h>

#include <QWidget>

namespace knotfinder::gui {

class Session;

/// Points with their zones, close up, on the one or two views that show them best.
class PagePicture : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(Session &session, QWidget *parent = nullptr);

    /// What of the points is drawn.
    struct Layers
    {
        bool muscle = true;
        bool pain = true;
        bool allKnots = false; ///< of the muscle, rather than those of the subject
    };
    void setLayers(Layers layers);

    /// Where there are none to show, the picture is of the place of `others`, bare. `plan` says which to leave alone.
    void setPoints(const PointRefs &points, const PointRefs &others = {}, const care::Plan *plan = nullptr);
    [[nodiscard]] const std::vector<render::Shot> &shots();
    /// The right side stands for both, as in one frame with the left it would be too small.
    [[nodiscard]] bool showsRightForBoth() const noexcept { return rightForBoth_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void reframe(); ///< when it is shown next
    void frame();
    [[nodiscard]] bool showsAll(const render::Shot &shot) const; ///< each knot, that is

    void compose();
    [[nodiscard]] render::Subject subjectOf(const PointRefs &points) const;
    /// Of points on both sides those on the right, where both in one frame would be too small.
    [[nodiscard]] PointRefs worthFraming(const PointRefs &points) const;

    Session &session_;

    Layers layers_;
    PointRefs points_;
    PointRefs others_;
    std::optional<care::Plan> plan_;
    render::Scene scene_;
    render::Subject subject_;
    std::vector<render::Shot> shots_;
    bool framed_ = false;
    bool rightForBoth_ = false;
    render::PictureCache cache_{qsizetype{4} << 20};
};

} // namespace knotfinder::gui
