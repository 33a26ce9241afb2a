// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// How fast the real window answers, driven by events at 1920 × 1080 in software: `gui_bench`. Prints the median and the
// slowest hundredth of each, in milliseconds: on the clock, and of the processor where other programs run beside it.
// A part of a name picks what to measure: `gui_bench brush`.
#include "support/test_window.h"

#include "look/appearance.h"
#include "output/sheet_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

struct Times
{
    std::vector<double> clock; ///< ms
    std::vector<double> cpu;
};

double cpuNow()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// Does something and waits until everything it changed is painted.
void timed(Times &times, const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    const double before = cpuNow();
    act();
    QCoreApplication::sendPostedEvents(); // layout and update requests; the latter paint
    QCoreApplication::sendPostedEvents();
    times.clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    times.cpu.push_back(cpuNow() - before);
}

double at(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void report(const char *what, const Times &times)
{
    std::printf("%-36s clock: median %6.2f  p99 %6.2f   processor: median %6.2f  p99 %6.2f\n", what,
                at(times.clock, 0.5), at(times.clock, 0.99), at(times.cpu, 0.5), at(times.cpu, 0.99));
}

void settle()
{
    Times unused;
    timed(unused, [] {});
}

void clicks(const TestWindow &window)
{
    Times times;
    for (const auto &region : knotfinder::test::atlas()->regions()) {
        window.services().view.setViews({});
        const auto at = window.centreOf(region.id);
        settle();
        timed(times, [&] { QTest::mouseClick(&window.canvas(), Qt::LeftButton, {}, at); });
        window.session().editor().clear();
        settle();
    }
    report("click to ranking and repaint", times);
}

void hovers(const TestWindow &window)
{
    Times times;
    const auto size = window.canvas().size();
    for (int y = size.height() / 6; y < size.height() * 5 / 6; y += 11)
        timed(times, [&] { QTest::mouseMove(&window.canvas(), {size.width() / 4, y}); });
    report("pointer move to repaint", times);
}

void strokes(const TestWindow &window)
{
    Times times;
    window.services().view.setTool(gui::Tool::brush);
    for (const char *from : {"calf.left", "back_of_thigh.right", "low_back.left", "lower_scapula.right"}) {
        auto at = window.centreOf(from);
        QTest::mousePress(&window.canvas(), Qt::LeftButton, {}, at);
        for (int i = 0; i < 60; ++i) {
            at += QPoint(i % 20 < 10 ? 3 : -3, i % 2 == 0 ? 2 : -1);
            timed(times, [&] { QTest::mouseMove(&window.canvas(), at); });
        }
        QTest::mouseRelease(&window.canvas(), Qt::LeftButton, {}, at);
    }
    report("brush move to ranking and repaint", times);
    window.services().view.setTool(gui::Tool::eraser);
    times = {};
    auto at = window.centreOf("calf.left");
    QTest::mousePress(&window.canvas(), Qt::LeftButton, {}, at);
    for (int i = 0; i < 40; ++i)
        timed(times, [&] { QTest::mouseMove(&window.canvas(), at += QPoint(0, 2)); });
    QTest::mouseRelease(&window.canvas(), Qt::LeftButton, {}, at);
    report("eraser move to ranking and repaint", times);
    window.services().view.setTool(gui::Tool::area);
}

void zooms(const TestWindow &window)
{
    window.services().view.setLayers({true, true, true, true, true});
    window.session().openMuscle("trapezius");
    Times times;
    const auto at = window.centreOf("inner_border_of_scapula.left");
    for (int i = 0; i < 120; ++i) {
        const int delta = i % 40 < 20 ? 60 : -60;
        QWheelEvent wheel(at, window.canvas().mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        timed(times, [&] { QApplication::sendEvent(&window.canvas(), &wheel); });
    }
    report("zoom step, everything shown", times);
    times = {};
    window.canvas().zoomAt(at, 4);
    for (int i = 0; i < 120; ++i)
        timed(times, [&] { window.canvas().panBy({i % 40 < 20 ? 9.0 : -9.0, 4.0}); });
    report("pan step, everything shown", times);
}

/// Each muscle's page with its picture, the first time and again; the muscle under its zone while answers are looked
/// at.
void pages(const TestWindow &window)
{
    window.session().loadKnowledge();
    settle();
    const auto &catalog = window.session().catalog();
    Times first;
    Times again;
    for (const auto &muscle : catalog.muscles()) {
        timed(first, [&] { window.session().openMuscle(muscle.id); });
        window.session().closePage();
        settle();
        timed(again, [&] { window.session().openMuscle(muscle.id); });
        window.session().closePage();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a page too many
        settle();
    }
    report("page opened the first time", first);
    report("page closed and opened again", again);
    Times times;
    for (std::size_t i = 0; i < catalog.points().size(); ++i)
        timed(times, [&] { window.session().spotlight().preview({{i, knotfinder::body::Side::left}}); });
    window.session().spotlight().preview({});
    report("answer pointed at, muscle and zone", times);
}

/// The page appears again, composed and laid out anew, after each letter of a note and each change of style.
void sheets(const TestWindow &window)
{
    for (const char *region : {"calf.left", "inner_border_of_scapula.right", "front_of_shoulder.right", "temple.left"})
        window.click(region);
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    auto *sheet = window.find<gui::SheetWindow>("sheetWindow");
    settle();
    Times letters;
    auto *note = sheet->findChild<QPlainTextEdit *>(u"sheetNote"_s);
    for (int i = 0; i < 60; ++i)
        timed(letters, [&] { QTest::keyClick(note, "after work "[i % 11]); });
    report("letter of a note to page preview", letters);
    Times styles;
    const auto boxes = sheet->findChildren<QCheckBox *>();
    for (int i = 0; i < 40; ++i)
        for (auto *box : boxes)
            timed(styles, [&] { box->click(); });
    report("change of style to page preview", styles);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QTemporaryDir home;
    gui::Preferences preferences(home.filePath(u"look.ini"_s));
    const gui::Appearance appearance(preferences);
    knotfinder::test::setLooks(&preferences);
    const QString wanted = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const std::pair<const char *, void (*)(const TestWindow &)> parts[] = {
        {"click", clicks}, {"hover", hovers}, {"brush", strokes}, {"zoom", zooms}, {"page", pages}, {"sheet", sheets}};
    for (const auto &[name, run] : parts)
        if (QLatin1StringView(name).contains(wanted)) {
            const TestWindow window({1920, 1080});
            run(window);
        }
}
