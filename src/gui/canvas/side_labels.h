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

/// Right above `place`; the title only where there is room for it. Words that would reach beyond `bounds`, if it is
/// given, move inside.
void drawSideLabels(QPainter &painter, const SideLabels &labels, const QRectF &place, const QFont &font,
                    const render::Theme &theme, bool withTitle = true, const QRectF &bounds = {});

/// What of the captions still says something true above `seen`, the part of the picture `whole` that shows: both sides
/// where there is room for both, else the one that is in sight, else nothing.
[[nodiscard]] SideLabels labelsFor(const SideLabels &labels, const QRectF &whole, const QRectF &seen,
                                   const QFont &font);

} // namespace knotfinder::gui
