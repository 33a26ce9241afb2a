// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/paragraph.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace knotfinder::gui::look {
namespace {

constexpr double lineSpacing = 1.2;       ///< of the font's own line height
constexpr double paragraphSpacing = 0.35; ///< of a line, between paragraphs

/// Lays out and, when there is a painter, draws. Returns the height.
int layOut(const Paragraph &paragraph, int width, QPainter *painter, QPointF at)
{
    const double line = std::ceil(QFontMetricsF(paragraph.font).height() * lineSpacing);
    double y = 0;
    bool first = true;
    for (const auto &part : paragraph.text.split(u'\n')) {
        if (!first)
            y += line * paragraphSpacing;
        QTextLayout layout(part, paragraph.font);
        QTextOption option(QStyle::visualAlignment(paragraph.direction, paragraph.alignment) | Qt::AlignAbsolute);
        // The words' own: else the full stop of a foreign sentence would stand before its first word.
        option.setTextDirection(part.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a folder's path has no word boundary
        layout.setTextOption(option);
        if (paragraph.boldLetters > 0 && first) {
            QTextLayout::FormatRange bold{0, paragraph.boldLetters, {}};
            bold.format.setFontWeight(QFont::DemiBold);
            layout.setFormats({bold});
        }
        layout.beginLayout();
        for (auto next = layout.createLine(); next.isValid(); next = layout.createLine()) {
            next.setLineWidth(std::max(1, width));
            next.setPosition({0, y + (line - next.height()) / 2});
            y += line;
        }
        layout.endLayout();
        if (painter != nullptr)
            layout.draw(painter, at);
        first = false;
    }
    return static_cast<int>(std::ceil(y));
}

} // namespace

int heightOf(const Paragraph &paragraph, int width)
{
    return layOut(paragraph, width, nullptr, {});
}

int KnownHeights::of(const Paragraph &paragraph, int width)
{
    constexpr std::size_t most = 6; // what a layout asks for while it settles
    if (paragraph != paragraph_) {
        paragraph_ = paragraph;
        known_.clear();
    }
    const auto found = std::ranges::find(known_, width, &Known::width);
    if (found != known_.end())
        return found->height;
    if (known_.size() == most)
        known_.erase(known_.begin());
    known_.push_back({width, heightOf(paragraph, width)});
    return known_.back().height;
}

int drawParagraph(QPainter &painter, const Paragraph &paragraph, int x, int y, int width)
{
    return layOut(paragraph, width, &painter, QPointF(x, y));
}

} // namespace knotfinder::gui::look
