// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <knotfinder/render/paint.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

using namespace knotfinder;
using namespace knotfinder::render;
using namespace knotfinder::test;

namespace {

Scene richScene()
{
    const auto &regions = realAtlas()->regions();
    Scene scene;
    scene.view = "back";
    scene.zones.push_back({regions[regions.find("low_back.right").value()].cells,
                           regions[regions.find("calf.left").value()].cells, false});
    scene.marks.push_back({{regions.find("back_of_thigh.left").value()}, {}, 7, false});
    scene.sites.push_back(
        {regions[regions.find("low_back.left").value()].centreCell, QStringLiteral("1"), false, false});
    return scene;
}

QByteArray svgOf(const QRectF &source, const QSizeF &size, const SvgText &text = {})
{
    return toSvg(richScene(), realFigures(), source, size, {ThemeId::paper, 1, true}, text).value();
}

} // namespace

TEST_CASE("SVG is well-formed and says in words what it shows, whatever the words are")
{
    const SvgText text{QStringLiteral("Low back <\"&'>"), QStringLiteral("An X & dots"), QStringLiteral("class=\"a\"")};
    QXmlStreamReader xml(svgOf(QRectF(200, 400, 400, 400), QSizeF(200, 200), text));
    QString title;
    QString label;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("svg"))
            label = xml.attributes().value(QLatin1String("aria-label")).toString();
        if (xml.name() == QLatin1String("title"))
            title = xml.readElementText();
        CHECK(xml.name() != QLatin1String("script"));
        CHECK(xml.name() != QLatin1String("image"));
    }
    CHECK_FALSE(xml.hasError());
    CHECK(title == text.title);
    CHECK(label == text.title + QStringLiteral(". An X & dots"));
}

TEST_CASE("The SVG shows what the painter paints")
{
    const auto artwork = realFigures().artwork("neutral", "back").value();
    const QRectF source(QPointF(0, 0), artwork->size());
    const QSizeF size = artwork->size() * 0.5;
    QImage direct(size.toSize(), QImage::Format_RGB32);
    direct.fill(Qt::white);
    QImage read = direct.copy();
    QPainter painter(&direct);
    REQUIRE(paintScene(painter, richScene(), realFigures(), Viewport(source, QRectF(QPointF(0, 0), size)),
                       {ThemeId::paper, 1, true}));
    painter.end();
    QSvgRenderer renderer(svgOf(source, size));
    REQUIRE(renderer.isValid());
    painter.begin(&read);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(0, 0), size));
    painter.end();
    double sum = 0;
    for (int y = 0; y < read.height(); ++y)
        for (int x = 0; x < read.width(); ++x)
            sum += std::abs(qGray(read.pixel(x, y)) - qGray(direct.pixel(x, y)));
    CHECK(sum / read.width() / read.height() < 2);
}

TEST_CASE("A close-up leaves out what it does not show; a shared figure is not drawn again")
{
    const auto artwork = realFigures().artwork("neutral", "back").value();
    const auto whole = svgOf(QRectF(QPointF(0, 0), artwork->size()), artwork->size());
    const auto part = svgOf(QRectF(400, 700, 150, 150), QSizeF(150, 150));
    CHECK(part.size() < whole.size() / 3);
    SvgText text;
    text.artReference = QStringLiteral("figure-back");
    const auto shared = svgOf(QRectF(400, 700, 150, 150), QSizeF(150, 150), text);
    CHECK(shared.contains("<use href=\"#figure-back\""));
    CHECK(shared.size() < part.size());
    const auto art = svgArt(*artwork, ArtInk::light, QStringLiteral("figure-back"));
    CHECK(art.startsWith("<g id=\"figure-back\">"));
    CHECK(art.size() < 120'000);
}
