// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "canvas/board.h"
#include "canvas/side_labels.h"

#include <knotfinder/render/picture_cache.h>
#include <knotfinder/render/scene.h>

#include <QFont>
#include <QRect>
#include <QRegion>

#include <vector>

namespace knotfinder::gui {

class Session;

/// Paints the pictures of a board with a scene on them, and knows what has to be painted anew when the scene changes.
class FigurePainter
{
public:
    /// What the pictures are painted on.
    struct Ground
    {
        const Board &board;
        QRect rect; ///< of the widget
        const render::Theme &theme;
        QFont captionFont;
        const std::vector<SideLabels> &captions; ///< of the board's panes; empty: none
        double pixelRatio = 1;
        bool rough = false;   ///< zooming or panning: pictures of another zoom may be stretched
        int top = 0;          ///< captions of pictures that reach above it stay below it
        double lettering = 1; ///< how much larger than usual numbers and names on the pictures are
    };

    explicit FigurePainter(Session &session) : session_(session) {}

    /// Begins what `paint` will need first, beside what else is painted before.
    void prepare(const Ground &ground, const render::Scene &scene);
    /// Paints what `dirty` touches.
    void paint(QPainter &painter, const Ground &ground, render::Scene &scene, const QRect &dirty);
    /// Keeps no picture but those on the screen.
    void letGo() { cache_.letGo(); }
    [[nodiscard]] QRegion damage(const Ground &ground, const render::Scene &before, const render::Scene &after) const;

private:
    struct Visible
    {
        std::vector<const Pane *> panes;
        std::vector<render::PictureCache::Wanted> pictures; ///< of the panes
    };
    [[nodiscard]] Visible visible(const Ground &ground, const render::Scene &scene, const QRect &dirty) const;
    [[nodiscard]] const body::View *view(const std::string &figure, const Pane &pane) const;

    Session &session_;
    render::PictureCache cache_;
};

} // namespace knotfinder::gui
