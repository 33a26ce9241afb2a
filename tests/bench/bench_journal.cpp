// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// A journal of ten thousand entries with drawings, and as many sessions: opening it, its chart, and looking for words.
#include <knotfinder/chart/chart.h>
#include <knotfinder/journal/journal.h>

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace knotfinder;
using journal::Journal;

namespace {

constexpr int count = 10'000;
constexpr int rounds = 15;

journal::Contents contents()
{
    constexpr std::int64_t start = 1'500'000'000;
    constexpr int apart = 6 * 3600;
    const std::string drawing =
        R"({"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": ["temple.right"],)"
        R"( "strokes": [{"path": [)" +
        [] {
            std::string path;
            for (int i = 0; i < 60; ++i)
                path += (i > 0 ? "," : "") + std::string("[-80.1,1200.4,50.3]");
            return path;
        }() +
        R"(], "radius": 12}], "intensity": 6}]})";
    journal::Contents all;
    for (int i = 0; i < count; ++i) {
        journal::Entry entry;
        entry.at = {start + std::int64_t{i} * apart, 60};
        entry.strength = (i * 7 + i / 90) % 11;
        entry.areas = {{"Right temple", entry.strength}, {"Back of the neck", entry.strength / 2}};
        entry.note = "Note " + std::to_string(i) + (i % 50 == 0 ? ", after work in the garden" : ", an ordinary day");
        entry.drawing = drawing;
        all.entries.push_back(std::move(entry));
        journal::Session session;
        session.started = {start + std::int64_t{i} * apart + 600, 60};
        session.seconds = 240;
        session.muscle = i % 50 == 0 ? "soleus" : "trapezius";
        session.spots = {{session.muscle + "." + std::to_string(1 + i % 6), body::Side::right, 60, "ball_wall"}};
        session.before = 6;
        session.after = 3 + i % 3;
        all.sessions.push_back(std::move(session));
    }
    return all;
}

template <typename Work, typename Before>
void measure(const char *name, Work work, Before before)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        before();
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-58s best %7.1f ms  median %7.1f ms\n", name, times.front(), times[times.size() / 2]);
}

template <typename Work>
void measure(const char *name, Work work)
{
    measure(name, work, [] {});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "journal.sqlite";
    if (!Journal::open(file).value().merge(contents()))
        return 1;
    std::printf("%d entries and sessions, %.1f MB\n", count,
                static_cast<double>(std::filesystem::file_size(file)) / 1e6);
    std::optional<Journal> opened;
    measure(
        "open, and begin a new copy", [&] { opened.emplace(Journal::open(file).value()); },
        [&] {
            opened.reset();
            std::filesystem::remove(file.parent_path() / "journal-copy.sqlite");
        });
    opened.reset();
    measure("open, unchanged since its copy", [&] { (void)Journal::open(file).value(); });
    auto kept = Journal::open(file).value();
    measure("save one entry", [&] {
        journal::Entry entry;
        entry.at = {1'800'000'000, 0};
        (void)kept.add(entry).value();
    });
    measure("look for a word in entries", [&] { (void)kept.entries({{}, {}, "garden", ""}).value(); });
    measure("look for a muscle in sessions", [&] { (void)kept.sessions({{}, {}, "", "soleus"}).value(); });
    measure("all entries", [&] { (void)kept.entries().value(); });
    const auto entries = kept.entries().value();
    const auto sessions = kept.sessions().value();
    QImage image(1200, 600, QImage::Format_ARGB32_Premultiplied);
    measure("chart: days, reliefs and 1200 x 600 pixels", [&] {
        QPainter painter(&image);
        chart::paint(painter, QRectF(0, 0, 1200, 600), chart::chartOf(entries, sessions), {});
    });
    measure("what helped", [&] { (void)journal::whatHelped(sessions); });
    return 0;
}
