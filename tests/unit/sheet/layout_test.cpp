// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_reader.h"
#include "real_data.h"

#include <knotfinder/sheet/layout.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

const Style styles[] = {
    {Paper::a4, false, false}, {Paper::letter, false, false}, {Paper::a4, true, false}, {Paper::letter, true, true}};

Document plain(int items, int steps)
{
    Document document;
    document.title = QStringLiteral("A title");
    document.warning.parts = {{QStringLiteral("Stop"), {QStringLiteral("when it hurts.")}},
                              {QString(), {QStringLiteral("Call for help.")}}};
    document.sources = QStringLiteral("Sources: a book.");
    document.disclaimer = QStringLiteral("This is no diagnosis.");
    for (int i = 0; i < items; ++i) {
        Item item;
        item.title = QStringLiteral("Item %1").arg(i + 1);
        Section section{SectionKind::steps, QStringLiteral("Heading %1").arg(i + 1), {}, {}, {}, {}};
        for (int s = 0; s < steps; ++s)
            section.lines << QStringLiteral("Step %1.%2 with some words to read.").arg(i + 1).arg(s + 1);
        section.doses = {{QStringLiteral("20–60 s"), QStringLiteral("hold")},
                         {QStringLiteral("1–3 ×"), QStringLiteral("a day")}};
        item.sections.push_back(section);
        document.items.push_back(item);
    }
    return document;
}

void checkSound(const std::vector<PageItems> &pages, Paper paper)
{
    CHECK(outsidePrintableArea(pages, paper) == QString());
    for (const auto &page : pages)
        CHECK(overlappingTexts(page) == QString());
}

/// The lowest text of a page but its number line.
QString lastText(const PageItems &page)
{
    QString last;
    double bottom = -1;
    for (const auto &item : page)
        if (const auto *text = std::get_if<TextItem>(&item))
            if (!text->text->text().startsWith(QStringLiteral("Page ")) &&
                text->text->text() != QStringLiteral("A title") && text->at.y() > bottom) {
                bottom = text->at.y();
                last = text->text->text();
            }
    return last;
}

} // namespace

TEST_CASE("One and two items, four and forty: all text is there, in order, inside the printable area")
{
    for (const auto &style : styles)
        for (const int items : {1, 2, 4, 40}) {
            const auto pages = paginate(plain(items, 5), style);
            checkSound(pages, style.paper);
            const QString text = textOf(pages);
            qsizetype from = 0;
            for (int i = 1; i <= items; ++i)
                for (int s = 1; s <= 5; ++s) {
                    const qsizetype at = text.indexOf(QStringLiteral("Step %1.%2 ").arg(i).arg(s), from);
                    REQUIRE(at >= from);
                    from = at;
                }
            for (const char *part :
                 {"when it hurts.", "Call for help.", "Two weeks", "Sources: a book.", "no diagnosis"})
                CHECK(text.contains(QString::fromLatin1(part)));
        }
}

TEST_CASE("Pages are numbered only when there are several")
{
    CHECK_FALSE(textOf(paginate(plain(1, 4), {})).contains(QStringLiteral("Page 1")));
    const auto pages = paginate(plain(12, 8), {});
    REQUIRE(pages.size() > 2);
    for (std::size_t i = 0; i < pages.size(); ++i)
        CHECK(textOf(pages[i]).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
}

TEST_CASE("No heading stands last on a page, also when an item is longer than a page")
{
    for (const int steps : {3, 9, 30, 90})
        for (const auto &page : paginate(plain(5, steps), {}))
            CHECK_FALSE(lastText(page).startsWith(QStringLiteral("Heading")));
}

TEST_CASE("A sheet without its log has none")
{
    auto document = plain(2, 3);
    CHECK(textOf(paginate(document, {})).contains(QStringLiteral("Two weeks")));
    document.log = false;
    CHECK_FALSE(textOf(paginate(document, {})).contains(QStringLiteral("Two weeks")));
}

TEST_CASE("Very long words, names, notes and titles come out whole and inside the page")
{
    auto document = plain(2, 4);
    const QString longWord(400, u'w');
    document.title = QStringLiteral("Sternocleidomastoideuslongissimus").repeated(4);
    document.person = QStringLiteral("Maximiliane Theodora ").repeated(20).trimmed();
    document.letterhead.name = QStringLiteral("Praxisgemeinschaft ").repeated(12).trimmed();
    document.letterhead.address = longWord;
    document.subtitle = longWord;
    document.items[0].title = longWord;
    document.items[0].sections[0].lines << longWord;
    document.items[0].sections[0].doses[0].amount = longWord.left(40);
    document.note = {
        SectionKind::note, QStringLiteral("Note"), {QStringLiteral("word ").repeated(6000), longWord}, {}, {}, {}};
    for (const auto &style : styles) {
        const auto pages = paginate(document, style);
        CHECK(outsidePrintableArea(pages, style.paper) == QString());
        QString text = textOf(pages);
        CHECK(text.count(QStringLiteral("word ")) + text.count(QStringLiteral("word\n")) == 6000);
        CHECK(text.contains(longWord));
        CHECK(text.contains(document.person));
    }
}

TEST_CASE("Text from right to left is set from right to left")
{
    auto document = plain(1, 1);
    document.items[0].sections[0].lines = {QString::fromUtf8("שכב על הגב והנח כדור טניס מתחת לנקודה הכואבת")};
    const auto pages = paginate(document, {});
    for (const auto &item : pages.front())
        if (const auto *text = std::get_if<TextItem>(&item);
            text != nullptr && text->text->text().startsWith(QChar(0x05e9))) {
            const auto line = text->text->lineAt(0);
            CHECK(text->text->textOption().textDirection() == Qt::RightToLeft);
            CHECK(line.naturalTextRect().right() == Approx(line.width()).margin(2));
            return;
        }
    FAIL("the line is not on the page");
}

TEST_CASE("Text is shown as text: control characters are gone, markup is not interpreted")
{
    auto document = plain(1, 1);
    document.items[0].sections[0].lines = {QStringLiteral("a\u0007b <b>c</b> &amp;\x1b[31m")};
    CHECK(textOf(paginate(document, {})).contains(QStringLiteral("a b <b>c</b> &amp; [31m")));
}

TEST_CASE("Logos of any shape keep their shape and their place")
{
    for (const QSize size : {QSize(1, 1), QSize(4000, 3), QSize(3, 4000), QSize(600, 200)}) {
        auto document = plain(1, 3);
        document.letterhead.logo = QImage(size, QImage::Format_RGB32);
        const auto pages = paginate(document, {});
        checkSound(pages, Paper::a4);
        for (const auto &item : pages.front())
            if (const auto *image = std::get_if<ImageItem>(&item)) {
                CHECK(image->rect.width() <= mm(45) + 1);
                CHECK(image->rect.height() <= mm(16) + 1);
                CHECK(image->rect.width() / image->rect.height() ==
                      Approx(double(size.width()) / size.height()).epsilon(0.02));
            }
    }
}

TEST_CASE("Letters are at least 12 point where one reads, 16 in large print")
{
    for (const auto &style : styles) {
        int steps = 0;
        const auto pages = paginate(plain(1, 4), style);
        for (const auto &item : pages.front())
            if (const auto *text = std::get_if<TextItem>(&item);
                text != nullptr && text->text->text().startsWith(QStringLiteral("Step"))) {
                ++steps;
                CHECK(text->text->font().pixelSize() / perMillimetre / 25.4 * 72 >= (style.largePrint ? 15.99 : 11.99));
            }
        CHECK(steps == 4);
    }
}

TEST_CASE("A page looks the same at any size, and without colour has no colour")
{
    const auto document = documentFor({"rhomboids"}, {Paper::a4, false, true});
    const Layout layout(document, {Paper::a4, false, true});
    REQUIRE(layout.pageCount() >= 1);
    CHECK(layout.pageSize() == QSizeF(210, 297));
    QImage small(420, 594, QImage::Format_RGB32);
    small.fill(Qt::white);
    QPainter painter(&small);
    layout.paint(painter, 0, QRectF(0, 0, 420, 594), realFigures());
    painter.end();
    QImage large(1680, 2376, QImage::Format_RGB32);
    large.fill(Qt::white);
    painter.begin(&large);
    layout.paint(painter, 0, QRectF(0, 0, 1680, 2376), realFigures());
    painter.end();
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            REQUIRE((qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel)));
        }
    // Letters are drawn a little differently at other sizes; what lies where is the same.
    const QSize blurred(140, 198);
    const QImage one = small.scaled(blurred, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage other = large.scaled(blurred, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double difference = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            difference += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    CHECK(difference / one.width() / one.height() < 3);
}

TEST_CASE("An item without pictures, a sheet without items: nothing breaks")
{
    Document document = plain(1, 2);
    document.items.front().figures.clear();
    checkSound(paginate(document, {}), Paper::a4);
    CHECK(paginate(Document{}, {}).size() == 1);
}

TEST_CASE("Texts kept from other sheets change nothing on the next one")
{
    const TextStore store;
    const auto trapezius = documentFor({"trapezius"});
    const auto soleus = documentFor({"soleus"});
    for (const auto &style : styles)
        for (const auto *document : {&trapezius, &soleus}) {
            const auto kept = paginate(*document, style, store);
            const auto anew = paginate(*document, style);
            REQUIRE(kept.size() == anew.size());
            for (std::size_t page = 0; page < kept.size(); ++page) {
                CHECK(textOf(kept[page]) == textOf(anew[page]));
                CHECK(extentOf(kept[page]) == extentOf(anew[page]));
            }
        }
}
