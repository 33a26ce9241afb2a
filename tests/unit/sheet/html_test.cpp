// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"

#include <knotfinder/sheet/output.h>

#include <catch2/catch.hpp>

#include <QRegularExpression>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

QString htmlOf(const Document &document, const Style &style = {})
{
    return QString::fromUtf8(toHtml(document, style, realFigures()).value());
}

QStringList tagsThatDoNotClose(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-zA-Z0-9]+)[^>]*?(/?)>"));
    const QStringList empty{QStringLiteral("meta"), QStringLiteral("br"), QStringLiteral("img")};
    QStringList open;
    for (auto match = tag.globalMatch(html); match.hasNext();) {
        const auto one = match.next();
        const QString name = one.captured(2);
        if (!one.captured(3).isEmpty() || empty.contains(name))
            continue;
        if (one.captured(1).isEmpty())
            open << name;
        else if (open.isEmpty() || open.takeLast() != name)
            return {QStringLiteral("/") + name};
    }
    return open;
}

} // namespace

TEST_CASE("The page is complete, in English, and needs nothing from outside")
{
    auto request = requestFor({"trapezius", "infraspinatus"});
    request.drawing = painBetweenTheBlades();
    request.person = QStringLiteral("Ann");
    const QString html = htmlOf(compose(request, *realCatalog(), realKnowledge()).value());
    CHECK(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
    CHECK(html.contains(QStringLiteral("<html lang=\"en\">")));
    CHECK(html.contains(QStringLiteral("<title>Your self-care sheet</title>")));
    CHECK(tagsThatDoNotClose(html) == QStringList());
    CHECK_FALSE(html.contains(QStringLiteral("<script")));
    CHECK_FALSE(html.contains(QRegularExpression(QStringLiteral("(src|href)=\"(?!data:|#)"))));
    CHECK_FALSE(html.contains(QRegularExpression(QStringLiteral("url\\("))));
    CHECK(html.count(QStringLiteral("<h1>")) == 1);
    CHECK(html.count(QStringLiteral("<h2>")) >= 3);
    CHECK(html.count(QStringLiteral("<svg ")) == html.count(QStringLiteral("role=\"img\" aria-label=\"")));
    for (const char *part : {"Trapezius", "Infraspinatus", "Stop and ask a doctor", "emergency services",
                             "Sources: ", "no diagnosis", "For: Ann", "Two weeks", "<ol>", "scope=\"col\""})
        CHECK(html.contains(QString::fromLatin1(part)));
}

TEST_CASE("Text from people and data is text, never markup")
{
    auto request = requestFor({"trapezius"});
    request.person = QStringLiteral("<script>alert('x')</script>");
    request.note = QStringLiteral("</style><img src=x onerror=alert(1)> & \"quotes\"");
    request.letterhead.name = QStringLiteral("A & B");
    const QString html = htmlOf(compose(request, *realCatalog(), realKnowledge()).value());
    CHECK_FALSE(html.contains(QStringLiteral("<script")));
    CHECK_FALSE(html.contains(QStringLiteral("<img src=x")));
    CHECK(html.contains(QStringLiteral("A &amp; B")));
    CHECK(tagsThatDoNotClose(html) == QStringList());
}

TEST_CASE("A logo is embedded; a missing figure is a problem")
{
    auto document = documentFor({"trapezius"});
    document.letterhead.logo = QImage(10, 10, QImage::Format_RGB32);
    CHECK(htmlOf(document).contains(QStringLiteral("src=\"data:image/png;base64,")));
    document.items.front().figures.front().scene.figure = "martian";
    CHECK_FALSE(toHtml(document, {}, realFigures()).ok());
}

TEST_CASE("Without colour the page has none")
{
    const Style style{Paper::a4, false, true};
    const QString html = htmlOf(documentFor({"rhomboids"}, style), style);
    static const QRegularExpression colour(QStringLiteral("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"));
    for (auto match = colour.globalMatch(html); match.hasNext();) {
        const auto one = match.next();
        REQUIRE((one.captured(1) == one.captured(2) && one.captured(2) == one.captured(3)));
    }
}
