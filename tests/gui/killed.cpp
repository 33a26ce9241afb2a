// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// Loses nothing when it is killed while one paints: see killed_test.sh.
//   gui_killed paint FOLDER   paints on and on; prints how many strokes must be safe by now
//   gui_killed count FOLDER   prints how many strokes the drawing holds that was kept
#include "support/test_window.h"

#include "look/appearance.h"

#include <knotfinder/base/files.h>
#include <knotfinder/match/drawing.h>

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <random>
#include <string_view>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;

namespace {

constexpr qint64 safeAfter = 1000; // ms; a crash loses at most a second

/// Each stroke writes its number into the note, so that the file tells how many it holds.
void stroke(const TestWindow &window, std::mt19937 &random, int number)
{
    const auto &regions = knotfinder::test::atlas()->regions();
    window.services().view.setTool(number % 5 == 4 ? gui::Tool::eraser : gui::Tool::brush);
    auto at = window.centreOf(regions[random() % regions.size()].id);
    QTest::mousePress(&window.canvas(), Qt::LeftButton, {}, at);
    for (int i = 0; i < 8; ++i)
        QTest::mouseMove(&window.canvas(), at += QPoint(3, i % 2 == 0 ? 4 : -2));
    QTest::mouseRelease(&window.canvas(), Qt::LeftButton, {}, at);
    window.session().editor().setNote(std::to_string(number));
}

int paint(const QString &folder)
{
    const TestWindow window({1000, 700}, folder);
    std::mt19937 random(std::random_device{}());
    QElapsedTimer clock;
    clock.start();
    std::deque<std::pair<qint64, int>> young; // strokes that need not be safe yet
    for (int number = 1;; ++number) {
        stroke(window, random, number);
        young.emplace_back(clock.elapsed(), number);
        QTest::qWait(static_cast<int>(random() % 60));
        int safe = 0;
        for (; !young.empty() && young.front().first + safeAfter < clock.elapsed(); young.pop_front())
            safe = young.front().second;
        if (safe > 0) {
            std::printf("%d\n", safe);
            std::fflush(stdout);
        }
    }
}

/// Of all that was kept in the folder, the drawing that holds most. A file that cannot be read is a failure.
int count(const QString &folder)
{
    const auto &atlas = *knotfinder::test::atlas();
    const auto catalog = knotfinder::test::knowledge().catalog;
    const auto &words = catalog->vocabulary();
    int most = 0;
    for (QDirIterator files(folder, {QStringLiteral("*.knotfinder.json")}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        const auto path = files.next().toStdString();
        const auto bytes = knotfinder::readFile(path);
        const auto drawing = bytes ? knotfinder::match::parseDrawing(bytes.value(), path, atlas, words)
                                   : knotfinder::Result<knotfinder::match::PainDrawing>(bytes.problems());
        if (!drawing) {
            std::fprintf(stderr, "%s\n", knotfinder::toLine(drawing.problems().front()).c_str());
            return 1;
        }
        most = std::max(most, std::atoi(drawing.value().note.c_str()));
    }
    std::printf("%d\n", most);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QTemporaryDir home;
    gui::Preferences preferences(home.filePath(QStringLiteral("look.ini")));
    const gui::Appearance appearance(preferences);
    knotfinder::test::setLooks(&preferences);
    if (argc != 3)
        return 2;
    const auto folder = QString::fromLocal8Bit(argv[2]);
    return std::string_view(argv[1]) == "paint" ? paint(folder) : count(folder);
}
