// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_look.h"

#include "look/style.h"
#include "widgets/text.h"

#include <algorithm>
#include <cmath>

namespace knotfinder::gui {
namespace {

GuideColours calmColours()
{
    GuideColours c;
    c.ground = QColor(0x15, 0x20, 0x29);
    c.working = QColor(0x17, 0x2a, 0x33);
    c.lit = QColor(0x2d, 0x4c, 0x5b);
    c.text = QColor(0xf2, 0xf0, 0xea);
    c.quiet = QColor(0xb4, 0xc2, 0xca);
    c.track = QColor(0x2c, 0x3b, 0x47);
    c.work = QColor(0xf0, 0xae, 0x3c);
    c.leadIn = QColor(0x8f, 0xc4, 0xe3);
    c.ease = QColor(0x8f, 0xd0, 0xaa);
    c.button = QColor(0x22, 0x32, 0x3d);
    c.overButton = QColor(0x30, 0x45, 0x53);
    c.edge = QColor(0x3d, 0x51, 0x5f);
    c.focus = QColor(0x6c, 0xb6, 0xff);
    return c;
}

GuideColours contrastColours(const render::Theme &theme)
{
    GuideColours c;
    c.ground = c.working = Qt::black;
    c.lit = QColor(0x4a, 0x4a, 0x4a);
    c.text = c.quiet = Qt::white;
    c.track = theme.barTrack;
    c.work = theme.bar;
    c.leadIn = theme.focus;
    c.ease = theme.good;
    c.button = Qt::black;
    c.overButton = theme.selection;
    c.edge = Qt::white;
    c.focus = theme.focus;
    return c;
}

} // namespace

const GuideColours &guideColours(const QWidget *widget)
{
    static const auto calm = calmColours();
    static const auto contrast = contrastColours(render::theme(render::ThemeId::highContrast));
    return themeOf(widget).id == render::ThemeId::highContrast ? contrast : calm;
}

QPalette guidePalette(const GuideColours &colours)
{
    QPalette palette(colours.text, colours.button, colours.edge, colours.edge, colours.edge, colours.text, colours.text,
                     colours.ground, colours.ground);
    palette.setColor(QPalette::Highlight, colours.leadIn);
    palette.setColor(QPalette::HighlightedText, colours.ground);
    return palette;
}

void setQuiet(Text *text)
{
    auto palette = text->palette();
    palette.setColor(QPalette::WindowText, guideColours(text).quiet);
    text->setPalette(palette);
}

QFont sizedFont(const QWidget *widget, double pixels, QFont::Weight weight)
{
    auto font = widget->font();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    return font;
}

int fitText(Text *text, const QRect &room, double wanted, double least, QFont::Weight weight)
{
    constexpr double smaller = 0.93;
    double pixels = std::max(wanted, least);
    int height = 0;
    for (;; pixels = std::max(least, pixels * smaller)) {
        text->setFont(sizedFont(text, pixels, weight));
        height = text->heightForWidth(room.width());
        if (height <= room.height() || pixels <= least)
            break;
    }
    text->setGeometry(room.x(), room.y(), room.width(), std::min(height, std::max(room.height(), 0)));
    return text->height();
}

} // namespace knotfinder::gui
