// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page_items.h"

#include <knotfinder/render/theme.h>
#include <knotfinder/sheet/text_store.h>

#include <QFont>

namespace knotfinder::sheet {

enum class TextRole { title, subtitle, itemTitle, heading, body, strong, amount, caption, small };

/// A paragraph broken into lines.
struct TextBlock
{
    SetText text;
    double height = 0;
    double width = 0;       ///< of the longest line
    double firstAscent = 0; ///< from the top to the first baseline
    int lines = 0;
};

/// The letters of everything that is printed.
[[nodiscard]] QFont printedFont();

struct TextOrder;
struct TextSet;

/// Sets text in the sizes and colours of one style. Copies share what they have set. Sizes never go below 12 point for
/// what is to be read and done.
class Typesetter
{
public:
    /// `density`: 0 comfortable … 1 as much on a page as can still be read with ease.
    /// Texts that are in the store are not set again.
    Typesetter(const Style &style, double density, const TextStore &store = {});

    /// The same at another density; texts that were set stay set.
    [[nodiscard]] Typesetter at(double density) const;

    [[nodiscard]] const Style &style() const noexcept { return style_; }
    [[nodiscard]] const render::Theme &colours() const noexcept { return colours_; }

    [[nodiscard]] QColor colour(TextRole role) const;
    [[nodiscard]] double lineHeight(TextRole role) const;
    /// A distance that shrinks with the density.
    [[nodiscard]] double gap(double millimetres) const;
    /// `most` when set comfortably, 0 when set tightly.
    [[nodiscard]] double spread(double most) const { return most * (1 - density_); }
    /// Heights of a figure and of a technique's picture, which shrink with the density: pictures give way first.
    [[nodiscard]] double figureHeight(double millimetres) const;
    [[nodiscard]] double drawingHeight(double millimetres) const;

    /// `boldPrefix` characters at the start are set bold.
    [[nodiscard]] TextBlock set(const QString &text, TextRole role, double width,
                                Qt::Alignment alignment = Qt::AlignLeading, qsizetype boldPrefix = 0) const;
    [[nodiscard]] TextItem item(const TextBlock &block, const QPointF &at, TextRole role) const;

    /// The text cut at line ends into parts no taller than `height`.
    [[nodiscard]] QStringList split(const QString &text, TextRole role, double width, double height) const;

private:
    [[nodiscard]] TextBlock setAnew(const TextOrder &order) const;
    [[nodiscard]] std::shared_ptr<QTextLayout> shaped(TextOrder order) const;
    [[nodiscard]] QFont font(TextRole role) const;
    [[nodiscard]] double points(TextRole role) const;

    Style style_;
    const render::Theme &colours_;
    double density_;
    std::shared_ptr<TextSet> done_; ///< columns are measured many times before they are placed
};

/// Text as it may be shown: no control characters; line breaks become line separators.
[[nodiscard]] QString shownText(const QString &text);

} // namespace knotfinder::sheet
