// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "temporary_folder.h"

#include <knotfinder/sheet/composer.h>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace knotfinder;
using namespace knotfinder::sheet;

namespace {

std::string problem(const std::filesystem::path &file)
{
    const auto logo = loadLogo(file);
    return logo ? std::string() : toLine(logo.problems().front());
}

} // namespace

TEST_CASE("A picture becomes a logo, made smaller where print needs no more")
{
    const test::TemporaryFolder folder;
    QImage image(3000, 600, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const auto file = folder.path() / "logo.png";
    REQUIRE(image.save(QString::fromStdString(file.string())));
    const auto logo = loadLogo(file);
    REQUIRE(logo);
    CHECK(logo.value().width() == 1100);
    CHECK(logo.value().height() == 220);
    REQUIRE(QImage(40, 30, QImage::Format_RGB32).save(QString::fromStdString((folder.path() / "small.jpg").string())));
    CHECK(loadLogo(folder.path() / "small.jpg").value().size() == QSize(40, 30));
}

TEST_CASE("What is no logo is refused in plain words")
{
    const test::TemporaryFolder folder;
    CHECK(problem(folder.path() / "none.png").find("no such file") != std::string::npos);
    CHECK(problem(folder.path()).find("no such file") != std::string::npos);
    CHECK(problem(folder.write("text.png", "hello")).find("not a picture") != std::string::npos);
    CHECK(problem(folder.write("empty.png", "")).find("not a picture") != std::string::npos);
    CHECK(problem(folder.write("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")).find("not a picture") !=
          std::string::npos);
    CHECK_FALSE(problem(folder.write("cut.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR")).empty());
    const auto huge = folder.write("huge.png", "x");
    std::filesystem::resize_file(huge, 200U << 20U);
    CHECK(problem(huge).find("too large") != std::string::npos);
}
