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
};

[[nodiscard]] SideLabels sideLabels(const body::Surface &surface, const body::View &view, const Pane &pane);

/// Right above `place`.
void drawSideLabels(QPainter &painter, const SideLabels &labels, const QRectF &place, const QFont &font,
                    const render::Theme &theme);

} // namespace knotfinder::gui
