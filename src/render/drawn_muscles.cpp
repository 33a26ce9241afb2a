// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "drawn_muscles.h"

#include <knotfinder/render/muscle_art.h>

#include <algorithm>

namespace knotfinder::render {
namespace {

MuscleTone toneOf(const Scene &scene, ThemeId theme)
{
    if (!scene.zones.empty())
        return MuscleTone::pale;
    return theme == ThemeId::highContrast ? MuscleTone::contrast : MuscleTone::full;
}

} // namespace

std::vector<std::pair<std::shared_ptr<const Artwork>, QTransform>>
drawnMuscles(const Scene &scene, const Figures &figures, const Viewport &viewport, const PaintOptions &options)
{
    const auto &art = figures.muscles();
    std::vector<std::pair<double, const DrawnMuscle *>> order;
    for (const auto &muscle : scene.muscles)
        if (const auto *shown = art.shownIn(scene.figure, muscle.id, scene.view))
            order.emplace_back(shown->depth, &muscle);
    std::ranges::stable_sort(order, std::greater<>(), &std::pair<double, const DrawnMuscle *>::first);
    std::vector<std::pair<std::shared_ptr<const Artwork>, QTransform>> drawn;
    for (const auto &[depth, muscle] : order) {
        const auto artwork = art.picture(scene.figure, muscle->id, scene.view, toneOf(scene, options.theme));
        if (artwork == nullptr)
            continue;
        const QTransform mirror(-1, 0, 0, 1, artwork->size().width(), 0);
        for (const bool mirrored : mirroringsIn(scene.view, muscle->right, muscle->left))
            drawn.emplace_back(artwork, mirrored ? mirror * viewport.transform() : viewport.transform());
    }
    return drawn;
}

} // namespace knotfinder::render
