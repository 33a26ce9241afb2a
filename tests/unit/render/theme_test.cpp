// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <catch2/catch.hpp>

#include <knotfinder/base/files.h>
#include <knotfinder/render/theme.h>

using namespace knotfinder::render;

namespace {

const ThemeId all[] = {ThemeId::light, ThemeId::dark, ThemeId::highContrast, ThemeId::paper, ThemeId::paperMono};
const char *const names[] = {"light", "dark", "high contrast", "paper", "paper without colour"};

} // namespace

TEST_CASE("Text stands out from its ground by 4.5 to 1 in every theme")
{
    for (const auto id : all) {
        const Theme &t = theme(id);
        INFO(names[static_cast<std::size_t>(id)]);
        for (const auto &ground :
             {t.window, t.panel, t.panelRaised, t.canvas, t.cautionPanel, t.dangerPanel, t.goodPanel, t.selection})
            CHECK(contrastRatio(t.text, ground) >= 4.5);
        for (const auto &ground : {t.window, t.panel, t.panelRaised, t.canvas})
            CHECK(contrastRatio(t.mutedText, ground) >= 4.5);
        CHECK(contrastRatio(t.accent, t.panel) >= 4.5);
        CHECK(contrastRatio(t.onAccent, t.accent) >= 4.5);
        CHECK(contrastRatio(t.onPainChip, t.painChip) >= 4.5);
        CHECK(contrastRatio(t.label, t.labelHalo) >= 4.5);
        CHECK(contrastRatio(t.cross, t.crossHalo) >= 4.5);
    }
}

TEST_CASE("Signs without words stand out by 3 to 1")
{
    for (const auto id : all) {
        const Theme &t = theme(id);
        INFO(names[static_cast<std::size_t>(id)]);
        CHECK(contrastRatio(t.focus, t.panel) >= 3);
        CHECK(contrastRatio(t.bar, t.barTrack) >= 3);
        CHECK(contrastRatio(t.caution, t.cautionPanel) >= 3);
        CHECK(contrastRatio(t.danger, t.dangerPanel) >= 3);
        CHECK(contrastRatio(t.painEdge, t.painWeak) >= 3);
        CHECK(contrastRatio(t.essential, t.painWeak) >= 3);
        CHECK(contrastRatio(t.essential, t.painStrong) >= 3);
    }
}

TEST_CASE("Dots stand out from skin by 3 to 1, but in the deepest folds")
{
    const auto palette = Palette::parse(
        knotfinder::readFile(KNOTFINDER_SOURCE_SHARE "/assets/atlas/palette.json").value(), "palette.json");
    REQUIRE(palette);
    for (const auto id : all) {
        const Theme &t = theme(id);
        int tones = 0;
        int clear = 0;
        for (const auto &light : palette.value().lightColours()) {
            const QColor skin = palette.value().inks(light)[static_cast<std::size_t>(t.art)];
            if (QColor(QString::fromStdString(light)).lightnessF() < 0.62F)
                continue; // lines and folds
            ++tones;
            clear += contrastRatio(t.essential, skin) >= 3 && contrastRatio(t.spillover, skin) >= 3 ? 1 : 0;
        }
        INFO(names[static_cast<std::size_t>(id)]);
        CHECK(tones >= 8);
        CHECK(clear == tones);
    }
}

TEST_CASE("The known contrast of black on white")
{
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21).epsilon(0.001));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1));
}
