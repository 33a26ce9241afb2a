// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_reader.h"
#include "real_data.h"
#include "report_pages.h"
#include "temporary_folder.h"

#include <knotfinder/sheet/output.h>
#include <knotfinder/sheet/report.h>

#include <catch2/catch.hpp>

#include <QProcess>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

journal::Moment eveningOf(int day)
{
    constexpr std::int64_t firstOfMarch = 1772384700; // 2026-03-01T18:05:00+01:00
    return {firstOfMarch + day * 86'400, 60};
}

/// A month of entries, and sessions every other day.
journal::Contents aMonth()
{
    journal::Contents contents;
    for (int day = 0; day < 30; ++day) {
        journal::Entry entry;
        entry.id = "00000000-0000-4000-8000-0000000000" + std::to_string(10 + day);
        entry.at = eveningOf(day);
        entry.strength = 7 - day / 7;
        entry.areas = {{"Between the shoulder blades", entry.strength}};
        entry.note = "Secret note " + std::to_string(day);
        auto drawing = painBetweenTheBlades();
        drawing.marks.front().intensity = entry.strength;
        entry.drawing = match::toJson(drawing);
        contents.entries.push_back(entry);
        if (day % 2 == 1)
            continue;
        journal::Session session;
        session.started = eveningOf(day);
        session.seconds = 240;
        session.muscle = "rhomboids";
        session.spots = {{"rhomboids.1", body::Side::right, 60, "ball_wall"},
                         {"trapezius.4", body::Side::left, 60, "ball_wall"}};
        session.before = entry.strength;
        session.after = entry.strength - 1 - day % 3;
        session.familiar = journal::Familiar::yes;
        contents.sessions.push_back(session);
    }
    return contents;
}

ReportRequest made()
{
    return {journal::dayFrom("2026-04-01").value(), QStringLiteral("Ann Lee"), {}};
}

} // namespace

TEST_CASE("A report tells course, drawings, what followed and sessions on two pages at most", "[report]")
{
    for (const Style style : {Style{}, Style{Paper::letter, false, true}}) {
        const auto report = composeReport(aMonth(), made(), *realCatalog()).value();
        const auto pages = reportPages(report, style);
        CHECK(pages.size() <= 2);
        CHECK(outsidePrintableArea(pages, style.paper) == QString());
        for (const auto &page : pages)
            CHECK(overlappingTexts(page) == QString());
        const auto text = textOf(pages);
        qsizetype last = 0;
        for (const auto *part :
             {"Pain journal", "Ann Lee", "1 March 2026 to 30 March 2026", "30 entries on 30 of 30 days.",
              "Pain from the first to the last week, from 7 to", "Named most often: Between the shoulder blades",
              "First drawing, 1 March 2026: 7 of 10", "Newest drawing, 30 March 2026: 3 of 10",
              "What followed on pressing", "Trapezius, knot 4, left: 15 sessions", "Sessions", "29 March 2026, 18:05",
              "and 5 earlier sessions.", "does not prove"}) {
            INFO(part);
            const auto at = text.indexOf(QString::fromUtf8(part), last);
            CHECK(at >= last);
            last = std::max(at, last);
        }
        CHECK_FALSE(text.contains(QStringLiteral("Secret")));
        CHECK_FALSE(text.contains(QStringLiteral("success"), Qt::CaseInsensitive));
    }
}

TEST_CASE("Only notes that were chosen stand in a report", "[report]")
{
    auto request = made();
    const auto contents = aMonth();
    request.notes = {contents.entries[3].id, contents.entries[20].id};
    const auto report = composeReport(contents, request, *realCatalog()).value();
    REQUIRE(report.notes.size() == 2);
    CHECK(report.notes[0] == QStringLiteral("21 March 2026, 18:05 (5 of 10): Secret note 20"));
}

TEST_CASE("A report has the codes of the newest drawing that lies on a body map", "[report]")
{
    const auto contents = aMonth();
    auto request = made();
    const auto &entries = contents.entries;
    request.onBodyMap = {"map",
                         "CHOIR body map, 74 segments",
                         {{entries[2].id, {{"101", "", 9}}}, {entries[7].id, {{"208", "", 6}, {"209", "", 3}}}}};
    const auto report = composeReport(contents, request, *realCatalog()).value();
    CHECK(report.summary.contains(
        QStringLiteral("Newest drawing on the CHOIR body map, 74 segments (0 to 10 each): 208 (6), 209 (3).")));
}

TEST_CASE("A report of little says little, and one of nothing is refused", "[report]")
{
    CHECK_FALSE(composeReport({}, made(), *realCatalog()).ok());
    journal::Contents one;
    one.entries.push_back(aMonth().entries.front());
    const auto single = composeReport(one, made(), *realCatalog()).value();
    CHECK(single.drawings.size() == 1);
    CHECK(single.summary.contains(QStringLiteral("Pain of the day: 7 of 10.")));
    CHECK(reportPages(single, {}).size() == 1);
    one.entries.front().drawing = "no drawing";
    CHECK(composeReport(one, made(), *realCatalog()).value().drawings.empty());
    journal::Contents pressed;
    pressed.sessions = aMonth().sessions;
    CHECK(composeReport(pressed, made(), *realCatalog()).value().summary.isEmpty());
}

TEST_CASE("Long words fill a report without running over", "[report]")
{
    auto contents = aMonth();
    auto request = made();
    for (auto &entry : contents.entries) {
        entry.note = std::string(5'000, 'w') + " " + std::string(5'000, 'v');
        entry.areas.front().area = std::string(300, 'a');
        request.notes.push_back(entry.id);
    }
    for (auto &session : contents.sessions)
        session.stopped = std::string(4'000, 's');
    const auto pages = reportPages(composeReport(contents, request, *realCatalog()).value(), {});
    CHECK(outsidePrintableArea(pages, Paper::a4) == QString());
    for (const auto &page : pages)
        CHECK(overlappingTexts(page) == QString());
}

TEST_CASE("A printed report is drawn as lines, with its fonts", "[report]")
{
    const auto report = composeReport(aMonth(), made(), *realCatalog()).value();
    REQUIRE(checkPictures(report, realFigures()).ok());
    const Layout layout(report, {});
    const TemporaryFolder folder;
    const auto file =
        QString::fromStdString(folder.write("report.pdf", toPdf(report, layout, realFigures()).toStdString()).string());
    const auto linesOf = [&](const char *tool, QStringList arguments) {
        QProcess process;
        process.start(QString::fromLatin1(tool), arguments << file);
        CHECK(process.waitForFinished());
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts).mid(2);
    };
    CHECK(linesOf("pdfimages", {QStringLiteral("-list")}).isEmpty());
    const auto fonts = linesOf("pdffonts", {});
    CHECK(fonts.size() >= 2);
    for (const auto &font : fonts)
        CHECK(font.contains(QStringLiteral(" yes ")));
}
