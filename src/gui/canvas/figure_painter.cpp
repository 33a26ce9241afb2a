// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/figure_painter.h"

#include "canvas/scene_damage.h"
#include "canvas/side_labels.h"
#include "look/paint_kit.h"
#include "session/session.h"

#include <QPainter>

namespace knotfinder::gui {
namespace {

constexpr double cellReach = 8;   ///< mm that a cell's paint reaches beyond its middle
constexpr double lineReach = 16;  ///< logical pixels that lines, dots and numbers reach beyond what they mark
constexpr double labelReach = 64; ///< logical pixels from an X to the end of its label

} // namespace

const body::View *FigurePainter::view(const std::string &figure, const Pane &pane) const
{
    const auto found = session_.atlas().view(figure, pane.view);
    return found ? found.value() : nullptr;
}

void FigurePainter::paint(QPainter &painter, const Ground &ground, render::Scene &scene, const QRect &dirty)
{
    const auto sharpness = ground.rough ? render::PictureCache::Sharpness::quick : render::PictureCache::Sharpness::exact;
    for (const auto &pane : ground.board.panes()) {
        const auto *table = view(scene.figure, pane);
        const auto viewport = ground.board.viewport(pane, QRectF(ground.rect));
        if (table == nullptr)
            continue;
        paintCaption(painter, ground, pane, *table);
        const auto artwork = session_.figures().artwork(scene.figure, pane.view);
        if (!artwork || !viewport || !viewport->target().intersects(QRectF(dirty)))
            continue;
        if (!pane.label.isEmpty())
            look::roundedPanel(painter, ground.board.widgetRect(pane).adjusted(-1, -1, 1, 1), 2, ground.theme.panel,
                               ground.theme.rule);
        cache_.draw(painter, *artwork.value(), *viewport, ground.theme.art, ground.pixelRatio, sharpness);
        scene.view = pane.view;
        render::paintOverlay(painter, scene, session_.figures(), *viewport, {ground.theme.id, 1});
    }
}

void FigurePainter::paintCaption(QPainter &painter, const Ground &ground, const Pane &pane, const body::View &table) const
{
    auto place = ground.board.widgetRect(pane);
    // Zoomed in, captions stay in sight at the upper edge.
    place = place.intersected(QRectF(ground.rect).adjusted(0, ground.top, 0, 0));
    if (!place.isEmpty())
        drawSideLabels(painter, sideLabels(session_.atlas().surface(), table, pane), place, ground.captions, ground.theme);
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
        const double reach = cellReach * scale + (damage.labels ? labelReach : lineReach);
        const auto whole = ground.board.widgetRect(pane);
        for (const auto &place : damage.places) {
            const QRectF at(whole.topLeft() + (place.topLeft() - pane.source.topLeft()) * scale, place.size() * scale);
            region += at.adjusted(-reach, -reach, reach, reach).toAlignedRect().intersected(ground.rect);
        }
    }
    return region;
}

} // namespace knotfinder::gui
