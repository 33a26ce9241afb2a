// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "html_style.h"

#include <knotfinder/render/theme.h>

namespace knotfinder::sheet {
namespace {

// @name is replaced by a colour of the theme.
constexpr const char *rules = R"css(
:root { font: @size/1.45 system-ui, "DejaVu Sans", sans-serif; color: @text; background: #ffffff; }
body { max-width: 54rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.9em; line-height: 1.15; margin: 0; }
h2 { font-size: 1.4em; color: @accent; margin: 1.6em 0 .2em; }
h3 { font-size: 1.05em; color: @accent; border-bottom: 1px solid @accent; margin: 1.1em 0 .4em; }
p { margin: .4em 0; }
ol, ul { margin: .4em 0; padding-left: 1.5em; }
li { margin: .25em 0; }
.several { list-style: none; }
.head { display: flex; flex-wrap: wrap; gap: .3em 2em; justify-content: space-between; align-items: flex-end; border-bottom: 4px solid @bar; padding-bottom: .5em; }
.letterhead { display: flex; gap: 1.2em; align-items: center; border-bottom: 1px solid @rule; padding-bottom: .6em; margin-bottom: 1em; }
.letterhead img { max-width: 170px; max-height: 60px; }
.muted { color: @mutedText; }
.item { display: grid; grid-template-columns: minmax(16rem, 5fr) 7fr; gap: 0 1.6rem; align-items: start; }
figure { margin: .6em 0; }
figure svg { display: block; width: 100%; height: auto; background: @canvas; border: 1px solid @rule; border-radius: 8px; }
figcaption { font-size: .85em; color: @mutedText; text-align: center; margin-top: .3em; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .8em; max-width: 26rem; }
.doses { display: grid; grid-template-columns: repeat(4, 1fr); gap: .5em; margin: .7em 0; padding: 0; list-style: none; }
.doses li { border: 1px solid @rule; border-radius: 6px; background: @panelRaised; padding: .3em .6em; margin: 0; }
.doses strong { display: block; color: @accent; }
.warning, .urgent { border-left: 6px solid @caution; background: @cautionPanel; padding: .7em 1em; margin: 1.4em 0; }
.urgent { border-color: @danger; background: @dangerPanel; }
table { border-collapse: collapse; width: 100%; font-size: .85em; }
caption { text-align: left; font-weight: bold; color: @accent; padding: .5em 0; }
th, td { border: 1px solid @rule; padding: .3em .25em; text-align: center; }
th[scope=row] { text-align: left; white-space: nowrap; }
.small { font-size: .75em; color: @mutedText; border-top: 1px solid @rule; padding-top: .5em; margin-top: 1.5em; }
@media (max-width: 40rem) { .item { grid-template-columns: 1fr; } .log { overflow-x: auto; } }
@media print { body { max-width: none; padding: 0; } li, figure, .warning, table { break-inside: avoid; } h2, h3 { break-after: avoid; } }
@page { size: @paper; margin: 13mm; }
)css";

} // namespace

QByteArray htmlStyle(const Style &style)
{
    const auto &colours = render::theme(style.mono ? render::ThemeId::paperMono : render::ThemeId::paper);
    QByteArray css(rules);
    const auto put = [&](const char *name, const QByteArray &value) { css.replace(name, value); };
    // Longer names first: "@cautionPanel" must not be taken for "@caution".
    put("@cautionPanel", colours.cautionPanel.name().toLatin1());
    put("@dangerPanel", colours.dangerPanel.name().toLatin1());
    put("@panelRaised", colours.panelRaised.name().toLatin1());
    put("@mutedText", colours.mutedText.name().toLatin1());
    put("@caution", colours.caution.name().toLatin1());
    put("@danger", colours.danger.name().toLatin1());
    put("@accent", colours.accent.name().toLatin1());
    put("@paper", style.paper == Paper::a4 ? "A4" : "letter");
    put("@canvas", colours.canvas.name().toLatin1());
    put("@rule", colours.rule.name().toLatin1());
    put("@text", colours.text.name().toLatin1());
    put("@size", style.largePrint ? "21px" : "16px");
    put("@bar", colours.bar.name().toLatin1());
    return css;
}

} // namespace knotfinder::sheet
