// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/overlay_picture.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "session/session.h"

#include <knotfinder/render/paint.h>

#include <QPainter>
#include <QPainterPath>

namespace knotfinder::gui {

OverlayPicture::OverlayPicture(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverlayPicture::show(std::vector<render::PainMark> marks, std::string figure, std::vector<render::Shot> shots)
{
    marks_ = std::move(marks);
    figure_ = std::move(figure);
    shots_ = std::move(shots);
    picture_ = {};
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

void OverlayPicture::paintEvent(QPaintEvent * /*event*/)
{
    const auto &theme = themeOf(this);
    if (picture_.size() != size() * devicePixelRatioF() || theme_ != theme.id) {
        theme_ = theme.id;
        picture_ = paint(theme);
    }
    QPainter(this).drawPixmap(0, 0, picture_);
}

QPixmap OverlayPicture::paint(const render::Theme &theme) const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    look::roundedPanel(painter, rect(), look::cardCorner, theme.canvas, look::rim(theme.rule, theme));
    if (shots_.empty())
        return pixmap;
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::cardCorner - 1, look::cardCorner - 1);
    painter.setClipPath(inside);
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
    return pixmap;
}

} // namespace knotfinder::gui
