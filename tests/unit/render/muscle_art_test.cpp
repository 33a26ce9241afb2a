// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/render/muscle_art.h>
#include <knotfinder/render/paint.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace knotfinder;
using namespace knotfinder::render;
using namespace knotfinder::test;

namespace {

const MuscleArt &muscles()
{
    return realFigures().muscles();
}

QImage muscleAlone(const Scene &scene, const Figures &figures)
{
    QImage image(300, 540, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter onImage(&image);
    const auto artwork = figures.artwork(scene.figure, scene.view).value();
    paintOverlay(onImage, scene, figures, Viewport(QRectF(QPointF(0, 0), artwork->size()), QRectF(image.rect())), {});
    return image;
}

/// Pixels that are not white, in the left and the right half.
std::pair<int, int> inkOf(const QImage &image)
{
    std::pair<int, int> ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != Qt::white)
                ++(x < image.width() / 2 ? ink.first : ink.second);
    return ink;
}

} // namespace

TEST_CASE("A muscle is drawn on the sides asked for; the left is the mirror image of the right", "[muscles]")
{
    Scene scene;
    scene.view = "back";
    addMuscle(scene, "gastrocnemius", true, false);
    const auto right = muscleAlone(scene, realFigures());
    scene.muscles.clear();
    addMuscle(scene, "gastrocnemius", false, true);
    const auto left = muscleAlone(scene, realFigures());
    // From behind the body's right is at the right.
    CHECK(inkOf(right).first == 0);
    CHECK(inkOf(right).second > 500);
    CHECK(inkOf(left).second == 0);
    CHECK(std::abs(inkOf(left).first - inkOf(right).second) < 60);
    addMuscle(scene, "gastrocnemius", true, false);
    REQUIRE(scene.muscles.size() == 1);
    const auto both = inkOf(muscleAlone(scene, realFigures()));
    CHECK(both.first == inkOf(left).first);
    CHECK(both.second == inkOf(right).second);
}

TEST_CASE("From one side, only the muscle of that side shows", "[muscles]")
{
    Scene scene;
    addMuscle(scene, "deltoid", true, false);
    scene.view = "right";
    CHECK(inkOf(muscleAlone(scene, realFigures())) != std::pair(0, 0));
    scene.view = "left";
    CHECK(inkOf(muscleAlone(scene, realFigures())) == std::pair(0, 0));
}

TEST_CASE("Under zones a muscle is pale", "[muscles]")
{
    const auto full = muscles().picture("neutral", "soleus", "back", MuscleTone::full);
    const auto pale = muscles().picture("neutral", "soleus", "back", MuscleTone::pale);
    REQUIRE(full);
    REQUIRE(pale);
    REQUIRE(full->shapes().size() == pale->shapes().size());
    int lighter = 0;
    for (std::size_t i = 0; i < full->shapes().size(); ++i) {
        const auto &strong = full->shapes()[i];
        const auto &weak = pale->shapes()[i];
        CHECK(strong.path == weak.path);
        lighter += (weak.filled ? weak.fill[0].lightness() >= strong.fill[0].lightness()
                                : weak.stroke[0].lightness() >= strong.stroke[0].lightness())
                       ? 1
                       : 0;
    }
    CHECK(lighter == static_cast<int>(full->shapes().size()));
}

TEST_CASE("What lies at a spot is told from the skin inward", "[muscles]")
{
    const auto &soleus = muscles().views("neutral", "soleus");
    REQUIRE_FALSE(soleus.empty());
    const auto &views = muscles().views("neutral", "gastrocnemius");
    const auto back = std::ranges::find(views, "back", &MuscleView::view);
    REQUIRE(back != views.end());
    const auto width = realFigures().artwork("neutral", "back").value()->size().width();
    const auto spot = back->box.center() + QPointF(back->box.width() / 5, 0);
    const auto here = muscles().musclesAt("neutral", "back", spot, width);
    const auto at = [&](const char *id) { return std::ranges::find(here, id) - here.begin(); };
    REQUIRE(at("gastrocnemius") < std::ssize(here));
    REQUIRE(at("soleus") < std::ssize(here));
    CHECK(at("gastrocnemius") < at("soleus"));
    CHECK(muscles().musclesAt("neutral", "back", QPointF(2, 2), width).empty());
    // The same on the other side.
    CHECK(muscles().musclesAt("neutral", "back", QPointF(width - spot.x(), spot.y()), width) == here);
}

TEST_CASE("Every picture of a muscle can be read, in every colour", "[muscles]")
{
    const MuscleArt art(realFigures().atlas().directory().parent_path() / "muscles");
    const auto checked = art.check({}, idsOf(realFigures().atlas().figures()));
    if (!checked)
        FAIL(toLine(checked.problems().front()));
    CHECK(art.picture("neutral", "no_such_muscle", "back", MuscleTone::full) == nullptr);
    CHECK(art.problems().empty());
}

TEST_CASE("A damaged picture is left out and said once, the others are drawn", "[muscles]")
{
    namespace fs = std::filesystem;
    QTemporaryDir scratch;
    const auto folder = fs::path(scratch.path().toStdString()) / "muscles";
    fs::copy(realFigures().atlas().directory().parent_path() / "muscles", folder, fs::copy_options::recursive);
    std::ofstream(folder / "neutral" / "soleus-back.svg", std::ios::app) << " ";
    const MuscleArt art(folder);
    CHECK(art.picture("neutral", "soleus", "back", MuscleTone::full) == nullptr);
    CHECK(art.picture("neutral", "soleus", "back", MuscleTone::pale) == nullptr);
    REQUIRE(art.problems().size() == 1);
    CHECK(toLine(art.problems().front()).find("soleus-back.svg") != std::string::npos);
    CHECK(art.picture("neutral", "gastrocnemius", "back", MuscleTone::full) != nullptr);

    const MuscleArt none(fs::path(scratch.path().toStdString()) / "nothing");
    CHECK(none.views("neutral", "soleus").empty());
    CHECK(none.problems().size() == 1);
}
