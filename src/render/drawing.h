// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QString>

#include <variant>
#include <vector>

class QPainter;

namespace knotfinder::render {

/// A filled and/or stroked path. An invalid colour means: not filled, not stroked. Strokes have round caps and joins.
struct PathItem
{
    QPainterPath path;
    QColor fill;
    QColor stroke;
    double width = 1;
    std::vector<double> dashes; ///< in units of the width; empty: solid
};

/// Round dots of one size and colour. Many: hence an item of its own.
struct DotsItem
{
    std::vector<QPointF> centres;
    double diameter = 1;
    QColor colour;
};

/// One line of text, centred on a spot.
struct TextItem
{
    QPointF centre;
    QString text;
    double height = 12; ///< of the font
    QColor colour;
    bool bold = false;
};

using DrawingItem = std::variant<PathItem, DotsItem, TextItem>;

/// What lies on a figure, ready to draw, in device units: the same list goes to a painter or into SVG.
using Drawing = std::vector<DrawingItem>;

void paint(QPainter &painter, const Drawing &drawing);

} // namespace knotfinder::render
