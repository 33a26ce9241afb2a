// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/gui/application.h>

#include "breaks/break_host.h"
#include "log/event_log.h"
#include "look/appearance.h"
#include "look/icons.h"
#include "look/type.h"
#include "services/services.h"
#include "settings/places.h"
#include "window/asked.h"
#include "window/barrier.h"
#include "window/main_window.h"
#include "window/memory.h"
#include "window/running_window.h"

#include <knotfinder/base/locations.h>
#include <knotfinder/guide/named.h>

#include <QIcon>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <string_view>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int couldNotStart = 1;
constexpr int wrongUsage = 2;

void complain(const std::string &line)
{
    std::fprintf(stderr, "knotfinder: %s\n", line.c_str());
}

constexpr const char *usage = "usage: knotfinder [FILE] [--press ID] | --in-tray";

/// Help and version need no window, nor a display. False when something else is wanted.
bool answersWithoutWindow(int argc, char **argv, const char *version)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "--version")
        std::printf("knotfinder %s\n", version);
    else if (first == "--help" || first == "-h")
        std::printf(
            "%s\n\nOpens the window, and in it a pain drawing (*.knotfinder.json) if one is named.\n"
            "--press ID goes on to press step by step: a trigger point (trapezius.4.right, or trapezius.4 for both\n"
            "sides) or the points of a muscle (trapezius).\n"
            "--in-tray opens no window: only the reminders of breaks run, where they are switched on in the settings.\n"
            "'knotfinder-cli --help' tells what works without a window.\n",
            usage);
    else
        return false;
    return true;
}

/// Qt aborts where it finds no display; said in one line instead. Its warnings before that say what is missing.
void sayWhyNoWindow(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    static QString why;
    if (type != QtFatalMsg) {
        why = why.isEmpty() ? message : why;
        return;
    }
    complain("cannot open a window: " + toLine({"", "", (why.isEmpty() ? message : why).toStdString(), ""}));
    std::_Exit(couldNotStart);
}

/// The atlas, every file of it looked through: a window meets them all sooner or later.
Result<std::shared_ptr<const body::Atlas>> readSoundAtlas()
{
    auto atlas = body::Atlas::load(atlasDirectory());
    if (!atlas)
        return atlas;
    if (const auto sound = atlas.value()->files().checkAll(); !sound)
        return sound.problems();
    return atlas;
}

Knowledge loadKnowledge(const std::shared_ptr<const body::Atlas> &atlas)
{
    Knowledge knowledge;
    auto catalog = catalog::Catalog::loadBuiltIn(atlas);
    if (catalog) {
        knowledge.catalog = std::move(catalog).value();
        knowledge.problems = knowledge.catalog->packProblems();
    } else {
        knowledge.problems = catalog.problems();
    }
    auto safety = safety::load(dataDirectory() / "safety.json", atlas->regions());
    if (safety)
        knowledge.safety = std::make_shared<const safety::Knowledge>(std::move(safety).value());
    else
        append(knowledge.problems, safety.problems());
    return knowledge;
}

std::unique_ptr<MainWindow> makeWindow(const std::shared_ptr<const body::Atlas> &atlas, Preferences &preferences)
{
    auto services = std::make_unique<Services>(
        atlas, [atlas] { return loadKnowledge(atlas); }, preferences, places::stateDirectory(), places::dataDirectory(),
        std::make_unique<Dialogs>());
    const auto figure = preferences.figure().toStdString();
    if (std::ranges::find(atlas->figures(), figure, &body::NamedId::id) != atlas->figures().end())
        services->document.startWith(figure);
    services->session.figures().expect(services->session.editor().drawing().figure, services->view.views());
    return std::make_unique<MainWindow>(std::move(services));
}

auto choicesIn(Session &session, const QString &id)
{
    return guide::choicesNamed(id.toStdString(), session.catalog(), &session.editor().drawing());
}

/// False, with a line that says why, when there is no such muscle or point.
bool canPress(Session &session, const QString &id)
{
    session.loadKnowledge();
    if (!session.hasCatalog())
        return true; // the window says what is wrong with the data
    const auto choices = choicesIn(session, id);
    if (!choices)
        complain(toLine(choices.problems().front()));
    return choices.ok();
}

void begin(MainWindow &window, const Asked &asked)
{
    if (!asked.file.isEmpty())
        window.openFile(asked.file);
    auto &session = window.services().session;
    if (asked.press.isEmpty() || !session.hasCatalog())
        return;
    const auto choices = choicesIn(session, asked.press);
    if (choices)
        window.pressNow(choices.value());
    else
        window.say(QCoreApplication::translate("Application", "There is nothing of that name to press:"),
                   choices.problems());
}

/// Without a first frame: what else waits for it.
void beginInTray(MainWindow &window, Appearance &appearance, RunningWindow &running)
{
    QApplication::setWindowIcon(look::programIcon());
    appearance.askDesktop();
    running.listen();
    window.breaks().beginHidden();
}

} // namespace

int run(int argc, char **argv, const char *version)
{
    if (answersWithoutWindow(argc, argv, version))
        return std::fflush(stdout) == 0 ? 0 : couldNotStart;
    keepLittleMemory();
    qInstallMessageHandler(sayWhyNoWindow);
    // Beside what Qt does to start, fonts and all: it takes about as long.
    auto readAtlas = std::async(std::launch::async | std::launch::deferred, readSoundAtlas);
    Application app(argc, argv);
    qInstallMessageHandler(nullptr);
    QApplication::setApplicationName(u"Knotfinder"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(version));
    QGuiApplication::setDesktopFileName(u"org.knotfinder.Knotfinder"_s);
    const auto asked = askedIn(QApplication::arguments()); // without those that are Qt's own
    if (!asked) {
        complain(usage);
        return wrongUsage;
    }
    const bool forAFrame = qEnvironmentVariableIntValue("KNOTFINDER_QUIT_AFTER_FIRST_FRAME") == 1;
    if (!forAFrame && RunningWindow::take(*asked))
        return 0;
    const EventLog log(places::stateDirectory(), QString::fromLatin1(version));
    Preferences preferences(places::ownStore(places::settingsFile()));
    Appearance appearance(preferences);
    look::readFont();
    const auto atlas = readAtlas.get();
    if (!atlas) {
        complain("cannot start without the body atlas: " + toLine(atlas.problems().front()));
        return couldNotStart;
    }
    const auto window = makeWindow(atlas.value(), preferences);
    if (forAFrame)
        QObject::connect(window.get(), &MainWindow::firstFrameShown, &app, &QApplication::quit);
    const bool hidden = asked->inTray && window->services().breaks.on();
    if (!hidden)
        QObject::connect(window.get(), &MainWindow::firstFrameShown, &appearance, &Appearance::askDesktop);
    if (!asked->press.isEmpty() && !canPress(window->services().session, asked->press))
        return wrongUsage;
    QObject::connect(window.get(), &MainWindow::firstFrameShown, window.get(), [&] { begin(*window, *asked); });
    RunningWindow running;
    QObject::connect(&running, &RunningWindow::asked, window.get(), [&](const Asked &later) {
        window->bringToFront();
        begin(*window, later);
    });
    QObject::connect(window.get(), &MainWindow::quitWanted, &app, &QApplication::quit, Qt::QueuedConnection);
    if (hidden) {
        beginInTray(*window, appearance, running);
        return QApplication::exec();
    }
    if (!forAFrame)
        QObject::connect(window.get(), &MainWindow::firstFrameShown, &running, &RunningWindow::listen);
    window->show();
    return QApplication::exec();
}

} // namespace knotfinder::gui
