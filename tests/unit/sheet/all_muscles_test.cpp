// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_reader.h"
#include "real_data.h"

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

/// Many spots and two ways of pressing: the exercises fill the page, the warning and the log go to its back.
bool takesTheBack(const std::string &muscle)
{
    return muscle == "pectoralis_major" || muscle == "trapezius";
}

} // namespace

TEST_CASE("Each muscle's sheet is one page, whole, and clear of the edges")
{
    for (const auto &entry : realCatalog()->muscles()) {
        INFO(entry.id);
        const auto document = documentFor({entry.id});
        const auto pages = paginate(document, {});
        CHECK(pages.size() == (takesTheBack(entry.id) ? 2 : 1));
        CHECK(bestFit(document, {}).untidy == 0);
        CHECK(outsidePrintableArea(pages, Paper::a4) == QString());
        for (const auto &page : pages)
            CHECK(overlappingTexts(page) == QString());
        const QString text = textOf(pages);
        CHECK(text.contains(QString::fromStdString(entry.english)));
        for (const auto &section : document.items.front().sections)
            if (section.shown)
                for (const auto &line : section.lines)
                    CHECK(text.contains(line));
    }
}

TEST_CASE("Each muscle's sheet in large print stays whole")
{
    const Style style{Paper::letter, true, false};
    for (const auto &entry : realCatalog()->muscles()) {
        INFO(entry.id);
        const auto pages = paginate(documentFor({entry.id}, style), style);
        CHECK(pages.size() <= 3);
        CHECK(outsidePrintableArea(pages, Paper::letter) == QString());
    }
}
