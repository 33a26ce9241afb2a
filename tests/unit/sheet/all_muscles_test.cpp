// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "blocks.h"
#include "page_reader.h"
#include "real_data.h"

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

/// In millimetres, of all figures on these pages.
double narrowestFigure(const std::vector<PageItems> &pages)
{
    double width = 1000;
    for (const auto &page : pages)
        for (const auto &item : page)
            if (const auto *figure = std::get_if<FigureItem>(&item))
                width = std::min(width, figure->rect.width() / perMillimetre);
    return width;
}

} // namespace

TEST_CASE("Each muscle's sheet is one page, whole, and clear of the edges")
{
    for (const auto &muscle : musclesToTry()) {
        INFO(muscle);
        const auto &[document, pages] = printed(muscle);
        CHECK(pages.size() == 1);
        CHECK(bestFit(document, {}).untidy == 0);
        CHECK(outsidePrintableArea(pages, Paper::a4) == QString());
        CHECK(narrowestFigure(pages) >= 30);
        for (const auto &page : pages)
            CHECK(overlappingTexts(page) == QString());
        const QString text = textOf(pages);
        CHECK(text.contains(QString::fromStdString(realCatalog()->muscle(muscle).english)));
        for (const auto &section : document.items.front().sections)
            for (const auto &line : section.lines)
                CHECK(text.contains(line));
    }
}

TEST_CASE("Each muscle's sheet in large print is two pages at most, and whole")
{
    for (const auto paper : {Paper::a4, Paper::letter}) {
        const Style style{paper, true, false};
        for (const auto &muscle : musclesToTry()) {
            INFO(muscle);
            const auto &[document, pages] = printed(muscle, style);
            CHECK(pages.size() <= 2);
            CHECK(outsidePrintableArea(pages, paper) == QString());
            CHECK(narrowestFigure(pages) >= 30);
            const QString text = textOf(pages);
            for (const auto &section : document.items.front().sections)
                for (const auto &line : section.lines)
                    CHECK(text.contains(line));
        }
    }
}

TEST_CASE("In large print the care begins on the first page, below its title")
{
    const Style style{Paper::a4, true, false};
    for (const char *muscle : {"trapezius", "pectoralis_major", "quadratus_lumborum", "soleus"}) {
        INFO(muscle);
        const auto first = textOf(printed(muscle, style).pages.front());
        CHECK(first.contains(QStringLiteral("Where to press")));
    }
}

TEST_CASE("On Letter paper each muscle's sheet is one page, too")
{
    const Style letter{Paper::letter, false, false};
    for (const auto &muscle : musclesToTry()) {
        INFO(muscle);
        CHECK(printed(muscle, letter).pages.size() == 1);
    }
}

TEST_CASE("The warnings of a muscle take thirteen lines of a page at most")
{
    const Typesetter typesetter(Style{}, 1);
    const double width = mm(paperSize(Paper::a4).width() - 24);
    for (const auto &muscle : musclesToTry()) {
        INFO(muscle);
        const auto box = warningPiece(printed(muscle).document.briefWarning, false, typesetter, width);
        CHECK(box.height < 14 * typesetter.lineHeight(TextRole::body));
    }
}

TEST_CASE("Two muscles go on two pages at most, with the signs of illness on the first")
{
    const auto &muscles = realCatalog()->muscles();
    std::vector<std::pair<std::string, std::string>> pairs{
        {"levator_scapulae", "rhomboids"},        {"infraspinatus", "supraspinatus"}, {"piriformis", "gluteus_minimus"},
        {"quadratus_lumborum", "gluteus_medius"}, {"masseter", "temporalis"},         {"gastrocnemius", "soleus"},
        {"sternocleidomastoid", "scalenes"}};
    for (std::size_t i = 0; i < muscles.size(); i += 9)
        if (const auto &other = muscles[(i + 50) % muscles.size()]; muscles[i].id != "trapezius")
            pairs.emplace_back(muscles[i].id, other.id);
    for (const auto &[one, other] : pairs) {
        INFO(one << " and " << other);
        const auto document = documentFor({one, other});
        const auto pages = paginate(document, {});
        CHECK(pages.size() <= 2);
        const auto first = textOf(pages.front());
        for (const auto &part : document.briefWarning.parts)
            for (const auto &line : part.lines)
                CHECK((part.whilePressing ? textOf(pages) : first).contains(line));
        CHECK(outsidePrintableArea(pages, Paper::a4) == QString());
        for (const auto &page : pages)
            CHECK(overlappingTexts(page) == QString());
    }
}

TEST_CASE("However many pages a sheet has, its first one says when to stop and when to call for help")
{
    const Style large{Paper::a4, true, false};
    const std::pair<Style, std::vector<std::string>> sheets[] = {
        {large, {"trapezius"}},
        {large, {"soleus", "masseter"}},
        {{}, {"trapezius", "pectoralis_major"}},
        {{}, {"soleus", "masseter", "infraspinatus", "gluteus_minimus"}},
        {{}, {"soleus", "masseter", "infraspinatus", "gluteus_minimus", "scalenes", "supinator", "piriformis"}}};
    for (const auto &[style, muscles] : sheets) {
        INFO(muscles.front() << ", " << muscles.size());
        const auto pages = paginate(documentFor(muscles, style), style);
        CHECK(pages.size() > 1);
        CHECK(textOf(pages.front()).contains(QStringLiteral("Stop and ask a doctor")));
        CHECK(textOf(pages.front()).contains(QStringLiteral("112, 999 or 911")));
        CHECK(outsidePrintableArea(pages, style.paper) == QString());
        for (const auto &page : pages)
            CHECK(overlappingTexts(page) == QString());
    }
}
