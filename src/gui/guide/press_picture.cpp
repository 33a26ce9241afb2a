// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/press_picture.h"

#include "guide/guide_words.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/render/paint.h>

#include <QPainter>
#include <QPainterPath>

namespace knotfinder::gui {
namespace {

constexpr double farFromFloor = 1.5; ///< X's and numbers are larger than on a page

} // namespace

PressPicture::PressPicture(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PressPicture::setStep(const guide::Step &step)
{
    const auto &surface = session_.atlas().surface();
    const auto before = std::pair(scene_.figure, std::exchange(sites_, {}));
    const bool right = step.side != body::Side::left;
    const bool left = step.side != body::Side::right;
    scene_ = {};
    scene_.figure = session_.editor().drawing().figure;
    render::addMuscle(scene_, step.item, right, left);
    for (const auto site : step.sites) {
        const auto cell = step.side == body::Side::left ? surface.mirror(site) : site;
        sites_.push_back(cell);
        scene_.sites.push_back({cell, QString::number(step.number), false, false, false});
    }
    setAccessibleName(tr("Picture: where %1 lies").arg(words::spotOf(step)));
    framed_ = framed_ && before == std::pair(scene_.figure, sites_);
    if (shot_)
        scene_.view = shot_->view;
    update();
}

void PressPicture::frame()
{
    framed_ = true;
    const auto &atlas = session_.atlas();
    const double aspect = static_cast<double>(width()) / std::max(1, height());
    auto shots = render::framesFor(atlas, scene_.figure, render::roundSites(atlas, sites_), aspect, 1);
    shot_ = shots.empty() ? std::nullopt : std::optional(std::move(shots.front()));
    if (shot_)
        scene_.view = shot_->view;
}

void PressPicture::resizeEvent(QResizeEvent * /*event*/)
{
    framed_ = false;
}

void PressPicture::paintEvent(QPaintEvent * /*event*/)
{
    if (!framed_)
        frame();
    const auto &theme = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, theme.canvas, look::rim({}, theme));
    if (!shot_)
        return;
    const auto artwork = session_.figures().artwork(scene_.figure, shot_->view);
    if (!artwork)
        return;
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::cardCorner, look::cardCorner);
    painter.setClipPath(inside);
    const render::Viewport viewport(shot_->rect, QRectF(rect()));
    painter.save();
    cache_.draw(painter, artwork.value(), viewport, theme.art, devicePixelRatioF());
    painter.restore();
    render::paintOverlay(painter, scene_, session_.figures(), viewport, {theme.id, farFromFloor});
}

} // namespace knotfinder::gui
