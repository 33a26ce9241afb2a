// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace knotfinder::gui {

class Text;

/// The colours of a guided session: dark and calm whatever the window's theme is, since one lies on the floor before
/// it; black and white with high contrast.
struct GuideColours
{
    QColor ground;
    QColor working; ///< the ground while a spot is pressed
    QColor lit;     ///< the ground at the flash
    QColor text;
    QColor quiet;  ///< text of less weight
    QColor track;  ///< the empty part of the bar
    QColor work;   ///< bar and word while pressing
    QColor leadIn; ///< … while getting into place
    QColor ease;   ///< … while letting go
    QColor button;
    QColor overButton;
    QColor edge; ///< of a button
    QColor focus;
};

[[nodiscard]] const GuideColours &guideColours(const QWidget *widget);
/// Words and grounds of a session's parts.
[[nodiscard]] QPalette guidePalette(const GuideColours &colours);

/// Gives a text the colour of less weight.
void setQuiet(Text *text);
/// The widget's font in a size, in pixels, between what can be read and `wanted`.
[[nodiscard]] QFont sizedFont(const QWidget *widget, double pixels, QFont::Weight weight = QFont::Normal);
/// Sets the text in the largest size up to `wanted` pixels in which it fits, and puts it there; returns its height.
int fitText(Text *text, const QRect &room, double wanted, double least, QFont::Weight weight = QFont::Normal);

} // namespace knotfinder::gui
