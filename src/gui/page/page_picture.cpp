// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/page_picture.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "page/page_plan.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/sheet/scenes.h>

#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr double heightShare = 0.62; ///< of the width
constexpr int largestHeight = 240;
constexpr double worthSecondShot = 0.15;
constexpr float seesMostPain = 0.4F;  ///< of the zones; such a view shows where it hurts, beside one of where to press
constexpr double tooWide = 480;       ///< mm high, of both sides in one frame
constexpr double muchNearer = 0.75;   ///< of the height of such a frame
constexpr float worthForKnot = 0.02F; ///< a second view that shows a knot which the first hides need add no more

} // namespace

PagePicture::PagePicture(Session &session, QWidget *parent) : QWidget(parent), session_(session)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(120);
}

QSize PagePicture::sizeHint() const
{
    return {320, heightForWidth(320)};
}

int PagePicture::heightForWidth(int width) const
{
    return std::min(largestHeight, static_cast<int>(width * heightShare));
}

void PagePicture::setPoints(const PointRefs &points, const PointRefs &others, const care::Plan *plan)
{
    points_ = points;
    others_ = others;
    plan_ = plan != nullptr ? std::optional(*plan) : std::nullopt;
    compose();
}

void PagePicture::setLayers(Layers layers)
{
    layers_ = layers;
    compose();
}

void PagePicture::compose()
{
    const auto &catalog = session_.catalog();
    const auto &chosen = layers_.allKnots ? others_ : points_;
    const auto points = worthFraming(chosen);
    const auto *plan = plan_ ? &*plan_ : nullptr;
    rightForBoth_ = points.size() < chosen.size();
    scene_ = {};
    scene_.figure = session_.editor().drawing().figure;
    scene_.marks = sheet::painMarks(session_.editor().pain());
    scene_.showIntensity = false;
    for (const auto &ref : points)
        addSpot(scene_, catalog, ref, points.size() > 1, plan);
    subject_ = subjectOf(points.empty() ? worthFraming(others_) : points);
    if (!layers_.muscle)
        scene_.muscles.clear();
    if (!layers_.pain)
        scene_.zones.clear();
    QStringList names;
    for (const auto &ref : points)
        names << words::point(catalog, ref);
    setAccessibleName(names.isEmpty() ? tr("Picture: no knot is ticked")
                                      : tr("Picture: %1 and where the pain goes").arg(words::list(names)));
    reframe();
}

render::Subject PagePicture::subjectOf(const PointRefs &points) const
{
    render::Scene framed;
    for (const auto &ref : points)
        addSpot(framed, session_.catalog(), ref, false, plan_ ? &*plan_ : nullptr);
    render::Subject subject{session_.atlas().surface().emptySet(), {}};
    for (const auto &zone : framed.zones)
        (subject.cells |= zone.essential) |= zone.spillover;
    for (const auto &site : framed.sites)
        subject.sites.push_back(site.cell);
    return subject;
}

PointRefs PagePicture::worthFraming(const PointRefs &points) const
{
    auto right = points;
    std::erase_if(right, [](const PointRef &ref) { return ref.side == body::Side::left; });
    const bool mirrored = std::ranges::all_of(points, [&](const PointRef &ref) {
        return ref.side != body::Side::left || std::ranges::count(right, PointRef{ref.point, body::Side::right}) > 0;
    });
    if (!mirrored || right.size() == points.size())
        return points;
    const auto heightOf = [&](const PointRefs &some) { // of the frame in which the X's are looked for
        const auto &figure = session_.editor().drawing().figure;
        const auto subject = subjectOf(some);
        const auto shots = render::framesFor(session_.atlas(), figure, subject, 1 / heightShare, 1);
        if (shots.empty())
            return 0.0;
        const auto close = render::closeUpOf(session_.atlas(), figure, subject, 0.5 / heightShare, shots.front());
        return close ? close->rect.height() : shots.front().rect.height();
    };
    const double both = heightOf(points);
    return both > tooWide && heightOf(right) < muchNearer * both ? right : points;
}

/// To find the best views takes a while, and a page is laid out more than once before it shows.
void PagePicture::reframe()
{
    framed_ = false;
    update();
}

const std::vector<render::Shot> &PagePicture::shots()
{
    if (!framed_)
        frame();
    framed_ = true;
    return shots_;
}

void PagePicture::frame()
{
    const double aspect = height() > 0 ? static_cast<double>(width()) / height() : 1 / heightShare;
    const auto frames = [&](double ratio, float worth) {
        return render::framesFor(session_.atlas(), scene_.figure, subject_, ratio, 2, worth);
    };
    constexpr float usual = 0.2F;
    shots_ = frames(aspect, usual);
    const bool hidesKnot = !shots_.empty() && !showsAll(shots_.front());
    if (shots_.size() > 1 && shots_[1].share < worthSecondShot && !hidesKnot)
        shots_.resize(1);
    if (hidesKnot)
        shots_ = frames(aspect / 2, worthForKnot);
    else if (shots_.size() > 1)
        shots_ = frames(aspect / 2, usual);
    if (shots_.size() == 1) { // the second view did not help after all
        shots_ = frames(aspect, 1);
        if (auto close = render::closeUpOf(session_.atlas(), scene_.figure, subject_, aspect / 2, shots_.front()))
            shots_ = {std::move(*close), frames(aspect / 2, 1).front()};
    } else if (shots_.size() == 2 && shots_[1].share >= seesMostPain) {
        // Pain as far as the hand leaves X's too small to find.
        auto close = render::closeUpOf(session_.atlas(), scene_.figure, subject_, aspect / 2, shots_.front());
        if (close && close->view == shots_.front().view)
            shots_.front() = std::move(*close);
    }
}

bool PagePicture::showsAll(const render::Shot &shot) const
{
    const auto view = session_.atlas().view(scene_.figure, shot.view);
    return view && std::ranges::all_of(subject_.sites, [&](auto site) { return view.value()->sees(site); });
}

void PagePicture::resizeEvent(QResizeEvent * /*event*/)
{
    reframe();
}

void PagePicture::paintEvent(QPaintEvent * /*event*/)
{
    const auto &theme = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, theme.canvas, theme.rule);
    const auto &shots = this->shots();
    if (shots.empty())
        return;
    look::clipToCard(painter, rect());
    const double part = static_cast<double>(width()) / static_cast<double>(shots.size());
    for (std::size_t i = 0; i < shots.size(); ++i) {
        const auto artwork = session_.figures().artwork(scene_.figure, shots[i].view);
        if (!artwork)
            continue;
        const render::Viewport viewport(shots[i].rect, QRectF(static_cast<double>(i) * part, 0, part, height()));
        scene_.view = shots[i].view;
        painter.save();
        cache_.draw(painter, artwork.value(), viewport, theme.art, devicePixelRatioF());
        render::paintOverlay(painter, scene_, session_.figures(), viewport, {theme.id, 1});
        painter.restore();
        if (i > 0)
            painter.fillRect(QRectF(static_cast<double>(i) * part, 0, 1, height()), theme.rule);
    }
}

} // namespace knotfinder::gui
