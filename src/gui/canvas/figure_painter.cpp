// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/figure_painter.h"

#include "canvas/scene_damage.h"
#include "look/paint_kit.h"
#include "session/session.h"

#include <QPainter>

namespace knotfinder::gui {
namespace {

constexpr double cellReach = 8;       ///< mm that a cell's paint reaches beyond its middle
constexpr double lineReach = 26;      ///< logical pixels that lines, dots and numbers reach beyond what they mark
constexpr std::size_t largeBoard = 4; ///< with more pictures, those too small for a title speak for themselves
constexpr double labelReach = 110;    ///< logical pixels from an X or a mark to the end of its label

render::PictureCache::Sharpness sharpness(const FigurePainter::Ground &ground)
{
    return ground.rough ? render::PictureCache::Sharpness::quick : render::PictureCache::Sharpness::exact;
}

void paintCaptions(QPainter &painter, const FigurePainter::Ground &ground)
{
    std::vector<QRectF> places;
    bool titles = true; // all of them, or none
    for (std::size_t i = 0; i < ground.captions.size(); ++i) {
        // Zoomed in, captions stay in sight at the upper edge.
        const auto whole = ground.board.widgetRect(ground.board.panes()[i]);
        places.push_back(whole.intersected(QRectF(ground.rect).adjusted(0, ground.top, 0, 0)));
        const auto &caption = ground.captions[i];
        titles = titles && (caption.title.isEmpty() || caption.hasRoomForTitle(ground.captionFont, whole.width()) ||
                            ground.captions.size() > largeBoard);
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!places[i].isEmpty())
            drawSideLabels(painter,
                           labelsFor(ground.captions[i], ground.board.widgetRect(ground.board.panes()[i]), places[i],
                                     ground.captionFont),
                           places[i], ground.captionFont, ground.theme, titles, QRectF(ground.rect));
}

} // namespace

const body::View *FigurePainter::view(const std::string &figure, const Pane &pane) const
{
    const auto found = session_.atlas().view(figure, pane.view);
    return found ? found.value() : nullptr;
}

FigurePainter::Visible FigurePainter::visible(const Ground &ground, const render::Scene &scene,
                                              const QRect &dirty) const
{
    Visible found;
    for (const auto &pane : ground.board.panes()) {
        const auto artwork = session_.figures().artwork(scene.figure, pane.view);
        const auto viewport = ground.board.viewport(pane, QRectF(ground.rect));
        if (!artwork || !viewport || !viewport->target().intersects(QRectF(dirty)))
            continue;
        found.panes.push_back(&pane);
        found.pictures.push_back({artwork.value(), *viewport});
    }
    return found;
}

void FigurePainter::prepare(const Ground &ground, const render::Scene &scene)
{
    cache_.prepare(visible(ground, scene, ground.rect).pictures, ground.theme.art, ground.pixelRatio,
                   sharpness(ground));
}

void FigurePainter::paint(QPainter &painter, const Ground &ground, render::Scene &scene, const QRect &dirty)
{
    paintCaptions(painter, ground);
    const auto [panes, pictures] = visible(ground, scene, dirty);
    cache_.prepare(pictures, ground.theme.art, ground.pixelRatio, sharpness(ground));
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const auto &[artwork, viewport] = pictures[i];
        if (!panes[i]->label.isEmpty())
            look::roundedPanel(painter, ground.board.widgetRect(*panes[i]).adjusted(-1, -1, 1, 1), 2,
                               ground.theme.panel, ground.theme.rule);
        cache_.draw(painter, artwork, viewport, ground.theme.art, ground.pixelRatio, sharpness(ground));
        scene.view = panes[i]->view;
        render::paintOverlay(painter, scene, session_.figures(), viewport,
                             {ground.theme.id, 1, false, ground.lettering});
    }
}

QRegion FigurePainter::damage(const Ground &ground, const render::Scene &before, const render::Scene &after) const
{
    QRegion region;
    const double scale = ground.board.scale();
    for (const auto &pane : ground.board.panes()) {
        const auto *table = view(after.figure, pane);
        if (table == nullptr)
            continue;
        const auto damage = damageBetween(before, after, session_.atlas(), *table);
        if (damage.everything)
            return ground.rect;
        const double reach = cellReach * scale + (damage.labels ? labelReach : lineReach) * ground.lettering;
        const auto whole = ground.board.widgetRect(pane);
        for (const auto &place : damage.places) {
            const QRectF at(whole.topLeft() + (place.topLeft() - pane.source.topLeft()) * scale, place.size() * scale);
            region += at.adjusted(-reach, -reach, reach, reach).toAlignedRect().intersected(ground.rect);
        }
    }
    return region;
}

} // namespace knotfinder::gui
