// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QFont>
#include <QString>

#include <vector>

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

    bool operator==(const Paragraph &) const = default;
};

[[nodiscard]] int heightOf(const Paragraph &paragraph, int width);
/// In the painter's pen, from its upper left corner at x, y. Returns its height.
int drawParagraph(QPainter &painter, const Paragraph &paragraph, int x, int y, int width);

/// The heights of a widget's paragraph: layouts ask for the same few widths again and again.
class KnownHeights
{
public:
    [[nodiscard]] int of(const Paragraph &paragraph, int width);

private:
    struct Known
    {
        int width = 0;
        int height = 0;
    };
    Paragraph paragraph_;
    std::vector<Known> known_; ///< the latest last
};

} // namespace knotfinder::gui::look
