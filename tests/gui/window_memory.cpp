// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// How much memory the real window holds: `gui_memory [ACTIONS]`. Prints it in MiB at the start, after the page of each
// muscle was opened, after each tenth of many mixed actions, 3,000 unless told, and when nobody has done anything for a
// while.
#include "support/test_window.h"

#include "look/appearance.h"
#include "output/sheet_window.h"
#include "search/search_field.h"
#include "window/memory.h"
#include "window/rest.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

double heldMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

/// Waits for the window to notice that nobody uses it.
void rest()
{
    QTest::qWait(std::chrono::milliseconds(gui::Rest::usual).count() + 1000);
}

void openEveryPage(const TestWindow &window)
{
    for (const auto &muscle : window.session().catalog().muscles()) {
        window.session().openMuscle(muscle.id);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    window.session().closePage();
}

/// One person who tries everything, at random but the same in every run.
class Person
{
public:
    explicit Person(const TestWindow &window) : window_(window) {}

    void act()
    {
        const std::function<void()> acts[] = {
            [this] { window_.click(region()); },
            [this] { window_.click(region()); },
            [this] { window_.hover(region()); },
            [this] { QTest::keyClick(&window_.canvas(), static_cast<Qt::Key>(Qt::Key_0 + pick(10))); },
            [this] { stroke(gui::Tool::brush); },
            [this] { stroke(gui::Tool::eraser); },
            [this] { editor().undo(); },
            [this] { editor().redo(); },
            [this] { openPage(); },
            [this] { window_.session().closePage(); },
            [this] { views(); },
            [this] { window_.canvas().zoomAt(QRectF(window_.canvas().rect()).center(), pick(2) == 0 ? 1.5 : 0.6); },
            [this] { window_.find<gui::SearchField>("search")->describe(sentence()); },
            [this] { knotfinder::test::looks().setTheme(static_cast<gui::ThemeChoice>(pick(4))); },
            [this] {
                window_->openPanel(pick(2) == 0 ? "pain" : pick(2) == 0 ? "browse" : "answers");
            },
            [this] { editor().setFigure(figures()[pick(figures().size())].id); },
            [this] { sheet(); },
            [this] { window_->newDrawing(); },
        };
        acts[pick(std::size(acts))]();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

private:
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }
    gui::DrawingEditor &editor() { return window_.session().editor(); }
    static const std::vector<knotfinder::body::NamedId> &figures() { return knotfinder::test::atlas()->figures(); }
    std::string region()
    {
        const auto &regions = knotfinder::test::atlas()->regions();
        return regions[pick(regions.size())].id;
    }
    QString sentence()
    {
        const QString said[] = {u"burning left temple"_s, u"aching right knee when I climb stairs"_s,
                                u"my neck hurts on both sides"_s};
        return said[pick(std::size(said))];
    }
    void stroke(gui::Tool tool)
    {
        window_.services().view.setTool(tool);
        auto at = window_.centreOf(region());
        QTest::mousePress(&window_.canvas(), Qt::LeftButton, {}, at);
        for (int i = 0; i < 12; ++i)
            QTest::mouseMove(&window_.canvas(), at += QPoint(3, i % 2 == 0 ? 4 : -2));
        QTest::mouseRelease(&window_.canvas(), Qt::LeftButton, {}, at);
        window_.services().view.setTool(gui::Tool::area);
    }
    void openPage()
    {
        const auto &muscles = window_.session().catalog().muscles();
        window_.session().openMuscle(muscles[pick(muscles.size())].id);
    }
    void views()
    {
        const auto &closeUps = knotfinder::test::atlas()->closeUps();
        if (pick(2) == 0)
            window_.services().view.setCloseUp(closeUps[pick(closeUps.size())].id);
        else
            window_.services().view.setViews({knotfinder::test::atlas()->views()[pick(4)].id});
    }
    void sheet()
    {
        QTest::mouseClick(window_.find<QPushButton>("makeSheet"), Qt::LeftButton);
        delete window_->findChild<gui::SheetWindow *>(u"sheetWindow"_s);
    }

    const TestWindow &window_;
    std::mt19937 random_{4711};
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    gui::keepLittleMemory();
    QApplication app(argc, argv);
    QTemporaryDir home;
    gui::Preferences preferences(home.filePath(u"look.ini"_s));
    const gui::Appearance appearance(preferences);
    knotfinder::test::setLooks(&preferences);
    const int actions = argc > 1 ? std::atoi(argv[1]) : 3000;
    const TestWindow window;
    std::printf("at the start      %6.1f MiB\n", heldMiB());
    openEveryPage(window);
    std::printf("after every page  %6.1f MiB\n", heldMiB());
    rest();
    std::printf("at rest           %6.1f MiB\n", heldMiB());
    Person person(window);
    for (int i = 1; i <= actions; ++i) {
        person.act();
        if (i % std::max(1, actions / 10) == 0)
            std::printf("after %5d       %6.1f MiB\n", i, heldMiB());
    }
    rest();
    std::printf("at rest again     %6.1f MiB\n", heldMiB());
}
