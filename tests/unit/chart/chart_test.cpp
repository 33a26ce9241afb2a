// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/chart/chart.h>

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <set>

using namespace knotfinder;
using namespace knotfinder::chart;

namespace {

journal::Moment dayAt(int day, int hour = 18)
{
    constexpr std::int64_t firstOfMarch = 1772323200; // 2026-03-01T00:00:00Z
    return {firstOfMarch + (day * 24 + hour) * 3600, 0};
}

std::vector<journal::Entry> entries()
{
    std::vector<journal::Entry> list;
    for (const auto &[day, strength] : {std::pair(0, 7), {0, 4}, {1, 6}, {3, 5}, {14, 2}}) {
        list.emplace_back();
        list.back().at = dayAt(day);
        list.back().strength = strength;
    }
    return list;
}

std::vector<journal::Session> sessions()
{
    std::vector<journal::Session> list;
    for (const auto &[day, before, after] : {std::tuple(1, 6, 3), {3, 5, 5}, {9, 2, 4}}) {
        list.emplace_back();
        list.back().started = dayAt(day, 19);
        list.back().before = before;
        list.back().after = after;
    }
    return list;
}

QImage painted(const Chart &chart, render::ThemeId theme, QSize size = {600, 320})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta); // nobody's colour: what is not painted shows
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(0, 0), size), chart, {theme, 1});
    return image;
}

int count(const QImage &image, const QColor &colour)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == colour ? 1 : 0;
    return pixels;
}

/// Whether a pixel is mostly of a colour: a thin line may fill none of them whole.
bool near(const QColor &pixel, const QColor &colour)
{
    constexpr int most = 120;
    return std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
               std::abs(pixel.blue() - colour.blue()) <
           most;
}

} // namespace

TEST_CASE("The table says all that the chart shows, newest first", "[chart]")
{
    const auto table = tableOf(chartOf(entries(), sessions()));
    REQUIRE(table.size() == 5);
    CHECK(table[0] == Row{QStringLiteral("Sunday 15 March 2026"), QStringLiteral("2"), {}});
    CHECK(table[1] == Row{QStringLiteral("Tuesday 10 March 2026"), {}, QStringLiteral("2 \u2192 4 at 19:00")});
    CHECK(table[4] == Row{QStringLiteral("Sunday 1 March 2026"), QStringLiteral("5.5 (2 entries, highest 7)"), {}});
    CHECK(summaryOf(chartOf(entries(), sessions())) ==
          QStringLiteral(
              "From 1 March 2026 to 15 March 2026. Pain was written down on 4 days: lowest 2 on 15 March 2026, "
              "highest 6 on 2 March 2026, newest 2. 3 sessions with a strength before and after."));
    CHECK(summaryOf({}) == QStringLiteral("Nothing to show yet."));
}

TEST_CASE("Days and sessions are both seen in every palette", "[chart]")
{
    using render::ThemeId;
    for (const auto id : {ThemeId::light, ThemeId::dark, ThemeId::highContrast, ThemeId::paper, ThemeId::paperMono}) {
        INFO(static_cast<int>(id));
        const auto &theme = render::theme(id);
        const auto image = painted(chartOf(entries(), sessions()), id);
        CHECK(count(image, Qt::magenta) == 0);
        CHECK(count(image, theme.bar) > 40);
        CHECK(count(image, theme.accent) > 20);
        CHECK(render::contrastRatio(theme.bar, theme.panel) >= 3);
        CHECK(render::contrastRatio(theme.accent, theme.panel) >= 3);
        CHECK(render::contrastRatio(theme.mutedText, theme.panel) >= 4.5);
    }
}

TEST_CASE("A chart without sessions or without days leaves their room to the other", "[chart]")
{
    const auto &theme = render::theme(render::ThemeId::light);
    const auto days = painted(chartOf(entries(), {}), render::ThemeId::light);
    CHECK(count(days, theme.bar) > 0);
    CHECK(count(days, theme.accent) == 0);
    const auto reliefs = painted(chartOf({}, sessions()), render::ThemeId::light);
    CHECK(count(reliefs, theme.accent) > 0);
    CHECK(count(reliefs, theme.bar) == 0);
    CHECK(count(painted({}, render::ThemeId::light), theme.mutedText) > 0);
    for (const QSize size : {QSize(1, 1), QSize(20, 20), QSize(60, 400), QSize(400, 40)})
        CHECK(count(painted(chartOf(entries(), sessions()), render::ThemeId::light, size), Qt::magenta) == 0);
}

TEST_CASE("A line joins days up to a week apart, and no more", "[chart]")
{
    const auto &theme = render::theme(render::ThemeId::light);
    const auto columns = [&](int apart) {
        auto two = entries();
        two.resize(2);
        two[1].at = dayAt(apart);
        two[1].strength = two[0].strength; // a level line
        const auto image = painted(chartOf(two, {}), render::ThemeId::light);
        std::set<int> found;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == theme.bar)
                    found.insert(x);
        return found.size();
    };
    CHECK(columns(7) > 300);
    CHECK(columns(8) < 30);
}

TEST_CASE("A chart of years shows means, so that it stays quick to paint and to read", "[chart]")
{
    auto year = entries();
    year.clear();
    for (int day = 0; day < 3000; ++day) {
        year.emplace_back();
        year.back().at = dayAt(day);
        year.back().strength = day % 2 == 0 ? 0 : 10; // its mean is a level line
    }
    const auto &theme = render::theme(render::ThemeId::light);
    const auto image = painted(chartOf(year, {}), render::ThemeId::light);
    int highest = image.height();
    int lowest = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (near(image.pixelColor(x, y), theme.bar)) {
                highest = std::min(highest, y);
                lowest = std::max(lowest, y);
            }
    CHECK(lowest > highest);
    CHECK(lowest - highest < image.height() / 4);
    CHECK(tableOf(chartOf(year, {})).size() == 3000);
}
