// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <knotfinder/base/files.h>
#include <knotfinder/render/paint.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::test;

namespace {

/// Largest mean difference per channel that two ways of drawing the same picture may have (0–255).
constexpr double tolerance = 1.5;

double meanDifference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto *pa = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *pb = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qRed(pa[x]) - qRed(pb[x])) + std::abs(qGreen(pa[x]) - qGreen(pb[x])) +
                   std::abs(qBlue(pa[x]) - qBlue(pb[x]));
    }
    return sum / 3 / a.width() / a.height();
}

QPointF spot(const body::View &view, body::CellId cell)
{
    return {static_cast<double>(view.at(cell).x), static_cast<double>(view.at(cell).y)};
}

} // namespace

TEST_CASE("Every picture of the atlas keeps to the profile, is small, and names only colours of the palette")
{
    const auto palette = render::Palette::parse(realAtlas()->files().read("palette.json").value(), "palette.json");
    REQUIRE(palette);
    const auto known = palette.value().lightColours();
    const QRegularExpression colour(QStringLiteral("#[0-9a-f]{6}"));
    for (const auto &picture : realAtlas()->pictures()) {
        INFO(picture.svg.filename().string());
        const auto bytes = readFile(picture.svg);
        REQUIRE(bytes);
        CHECK(bytes.value().size() <= 200 * 1024);
        const auto artwork = realFigures().artwork(picture.figure, picture.view);
        if (!artwork)
            FAIL(toLine(artwork.problems().front()));
        CHECK(artwork.value()->size() ==
              QSizeF(static_cast<double>(picture.width), static_cast<double>(picture.height)));
        for (auto match = colour.globalMatch(QString::fromStdString(bytes.value())); match.hasNext();)
            REQUIRE(std::binary_search(known.begin(), known.end(), match.next().captured().toStdString()));
    }
}

TEST_CASE("Our painter and Qt's SVG renderer draw the same figure")
{
    for (const auto &picture : realAtlas()->pictures()) {
        if (picture.figure != "neutral")
            continue;
        INFO(picture.svg.filename().string());
        const auto artwork = realFigures().artwork(picture.figure, picture.view).value();
        const QSize size = (artwork->size() * 0.5).toSize();
        QImage ours(size, QImage::Format_RGB32);
        ours.fill(Qt::white);
        QImage theirs = ours.copy();
        const QRectF target(QPointF(0, 0), QSizeF(size));
        QPainter painter(&ours);
        render::paintFigure(painter, *artwork, render::Viewport(QRectF(QPointF(0, 0), artwork->size()), target),
                            render::ArtInk::light);
        painter.end();
        QSvgRenderer renderer(QString::fromStdString(picture.svg.string()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter.begin(&theirs);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, target);
        painter.end();
        CHECK(meanDifference(ours, theirs) < tolerance);
    }
}

TEST_CASE("Outlines and cells agree: a region's outline holds its cells, the silhouette holds all")
{
    const auto &regions = realAtlas()->regions();
    for (const auto &picture : realAtlas()->pictures()) {
        const auto artwork = realFigures().artwork(picture.figure, picture.view).value();
        const auto *view = realAtlas()->view(picture.figure, picture.view).value();
        int all = 0;
        int inSilhouette = 0;
        int inRegion = 0;
        std::vector<std::string> lost;
        for (std::size_t i = 0; i < regions.size(); ++i) {
            const auto &outline = artwork->region(i);
            int seen = 0;
            int held = 0; // to within a millimetre and a half, as borders are smoothed
            (regions[i].cells & view->visible()).forEach([&](body::CellId cell) {
                ++seen;
                held += outline.intersects(QRectF(spot(*view, cell) - QPointF(1.5, 1.5), QSizeF(3, 3))) ? 1 : 0;
                inSilhouette += artwork->silhouette().contains(spot(*view, cell)) ? 1 : 0;
            });
            all += seen;
            inRegion += held;
            if (seen * 3 >= 2 * static_cast<int>(regions[i].cells.count()) && held < seen * 0.8)
                lost.push_back(regions[i].id);
        }
        INFO(picture.svg.filename().string());
        CHECK(inSilhouette >= all * 0.99);
        CHECK(inRegion >= all * 0.95);
        CHECK(lost == std::vector<std::string>());
    }
}

TEST_CASE("Left and right of the front and back pictures mirror each other")
{
    for (const char *name : {"front", "back"}) {
        const auto artwork = realFigures().artwork("neutral", name).value();
        const QSize size = (artwork->size() * 0.25).toSize();
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        render::paintFigure(
            painter, *artwork,
            render::Viewport(QRectF(QPointF(0, 0), artwork->size()), QRectF(QPointF(0, 0), QSizeF(size))),
            render::ArtInk::light);
        painter.end();
        CHECK(meanDifference(image, image.mirrored(true, false)) < tolerance);
    }
}
