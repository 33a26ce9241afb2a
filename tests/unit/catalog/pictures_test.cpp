// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_catalog.h"

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::test;
using catalog::Pictures;

namespace {

// Named differently from what they serve, so that a wrong choice shows.
constexpr const char *listed = R"({"pictures": [
  {"id": "a", "files": ["a.svg"], "width": 300, "height": 200, "side": "right", "alt": "A {side} thing.",
   "serves": [{"technique": "ball_wall", "any": true}, {"technique": "pinch", "muscles": ["trapezius"]}]},
  {"id": "b", "files": ["b.svg", "b-2.svg"], "width": 100, "height": 200, "side": "none", "alt": "B.",
   "serves": [{"technique": "ball_wall", "muscles": ["rhomboids", "trapezius"]}]},
  {"id": "c", "files": ["c.svg"], "width": 100, "height": 100, "side": "right", "alt": "C.",
   "serves": [{"technique": "ball_wall", "points": ["trapezius.4"]}, {"technique": "ball_wall", "regions": ["low_back"]}]},
  {"id": "d", "files": ["d.svg"], "width": 100, "height": 100, "side": "right", "alt": "D.",
   "serves": [{"technique": "ball_wall", "muscles": ["trapezius"], "names": ["Slowly"]}]}
]})";

std::string idOf(const catalog::Picture *picture)
{
    return picture == nullptr ? "" : picture->id;
}

} // namespace

TEST_CASE("Of several pictures the one that names most closely is chosen", "[pictures]")
{
    const auto pictures = Pictures::parse(listed, "index.json");
    REQUIRE(pictures);
    const auto chosen = [&](const catalog::Wanted &wanted) { return idOf(pictures.value().choose(wanted)); };
    CHECK(chosen({"ball_wall", "trapezius", "Slowly", {"trapezius.4"}, {}}) == "d");
    CHECK(chosen({"ball_wall", "trapezius", "", {"trapezius.3", "trapezius.4"}, {}}) == "c");
    CHECK(chosen({"ball_wall", "trapezius", "", {"trapezius.3"}, {"low_back"}}) == "b");
    CHECK(chosen({"ball_wall", "quadratus_lumborum", "", {"quadratus_lumborum.1"}, {"low_back"}}) == "c");
    CHECK(chosen({"ball_wall", "soleus", "", {"soleus.1"}, {"calf"}}) == "a");
    CHECK(chosen({"ball_wall", "", "", {}, {}}) == "a");
    CHECK(chosen({"pinch", "soleus", "", {"soleus.1"}, {}}).empty());
    CHECK(chosen({"heat", "trapezius", "", {}, {}}).empty());
    CHECK(pictures.value().find("b")->frames == 2);
    CHECK(pictures.value().find("a")->aspect == Approx(1.5));
    CHECK(pictures.value().find("e") == nullptr);
}

TEST_CASE("A picture for something unknown is named", "[pictures]")
{
    const auto pictures = Pictures::parse(R"({"pictures": [{"id": "a", "files": ["a.svg"], "width": 3, "height": 2,
        "side": "none", "alt": "A.", "serves": [{"technique": "ball_wal", "muscles": ["trapezus"],
        "points": ["trapezius.99"], "regions": ["lowback"]}]}]})",
                                          "index.json");
    REQUIRE(pictures);
    const auto problems = pictures.value().check(*realCatalog());
    REQUIRE(problems.size() == 4);
    CHECK(toLine(problems[0]).find("'ball_wal'") != std::string::npos);
    CHECK_FALSE(Pictures::parse("{}", "index.json").ok());
    CHECK_FALSE(Pictures::parse("{\"pictures\": [{\"id\": 3}]}", "index.json").ok());
}

TEST_CASE("The program's own pictures name what is known", "[pictures]")
{
    const auto pictures = Pictures::load(realCatalog()->atlas());
    REQUIRE(pictures);
    for (const auto &problem : pictures.value().check(*realCatalog()))
        FAIL_CHECK(toLine(problem));
    for (const auto &picture : pictures.value().all()) {
        INFO(picture.id << ": " << picture.alt);
        CHECK(picture.alt.ends_with('.'));
        CHECK((picture.alt.find("{side}") != std::string::npos) <= picture.sided);
        CHECK_FALSE(picture.serves.empty());
    }
}
