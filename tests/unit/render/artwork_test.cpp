// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::render;

namespace {

struct Fixture
{
    Palette palette =
        Palette::parse(R"({"roles":{"skin":{"light":"#ffeedd","dark":"#443322"}}})", "palette.json").value();

    Result<Artwork> load(const std::string &content) const
    {
        return Artwork::parse(content, "p.svg", palette, test::realAtlas()->regions());
    }
    std::string problem(const std::string &content) const
    {
        const auto artwork = load(content);
        return artwork ? std::string() : toLine(artwork.problems().front());
    }
};

std::string svg(const std::string &inside)
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200">)" + inside + "</svg>";
}

const std::string silhouette = R"(<path id="silhouette" fill="#ffeedd" d="M10 10L90 10L50 190Z"/>)";

} // namespace

TEST_CASE("A picture gives its shapes in all inks, its outline and its regions")
{
    const Fixture f;
    const auto artwork = f.load(
        svg(R"(<g id="skin" fill="#ffeedd">)" + silhouette +
            R"(</g><g id="lines" fill="none" stroke="#112233" stroke-width="2"><path d="M0 0L5 5"/></g>)"
            R"(<g id="regions" fill="none" stroke="none"><path id="temple.right" d="M20 20L30 20L30 30Z"/></g>)"));
    REQUIRE(artwork);
    CHECK(artwork.value().size() == QSizeF(100, 200));
    REQUIRE(artwork.value().shapes().size() == 2);
    const auto &skin = artwork.value().shapes()[0];
    CHECK(skin.fill[static_cast<std::size_t>(ArtInk::light)] == QColor(0xff, 0xee, 0xdd));
    CHECK(skin.fill[static_cast<std::size_t>(ArtInk::dark)] == QColor(0x44, 0x33, 0x22));
    const auto grey = skin.fill[static_cast<std::size_t>(ArtInk::grey)];
    CHECK((grey.red() == grey.green() && grey.green() == grey.blue()));
    const auto &line = artwork.value().shapes()[1];
    CHECK((line.stroked && !line.filled));
    CHECK(line.bounds == QRectF(-1, -1, 7, 7));
    CHECK_FALSE(artwork.value().silhouette().isEmpty());
    const auto index = test::realAtlas()->regions().find("temple.right").value();
    CHECK(artwork.value().region(index).contains(QPointF(28, 22)));
    CHECK(artwork.value().region(index + 1).isEmpty());
}

TEST_CASE("What other SVG readers could draw differently is refused by name")
{
    const Fixture f;
    CHECK(f.problem(svg(silhouette)).empty());
    CHECK(f.problem("not xml").find("p.svg") == 0);
    CHECK(f.problem(svg("")).find("silhouette") != std::string::npos);
    CHECK(f.problem(svg(silhouette + "<clipPath id='a'/>")).find("clipPath") != std::string::npos);
    CHECK(f.problem(svg(silhouette + "<script>alert(1)</script>")).find("script") != std::string::npos);
    CHECK(f.problem(svg(silhouette + "<image href='http://x'/>")).find("image") != std::string::npos);
    CHECK(f.problem(svg(silhouette + R"(<g opacity="0.5"/>)")).find("opacity") != std::string::npos);
    CHECK(f.problem(svg(silhouette + R"x(<g transform="scale(2)"/>)x")).find("transform") != std::string::npos);
    CHECK(f.problem(svg(silhouette + R"x(<path fill="rgba(1,2,3,.5)" d="M0 0"/>)x")).find("#rrggbb") !=
          std::string::npos);
    CHECK(f.problem(svg(silhouette + R"(<path d="M0 0q1 1 2 2"/>)")).find("path data") != std::string::npos);
    CHECK(f.problem(svg(silhouette + R"(<g id="regions"><path id="tempel" d="M0 0L1 1"/></g>)")).find("tempel") !=
          std::string::npos);
    CHECK(f.problem("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg(silhouette)).find("document type") != std::string::npos);
    CHECK(f.problem(svg(silhouette).substr(0, 120)).find("p.svg") == 0);
}

TEST_CASE("A palette says what is wrong with it")
{
    const auto problem = [](const std::string &content) {
        const auto palette = Palette::parse(content, "palette.json");
        return palette ? std::string() : toLine(palette.problems().front());
    };
    CHECK(problem(R"({"roles":{}})").empty());
    CHECK(problem("{}").find("/roles") != std::string::npos);
    CHECK(problem(R"({"roles":{"a":{"light":"red","dark":"#000000"}}})").find("/roles/a") != std::string::npos);
    CHECK(problem(R"({"roles":{"a":{"light":"#000000","dark":"#000000"},"b":{"light":"#000000","dark":"#111111"}}})")
              .find("another role") != std::string::npos);
}

TEST_CASE("Asking for a figure or view that does not exist is a problem, not a crash")
{
    CHECK_FALSE(test::realFigures().artwork("neutral", "above").ok());
    CHECK_FALSE(test::realFigures().artwork("martian", "front").ok());
    CHECK(test::realFigures().outline("martian", "front", test::realAtlas()->surface().emptySet()).isEmpty());
    CHECK_FALSE(test::realFigures().regionMiddle("neutral", "above", 0));
}

TEST_CASE("Pictures that nobody looks at any more are let go, those in use stay", "[artwork]")
{
    const auto &atlas = test::realFigures().atlas();
    const Figures figures(test::realAtlas());
    const auto held = figures.artwork("neutral", "front").value();
    const std::weak_ptr<const Artwork> left = figures.artwork("neutral", "back").value();
    const QRectF silhouette = held->silhouette().boundingRect();
    for (const auto &figure : atlas.figures())
        for (const auto &picture : atlas.pictures())
            if (picture.figure == figure.id)
                CHECK(figures.artwork(picture.figure, picture.view).ok());
    CHECK(left.expired());
    CHECK(held->silhouette().boundingRect() == silhouette);
    CHECK(figures.artwork("neutral", "back").ok());
}
