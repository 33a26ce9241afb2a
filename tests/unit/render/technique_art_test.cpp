// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

#include <knotfinder/base/checked_folder.h>
#include <knotfinder/render/paint.h>
#include <knotfinder/render/technique_art.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <fstream>

using namespace knotfinder;
using namespace knotfinder::render;
using namespace knotfinder::test;
namespace fs = std::filesystem;

namespace {

fs::path techniqueFolder()
{
    return realFigures().atlas().directory().parent_path() / "techniques";
}

std::vector<std::string> pictureFiles()
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(techniqueFolder()))
        if (entry.path().extension() == ".svg")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("Every picture of a technique can be read, paints something, and is small", "[techniques]")
{
    const auto &art = realFigures().techniques();
    std::uintmax_t all = 0;
    for (const auto &name : pictureFiles()) {
        INFO(name);
        const auto drawing = art.picture(name, 0);
        REQUIRE(drawing != nullptr);
        CHECK(drawing->shapes().size() > 5);
        CHECK(drawing->size().width() / drawing->size().height() > 0.2);
        const auto bytes = fs::file_size(techniqueFolder() / (name + ".svg"));
        CHECK(bytes <= 60 * 1024);
        all += bytes;
    }
    CHECK(art.problems().empty());
    CHECK(all <= 5'800'000U);
}

TEST_CASE("A damaged picture of a technique is not shown, and said once", "[techniques]")
{
    QTemporaryDir scratch;
    const auto folder = fs::path(scratch.path().toStdString()) / "techniques";
    fs::create_directories(folder);
    const auto names = pictureFiles();
    for (const auto *name : {"checksums.txt", "palette.json"})
        fs::copy(techniqueFolder() / name, folder / name);
    for (const auto &name : {names.front(), names.back()})
        fs::copy(techniqueFolder() / (name + ".svg"), folder / (name + ".svg"));
    std::ofstream(folder / (names.front() + ".svg"), std::ios::app) << " ";
    const TechniqueArt art(folder);
    CHECK(art.picture(names.front(), 0) == nullptr);
    CHECK(art.picture(names.front(), 0) == nullptr);
    REQUIRE(art.problems().size() == 1);
    CHECK(toLine(art.problems().front()).find(names.front()) != std::string::npos);
    CHECK(art.picture(names.back(), 0) != nullptr);
    CHECK_FALSE(art.check({{names.back(), 0}}).ok());
    const TechniqueArt none(fs::path(scratch.path().toStdString()) / "nothing");
    CHECK(none.picture("anything", 0) == nullptr);
    CHECK(none.problems().size() == 1);
}

TEST_CASE("A mirrored drawing is the drawing mirrored", "[techniques]")
{
    const auto drawing = realFigures().techniques().picture(pictureFiles().front(), 0);
    REQUIRE(drawing != nullptr);
    const auto painted = [&](bool mirrored) {
        QImage image(240, 160, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintDrawing(painter, *drawing, QRectF(image.rect()), ArtInk::light, mirrored);
        return image;
    };
    const auto plain = painted(false);
    const auto turned = painted(true).mirrored(true, false);
    int far = 0;
    for (int y = 0; y < plain.height(); ++y)
        for (int x = 0; x < plain.width(); ++x)
            far += std::abs(qGray(plain.pixel(x, y)) - qGray(turned.pixel(x, y))) > 40 ? 1 : 0;
    CHECK(far < plain.width() * plain.height() / 200);
    CHECK(plain != painted(true));
    const auto svg = drawingSvg({drawing, drawing}, {400, 200}, ArtInk::dark, true, {QStringLiteral("a <b>"), {}, {}});
    CHECK(svg.contains("aria-label=\"a &lt;b&gt;\""));
    CHECK(svg.count("<g ") == 2);
}
