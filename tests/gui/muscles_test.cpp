// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "browse/browse_panel.h"
#include "canvas/scene_maker.h"
#include "page/page_picture.h"
#include "widgets/message_bar.h"
#include "widgets/muscle_thumbs.h"

#include <knotfinder/base/locations.h>
#include <knotfinder/care/plan.h>
#include <knotfinder/render/muscle_art.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include <set>

// The muscles themselves: on the figures, in lists, and what lies under a spot.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
namespace render = knotfinder::render;
using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> drawnOn(const TestWindow &window)
{
    std::vector<std::string> ids;
    for (const auto &muscle : gui::makeScene(window.session(), window.services().view.layers()).muscles)
        ids.push_back(muscle.id);
    return ids;
}

void showMuscles(const TestWindow &window, bool shown)
{
    auto layers = window.services().view.layers();
    layers.muscles = shown;
    window.services().view.setLayers(layers);
    window.canvas().repaint();
}

} // namespace

TEST_CASE("A muscle that is pointed at is drawn on the figure, whatever the layers", "[muscles]")
{
    const TestWindow window;
    window.session().loadKnowledge();
    const auto &points = window.session().catalog().points();
    const auto soleus = std::ranges::find(points, "soleus.1", &knotfinder::catalog::PaintedPoint::id) - points.begin();
    CHECK(drawnOn(window).empty());
    window.session().spotlight().preview({{static_cast<std::size_t>(soleus), knotfinder::body::Side::left}});
    CHECK(drawnOn(window) == std::vector<std::string>{"soleus"});
    window.session().spotlight().preview({});
    CHECK(drawnOn(window).empty());
}

TEST_CASE("With the layer on, the muscle one reads of is drawn, and a click on it opens its page", "[muscles][canvas]")
{
    const TestWindow window;
    window.session().openMuscle("gastrocnemius");
    CHECK(drawnOn(window).empty());
    showMuscles(window, true);
    CHECK(drawnOn(window) == std::vector<std::string>{"gastrocnemius"});
    const auto at = window.centreOf("calf.left");
    REQUIRE(window.canvas().muscleAt(at) == "gastrocnemius");
    window.session().closePage();
    window.session().openMuscle("gastrocnemius");
    window.canvas().repaint();
    QTest::mouseClick(&window.canvas(), Qt::LeftButton, {}, at);
    CHECK(window.session().pages().current() == "gastrocnemius");
    CHECK(window.drawing().marks.empty());
    showMuscles(window, false);
    CHECK_FALSE(window.canvas().muscleAt(at));
    QTest::mouseClick(&window.canvas(), Qt::LeftButton, {}, at);
    CHECK(window.drawing().marks.size() == 1);
}

TEST_CASE("What lies at a spot names the muscles from the skin inward", "[muscles][browse]")
{
    const TestWindow window;
    const auto &regions = window.session().atlas().regions();
    const auto calf = regions.find("calf", knotfinder::body::Side::left);
    REQUIRE(calf);
    window->showWhatLiesAt(regions[*calf].centreCell);
    const auto *tree = window.find<QTreeWidget>("browse");
    QStringList names;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        if (const auto *head = tree->topLevelItem(i); head->text(0).startsWith(u"Muscles under it"))
            for (int row = 0; row < head->childCount(); ++row)
                names << head->child(row)->text(0);
    REQUIRE(names.contains(u"Calf muscle"_s));
    REQUIRE(names.contains(u"Deep calf muscle"_s));
    CHECK(names.indexOf(u"Calf muscle"_s) < names.indexOf(u"Deep calf muscle"_s));
}

TEST_CASE("Thumbnails are painted one after the other and kept", "[muscles]")
{
    const TestWindow window;
    window.session().loadKnowledge();
    gui::MuscleThumbs thumbs(window.session());
    QSignalSpy ready(&thumbs, &gui::MuscleThumbs::ready);
    const gui::MuscleThumbs::Wanted soleus{"soleus", true, false, {40, 40}, 2};
    const auto &light = render::theme(render::ThemeId::light);
    CHECK(thumbs.of(soleus, light).isNull());
    CHECK(thumbs.of({"masseter", false, true, {40, 40}, 1}, light).isNull());
    REQUIRE(QTest::qWaitFor([&] { return ready.count() == 2; }));
    const auto painted = thumbs.of(soleus, light);
    CHECK(painted.size() == QSize(80, 80));
    CHECK(painted.toImage().pixelColor(40, 40).isValid());
    CHECK(thumbs.of(soleus, render::theme(render::ThemeId::dark)).isNull()); // in other colours anew
}

TEST_CASE("The page's picture shows the muscle", "[muscles][page]")
{
    const TestWindow window;
    window.session().openMuscle("gastrocnemius");
    auto *picture = window->findChild<gui::PagePicture *>();
    REQUIRE(picture != nullptr);
    const auto shown = picture->grab().toImage();
    // The pale red of a muscle under zones is nowhere else on the figure.
    const auto &art = window.session().figures().muscles();
    const auto artwork =
        art.picture("neutral", "gastrocnemius", picture->shots().front().view, render::MuscleTone::pale);
    REQUIRE(artwork);
    std::set<QRgb> reds;
    for (const auto &shape : artwork->shapes())
        if (shape.filled)
            reds.insert(shape.fill[0].rgb());
    int there = 0;
    for (int y = 0; y < shown.height(); ++y)
        for (int x = 0; x < shown.width(); ++x)
            there += reds.contains(shown.pixel(x, y)) ? 1 : 0;
    CHECK(there > 20);
}

TEST_CASE("A knot not to press has a ring on the figure, too", "[muscles][canvas]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto scene = gui::makeScene(window.session(), window.services().view.layers());
    const auto refs = gui::pointsOfSites(window.session(), window.services().view.layers());
    REQUIRE(refs.size() == scene.sites.size());
    const auto &catalog = window.session().catalog();
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const auto &point = catalog.points()[refs[i].point].id;
        CAPTURE(point);
        CHECK(scene.sites[i].leaveAlone ==
              (knotfinder::care::markingOf(catalog, point).mark == knotfinder::care::SpotMark::leaveAlone));
    }
    window.session().openMuscle("lateral_pterygoid");
    const auto rings = gui::makeScene(window.session(), window.services().view.layers()).sites;
    REQUIRE_FALSE(rings.empty());
    CHECK(std::ranges::all_of(rings, &render::KnotSite::leaveAlone));
}

TEST_CASE("Who types a muscle's whole name and presses Enter gets its page", "[search]")
{
    const TestWindow window;
    auto *field = window.find<QLineEdit>("search");
    for (const auto &[typed, muscle] :
         {std::pair("popliteus", "popliteus"), std::pair("Pectoralis major", "pectoralis_major"),
          std::pair("rectus abdominis", "rectus_abdominis"), std::pair("temporalis", "temporalis")}) {
        CAPTURE(typed);
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(typed));
        QTest::keyClick(field, Qt::Key_Return);
        CHECK(window.session().pages().current() == muscle);
        CHECK(window.drawing().marks.empty());
    }
}
