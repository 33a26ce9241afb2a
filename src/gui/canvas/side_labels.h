// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "canvas/board.h"

#include <knotfinder/render/theme.h>

#include <QCoreApplication>
#include <QString>

class QFont;
class QPainter;

namespace knotfinder::gui {

/// "Your right" and "Your left" where a picture shows both sides of the body, else the one side it shows, in `only`.
struct SideLabels
{
    QString atLeft;
    QString atRight;
    QString only;
    QString title; ///< of the picture, where there is room between the two sides

    /// The room that the words need beside each other, without the title.
    [[nodiscard]] double width(const QFont &font) const;
    [[nodiscard]] bool hasRoomForTitle(const QFont &font, double width) const;
};

[[nodiscard]] SideLabels sideLabels(const body::Atlas &atlas, const body::View &view, const Pane &pane);

/// Right above `place`; the title only where there is room for it.
void drawSideLabels(QPainter &painter, const SideLabels &labels, const QRectF &place, const QFont &font,
                    const render::Theme &theme, bool withTitle = true);

} // namespace knotfinder::gui
