// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/overlay_picture.h"

#include "look/paint_kit.h"
#include "session/session.h"

#include <knotfinder/render/paint.h>

#include <QPainter>

namespace knotfinder::gui {

OverlayPicture::OverlayPicture(Session &session, QWidget *parent) : StillPicture(parent), session_(session)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverlayPicture::show(std::vector<render::PainMark> marks, std::string figure, std::vector<render::Shot> shots)
{
    marks_ = std::move(marks);
    figure_ = std::move(figure);
    shots_ = std::move(shots);
    forget();
    update();
}

QSize OverlayPicture::sizeHint() const
{
    return {26 * fontMetrics().averageCharWidth(), 18 * fontMetrics().lineSpacing()};
}

QSize OverlayPicture::minimumSizeHint() const
{
    return {8 * fontMetrics().averageCharWidth(), 8 * fontMetrics().lineSpacing()};
}

void OverlayPicture::paintStill(QPainter &painter, const render::Theme &theme) const
{
    look::roundedPanel(painter, rect(), look::cardCorner, theme.canvas, look::rim(theme.rule, theme));
    if (shots_.empty())
        return;
    look::clipToCard(painter, rect());
    render::Scene scene;
    scene.figure = figure_;
    scene.marks = marks_;
    scene.showIntensity = false;
    const double width = static_cast<double>(rect().width()) / static_cast<double>(shots_.size());
    for (std::size_t i = 0; i < shots_.size(); ++i) {
        scene.view = shots_[i].view;
        const QRectF place(static_cast<double>(i) * width, 0, width, rect().height());
        painter.save();
        painter.setClipRect(place, Qt::IntersectClip);
        (void)render::paintScene(painter, scene, session_.figures(), render::Viewport(shots_[i].rect, place),
                                 {theme.id, 1});
        painter.restore();
    }
}

} // namespace knotfinder::gui
