// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/layers.h"

#include <knotfinder/body/atlas.h>

#include <QObject>

#include <string>
#include <vector>

namespace knotfinder::gui {

enum class Tool { area, brush, eraser };

/// How the figures are looked at and worked on: tool, views, layers. Not part of the drawing.
class ViewState : public QObject
{
    Q_OBJECT

public:
    static constexpr float smallestBrush = 4; ///< mm, radius
    static constexpr float largestBrush = 80;

    /// Shows what the atlas has first.
    explicit ViewState(const body::Atlas &atlas, QObject *parent = nullptr);

    [[nodiscard]] Tool tool() const noexcept { return tool_; }
    [[nodiscard]] float brushRadius() const noexcept { return brushRadius_; } ///< mm
    [[nodiscard]] const std::vector<std::string> &views() const noexcept { return views_; }
    [[nodiscard]] const std::string &closeUp() const noexcept { return closeUp_; } ///< '' when whole views show
    [[nodiscard]] const Layers &layers() const noexcept { return layers_; }

    void setTool(Tool tool);
    void setBrushRadius(float radius); ///< clamped
    /// Whole views; an empty list means the first ones again.
    void setViews(std::vector<std::string> views);
    void setCloseUp(const std::string &closeUp);
    void setLayers(const Layers &layers);

Q_SIGNALS:
    void toolChanged();
    void brushChanged();
    void viewsChanged();
    void layersChanged();

private:
    Tool tool_ = Tool::area;
    float brushRadius_ = 18;
    std::vector<std::string> first_;
    std::vector<std::string> views_ = first_;
    std::string closeUp_;
    Layers layers_;
};

} // namespace knotfinder::gui
