// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/theme.h>

#include <algorithm>
#include <cmath>

namespace knotfinder::render {
namespace {

QColor hex(unsigned rgb)
{
    return QColor(QRgb(rgb) | 0xff000000U);
}

Theme lightTheme()
{
    Theme t;
    t.id = ThemeId::light;
    t.window = hex(0xf6f5f2);
    t.panel = hex(0xffffff);
    t.panelRaised = hex(0xf1f5f8);
    t.text = hex(0x1e2327);
    t.mutedText = hex(0x5b6167);
    t.rule = hex(0xdcd8d1);
    t.accent = hex(0x1f4e6b);
    t.onAccent = hex(0xffffff);
    t.selection = hex(0xe3eef5);
    t.focus = hex(0x0b66c3);
    t.bar = hex(0xb3122d);
    t.barTrack = hex(0xe9e6e0);
    t.caution = hex(0xb86e12);
    t.cautionPanel = hex(0xfdf3e4);
    t.danger = hex(0xb3122d);
    t.dangerPanel = hex(0xfdeaec);
    t.good = hex(0x2c6e49);
    t.goodPanel = hex(0xecf5ef);
    t.art = ArtInk::light;
    t.canvas = hex(0xf8f7f4);
    t.essential = hex(0x9b0a22);
    t.spillover = hex(0x9b0a22);
    t.faintZone = hex(0xb5727c);
    t.painWeak = hex(0xfdeacb);
    t.painStrong = hex(0xea8535);
    t.painEdge = hex(0xa85a08);
    t.painChip = hex(0x8a4803);
    t.onPainChip = hex(0xffffff);
    t.cross = hex(0x14181c);
    t.crossHalo = hex(0xffffff);
    t.hover = hex(0x1f4e6b);
    t.hoverFill = hex(0xc9dbe6);
    t.regionEdge = hex(0x8d8177);
    t.label = hex(0x1e2327);
    t.labelHalo = hex(0xfbfaf8);
    t.link = hex(0x1f4e6b);
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.id = ThemeId::dark;
    t.window = hex(0x17191c);
    t.panel = hex(0x1f2226);
    t.panelRaised = hex(0x282c31);
    t.text = hex(0xeceae6);
    t.mutedText = hex(0xa9adb2);
    t.rule = hex(0x3a3f45);
    t.accent = hex(0x8fc4e3);
    t.onAccent = hex(0x10202b);
    t.selection = hex(0x2a3c49);
    t.focus = hex(0x6cb6ff);
    t.bar = hex(0xff8a8f);
    t.barTrack = hex(0x3a3f45);
    t.caution = hex(0xe0a04a);
    t.cautionPanel = hex(0x332a1c);
    t.danger = hex(0xff7a80);
    t.dangerPanel = hex(0x3a2023);
    t.good = hex(0x7fcaa0);
    t.goodPanel = hex(0x1e3327);
    t.art = ArtInk::dark;
    t.canvas = hex(0x1a1c1f);
    t.essential = hex(0xffc2b8);
    t.spillover = hex(0xffc2b8);
    t.faintZone = hex(0xb98d86);
    t.painWeak = hex(0x3f2c17);
    t.painStrong = hex(0xa4601a);
    t.painEdge = hex(0xffc27a);
    t.painChip = hex(0xffcf96);
    t.onPainChip = hex(0x2a1a05);
    t.cross = hex(0xffffff);
    t.crossHalo = hex(0x101214);
    t.hover = hex(0x9ad2f2);
    t.hoverFill = hex(0x4b6272);
    t.regionEdge = hex(0x9a9188);
    t.label = hex(0xf2f0ec);
    t.labelHalo = hex(0x17191c);
    t.link = hex(0x9ad2f2);
    return t;
}

Theme highContrastTheme()
{
    Theme t;
    t.id = ThemeId::highContrast;
    t.window = hex(0x000000);
    t.panel = hex(0x000000);
    t.panelRaised = hex(0x1a1a1a);
    t.text = hex(0xffffff);
    t.mutedText = hex(0xe6e6e6);
    t.rule = hex(0xffffff);
    t.accent = hex(0xffe14d);
    t.onAccent = hex(0x000000);
    t.selection = hex(0x003a66);
    t.focus = hex(0x4df0ff);
    t.bar = hex(0xffe14d);
    t.barTrack = hex(0x4a4a4a);
    t.caution = hex(0xffb000);
    t.cautionPanel = hex(0x1a1200);
    t.danger = hex(0xff8080);
    t.dangerPanel = hex(0x260006);
    t.good = hex(0x7dffb0);
    t.goodPanel = hex(0x001a0c);
    t.art = ArtInk::grey;
    t.canvas = hex(0x000000);
    t.essential = hex(0x7a0010);
    t.spillover = hex(0x7a0010);
    t.faintZone = hex(0x8c5a60);
    t.painWeak = hex(0xffe9b8);
    t.painStrong = hex(0xe07c10);
    t.painEdge = hex(0x6b3500);
    t.painChip = hex(0x000000);
    t.onPainChip = hex(0xffffff);
    t.cross = hex(0x000000);
    t.crossHalo = hex(0xffffff);
    t.hover = hex(0x00337a);
    t.hoverFill = hex(0xbfe3ff);
    t.regionEdge = hex(0x303030);
    t.label = hex(0xffffff);
    t.labelHalo = hex(0x000000);
    t.link = hex(0x00337a);
    return t;
}

Theme paperTheme()
{
    Theme t = lightTheme();
    t.id = ThemeId::paper;
    t.window = hex(0xffffff);
    t.canvas = hex(0xfcfbf9);
    return t;
}

Theme paperMonoTheme()
{
    Theme t = paperTheme();
    t.id = ThemeId::paperMono;
    t.panelRaised = hex(0xf2f2f2);
    t.text = hex(0x000000);
    t.mutedText = hex(0x404040);
    t.rule = hex(0xb0b0b0);
    t.accent = hex(0x000000);
    t.selection = hex(0xe8e8e8);
    t.focus = hex(0x000000);
    t.bar = hex(0x303030);
    t.barTrack = hex(0xe0e0e0);
    t.caution = hex(0x505050);
    t.cautionPanel = hex(0xf0f0f0);
    t.danger = hex(0x000000);
    t.dangerPanel = hex(0xf0f0f0);
    t.good = hex(0x303030);
    t.goodPanel = hex(0xf2f2f2);
    t.art = ArtInk::grey;
    t.canvas = hex(0xffffff);
    t.essential = hex(0x000000);
    t.spillover = hex(0x000000);
    t.faintZone = hex(0x707070);
    t.painWeak = hex(0xf4f4f4);
    t.painStrong = hex(0xb8b8b8);
    t.painEdge = hex(0x303030);
    t.painChip = hex(0xffffff);
    t.onPainChip = hex(0x000000);
    t.cross = hex(0x000000);
    t.hover = hex(0x000000);
    t.hoverFill = hex(0xdddddd);
    t.regionEdge = hex(0x707070);
    t.label = hex(0x000000);
    t.labelHalo = hex(0xffffff);
    t.link = hex(0x303030);
    t.patterns = true;
    return t;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Theme &theme(ThemeId id)
{
    static const Theme themes[] = {lightTheme(), darkTheme(), highContrastTheme(), paperTheme(), paperMonoTheme()};
    return themes[static_cast<std::size_t>(id)];
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace knotfinder::render
