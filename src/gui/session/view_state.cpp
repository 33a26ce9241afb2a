// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/view_state.h"

#include <algorithm>

namespace knotfinder::gui {

ViewState::ViewState(const body::Atlas &atlas, QObject *parent)
    : QObject(parent), first_(atlas.viewGroups().front().views)
{
}

void ViewState::setTool(Tool tool)
{
    if (tool == tool_)
        return;
    tool_ = tool;
    Q_EMIT toolChanged();
}

void ViewState::setBrushRadius(float radius)
{
    radius = std::clamp(radius, smallestBrush, largestBrush);
    if (radius == brushRadius_)
        return;
    brushRadius_ = radius;
    Q_EMIT brushChanged();
}

void ViewState::setViews(std::vector<std::string> views)
{
    if (views.empty())
        views = first_;
    if (views == views_ && closeUp_.empty())
        return;
    views_ = std::move(views);
    closeUp_.clear();
    Q_EMIT viewsChanged();
}

void ViewState::setCloseUp(const std::string &closeUp)
{
    if (closeUp == closeUp_)
        return;
    closeUp_ = closeUp;
    Q_EMIT viewsChanged();
}

void ViewState::setLayers(const Layers &layers)
{
    if (layers == layers_)
        return;
    layers_ = layers;
    Q_EMIT layersChanged();
}

} // namespace knotfinder::gui
