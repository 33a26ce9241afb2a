// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"

#include <knotfinder/sheet/atlas_pages.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::test;

TEST_CASE("The atlas has every point with its sources, in pages of moderate size without script")
{
    const auto pages = sheet::atlasPages(*realCatalog(), realFigures());
    REQUIRE(pages);
    CHECK(pages.value().size() == 15);
    QByteArray all;
    for (const auto &page : pages.value()) {
        INFO(page.file);
        CHECK(page.html.size() < 1'500'000);
        CHECK(page.html.contains("<html lang=\"en\">"));
        CHECK_FALSE(page.html.contains("<script"));
        all += page.html;
    }
    for (const auto &point : realCatalog()->points())
        CHECK(all.contains("<h3>" + QByteArray::fromStdString(point.id) + ' '));
    for (const auto &entry : realCatalog()->muscles())
        CHECK(all.contains("<section id=\"" + QByteArray::fromStdString(entry.id) + "\">"));
}
