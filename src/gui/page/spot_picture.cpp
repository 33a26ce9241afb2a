// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/spot_picture.h"

#include "look/paint_kit.h"
#include "session/session.h"

#include <knotfinder/render/framing.h>
#include <knotfinder/render/muscle_art.h>
#include <knotfinder/render/paint.h>

#include <QPainter>

namespace knotfinder::gui {
namespace {

constexpr int linesHigh = 5;     ///< of text; as wide as high
constexpr double roundIt = 0.25; ///< of the closest frame, on each side: enough of the body to know the place

} // namespace

SpotPicture::SpotPicture(Session &session, const MuscleHandle &muscle, std::size_t point, const care::Spot *spot,
                         QWidget *parent)
    : StillPicture(parent), session_(session), muscle_(muscle), ref_{point, body::Side::right},
      number_(numberOf(muscle.catalog().points()[point])),
      marking_(spot != nullptr ? care::Marking{spot->mark, spot->sites}
                               : care::markingOf(muscle.catalog(), muscle.catalog().points()[point].id))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents); // its row takes clicks
}

void SpotPicture::setSide(body::Side side)
{
    if (side == ref_.side)
        return;
    ref_.side = side;
    forget();
    update();
}

QSize SpotPicture::sizeHint() const
{
    const int side = linesHigh * fontMetrics().height();
    return {side, side};
}

void SpotPicture::paintEvent(QPaintEvent *event)
{
    if (const auto &figure = session_.editor().drawing().figure; figure_ != figure) {
        figure_ = figure;
        forget();
    }
    StillPicture::paintEvent(event);
}

void SpotPicture::paintStill(QPainter &painter, const render::Theme &theme) const
{
    look::roundedPanel(painter, rect(), look::cardCorner, theme.canvas, theme.rule);
    const auto &surface = session_.atlas().surface();
    render::Scene scene;
    scene.figure = figure_;
    render::Subject subject{surface.emptySet(), {}};
    for (const auto site : marking_.sites) {
        subject.sites.push_back(ref_.side == body::Side::left ? surface.mirror(site) : site);
        scene.sites.push_back({subject.sites.back(), QString::number(number_), false, false,
                               marking_.mark == care::SpotMark::leaveAlone});
    }
    const auto shots = render::framesFor(session_.atlas(), figure_, subject, 1, 1);
    if (shots.empty())
        return;
    scene.view = shots.front().view;
    render::addMuscle(scene, muscle_.id(), ref_.side != body::Side::left, ref_.side != body::Side::right);
    look::clipToCard(painter, rect());
    const auto &close = shots.front().rect;
    const double more = roundIt * close.width();
    const render::Viewport viewport(close.adjusted(-more, -more, more, more), QRectF(rect()));
    (void)render::paintScene(painter, scene, session_.figures(), viewport, {theme.id, 1});
}

} // namespace knotfinder::gui
