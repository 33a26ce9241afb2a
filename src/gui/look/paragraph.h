// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QFont>
#include <QString>

class QPainter;

namespace knotfinder::gui::look {

/// Wrapped text with room between its lines, never markup. A line break in the text begins a paragraph.
struct Paragraph
{
    QString text;
    QFont font;
    int boldLetters = 0; ///< so many letters at the start stand out
    Qt::Alignment alignment = Qt::AlignLeading;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

[[nodiscard]] int heightOf(const Paragraph &paragraph, int width);
/// In the painter's pen, from its upper left corner at x, y. Returns its height.
int drawParagraph(QPainter &painter, const Paragraph &paragraph, int x, int y, int width);

} // namespace knotfinder::gui::look
