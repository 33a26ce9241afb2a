// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_button.h"

#include "guide/guide_look.h"
#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {

GuideButton::GuideButton(const QString &text, Tone tone, QWidget *parent) : QAbstractButton(parent), tone_(tone)
{
    setText(text);
    setShortcut({});
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(tone == Tone::words ? Qt::NoFocus : Qt::StrongFocus); // each hint names its key
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize GuideButton::sizeHint() const
{
    const auto metrics = fontMetrics();
    const int height = metrics.height();
    const int beside = tone_ == Tone::words ? height / 3 : height * 3 / 4;
    const int words = metrics.horizontalAdvance(text());
    const bool number = text().size() <= 2; // all of a row are as wide
    return {number ? height * 15 / 8 : words + 2 * beside,
            std::max(28, tone_ == Tone::words ? height * 3 / 2 : height * 2)};
}

void GuideButton::paintEvent(QPaintEvent * /*event*/)
{
    const auto &colours = guideColours(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = underMouse() || isDown();
    const bool main = tone_ == Tone::main;
    if (main)
        look::roundedPanel(painter, rect(), look::cardCorner,
                           over ? look::mix(colours.text, colours.work, 0.25) : colours.work);
    else if (isChecked() && tone_ == Tone::plain)
        look::roundedPanel(painter, rect(), look::cardCorner, colours.leadIn);
    else if (tone_ == Tone::plain || over)
        look::roundedPanel(painter, rect(), look::cardCorner, over ? colours.overButton : colours.button, colours.edge);
    const bool filled = main || (isChecked() && tone_ == Tone::plain);
    painter.setPen(filled ? colours.ground : tone_ == Tone::words ? colours.quiet : colours.text);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (!hasFocus())
        return;
    auto theme = themeOf(this);
    theme.focus = filled ? colours.text : colours.focus;
    look::focusRing(painter, rect(), look::cardCorner, theme);
}

} // namespace knotfinder::gui
