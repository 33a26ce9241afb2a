// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QColor>

namespace knotfinder::render {

enum class ThemeId { light, dark, highContrast, paper, paperMono };

/// Which inks the figure itself is drawn with.
enum class ArtInk { light, dark, grey };

/// Every colour of the program by its role. Widgets and figures ask for roles only, at paint time.
struct Theme
{
    ThemeId id = ThemeId::light;

    // The window
    QColor window;      ///< behind everything
    QColor panel;       ///< lists, pages, fields
    QColor panelRaised; ///< cards, hovered rows
    QColor text;
    QColor mutedText;
    QColor rule;         ///< thin lines and frames
    QColor accent;       ///< headings, main button
    QColor onAccent;     ///< text on `accent`
    QColor selection;    ///< behind the selected row
    QColor focus;        ///< keyboard focus ring
    QColor bar;          ///< score bars
    QColor barTrack;     ///< the empty part of a score bar
    QColor caution;      ///< edge of a caution box
    QColor cautionPanel; ///< its ground
    QColor danger;       ///< edge of an emergency box
    QColor dangerPanel;  ///< its ground
    QColor good;         ///< confirmation
    QColor goodPanel;    ///< its ground

    // The figure and what lies on it
    ArtInk art = ArtInk::light;
    QColor canvas;     ///< behind the figure
    QColor essential;  ///< dots of the main pain zone
    QColor spillover;  ///< dots where pain may spread
    QColor faintZone;  ///< dots of zones that stand back
    QColor painWeak;   ///< fill of the user's own pain at strength 0 …
    QColor painStrong; ///< … and at 10
    QColor painEdge;
    QColor painChip; ///< ground of the strength number
    QColor onPainChip;
    QColor cross; ///< X marks
    QColor crossHalo;
    QColor hover; ///< edge of the region under the pointer
    QColor hoverFill;
    QColor regionEdge; ///< region borders
    QColor label;      ///< region names
    QColor labelHalo;
    QColor link;           ///< line from an X to the pain it may send
    bool patterns = false; ///< tell areas apart by hatching, for printing without colour
};

[[nodiscard]] const Theme &theme(ThemeId id);

/// Contrast ratio of two opaque colours, 1 … 21 (WCAG 2.1).
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace knotfinder::render
