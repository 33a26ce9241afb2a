// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <knotfinder/render/picture_cache.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace knotfinder::render;
using namespace knotfinder::test;

namespace {

struct Screen
{
    QImage image{400, 300, QImage::Format_ARGB32_Premultiplied};
    PictureCache cache{qsizetype{8} << 20};
    std::shared_ptr<const Artwork> artwork = realFigures().artwork("neutral", "front").value();

    bool draw(const QRectF &source, PictureCache::Sharpness sharpness = PictureCache::Sharpness::exact)
    {
        image.fill(Qt::white);
        QPainter painter(&image);
        return cache.draw(painter, artwork, Viewport(source, QRectF(0, 0, 400, 300)), ArtInk::light, 1, sharpness);
    }
};

} // namespace

TEST_CASE("A picture from the cache equals one painted directly")
{
    Screen screen;
    const QRectF source(200, 300, 400, 300); // one unit a pixel: whole pixels on both ways
    REQUIRE(screen.draw(source));
    const QImage cached = screen.image;
    screen.image.fill(Qt::white);
    QPainter painter(&screen.image);
    paintFigure(painter, *screen.artwork, Viewport(source, QRectF(0, 0, 400, 300)), ArtInk::light);
    painter.end();
    int different = 0;
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 400; ++x)
            different += std::abs(qGray(cached.pixel(x, y)) - qGray(screen.image.pixel(x, y))) > 3 ? 1 : 0;
    CHECK(different < 400 * 300 / 1000);
}

TEST_CASE("Panning a little reuses the picture; zooming quickly stretches it and says so")
{
    Screen screen;
    REQUIRE(screen.draw(QRectF(200, 300, 400, 300)));
    const auto bytes = screen.cache.bytes();
    CHECK(screen.draw(QRectF(220, 310, 400, 300)));
    CHECK(screen.cache.bytes() == bytes);
    CHECK_FALSE(screen.draw(QRectF(230, 330, 340, 255), PictureCache::Sharpness::quick));
    CHECK(screen.cache.bytes() == bytes);
    CHECK(screen.draw(QRectF(230, 330, 340, 255)));
    CHECK(screen.cache.bytes() > bytes);
}

TEST_CASE("The cache keeps to its size and needs none for an empty view")
{
    Screen screen;
    for (int i = 0; i < 40; ++i)
        REQUIRE(screen.draw(QRectF(200, 300, 400 - i, 300 - i * 0.75)));
    CHECK(screen.cache.bytes() <= qsizetype{8} << 20);
    CHECK(screen.draw(QRectF(-900, -900, 400, 300)));
}
