// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <knotfinder/render/framing.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::test;

namespace {

render::Subject regionsOf(std::initializer_list<const char *> ids)
{
    render::Subject subject{realAtlas()->surface().emptySet(), {}};
    for (const char *id : ids)
        subject.cells |= realAtlas()->regions()[realAtlas()->regions().find(id).value()].cells;
    return subject;
}

std::string firstView(const render::Subject &subject)
{
    const auto shots = render::framesFor(*realAtlas(), "neutral", subject, 1);
    return shots.empty() ? std::string() : shots.front().view;
}

} // namespace

TEST_CASE("A place is shown from where one sees it best")
{
    CHECK(firstView(regionsOf({"calf.right"})) == "back");
    CHECK(firstView(regionsOf({"front_of_knee.left"})) == "front");
    CHECK(firstView(regionsOf({"temple.right"})) == "right");
    CHECK(firstView(regionsOf({"temple.left"})) == "left");
    CHECK(firstView(regionsOf({"low_back.right", "low_back.left"})) == "back");
}

TEST_CASE("Pain on front and back takes two views; nothing takes none")
{
    const auto shots =
        render::framesFor(*realAtlas(), "neutral", regionsOf({"calf.right", "front_of_knee.right"}), 1, 2);
    REQUIRE(shots.size() == 2);
    CHECK(shots[0].view != shots[1].view);
    CHECK(render::framesFor(*realAtlas(), "neutral", regionsOf({"calf.right"}), 1, 2).size() == 1);
    CHECK(render::framesFor(*realAtlas(), "neutral", regionsOf({}), 1).empty());
}

TEST_CASE("Frames have the aspect asked for, lie in the picture and hold the subject")
{
    for (const char *id : {"thumb.right", "nose", "front_of_thigh.left", "sternum", "sole.right", "big_toe.left"}) {
        const auto index = realAtlas()->regions().find(id);
        if (!index)
            continue;
        const auto subject = regionsOf({id});
        for (const double aspect : {0.7, 1.0, 1.6}) {
            const auto shots = render::framesFor(*realAtlas(), "neutral", subject, aspect);
            REQUIRE_FALSE(shots.empty());
            const auto &rect = shots.front().rect;
            const auto *view = realAtlas()->view("neutral", shots.front().view).value();
            const auto bounds = view->bounds(subject.cells).value();
            INFO(id << " " << shots.front().view);
            CHECK(rect.width() / rect.height() == Approx(aspect).epsilon(0.02));
            CHECK(rect.adjusted(-1, -1, 1, 1)
                      .contains(QRectF(static_cast<double>(bounds.x), static_cast<double>(bounds.y),
                                       static_cast<double>(bounds.width), static_cast<double>(bounds.height))));
            CHECK(std::max(rect.width(), rect.height()) >= 150);
        }
    }
}

TEST_CASE("A place on one sole is framed without the other foot")
{
    const auto shots = render::framesFor(*realAtlas(), "neutral", regionsOf({"ball_of_foot.right"}), 1);
    REQUIRE_FALSE(shots.empty());
    REQUIRE(shots.front().view == "soles");
    const auto *view = realAtlas()->view("neutral", "soles").value();
    CHECK(shots.front().rect.width() < 0.5 * static_cast<double>(view->width()));
}
