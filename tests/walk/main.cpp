// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// Walks over the real window at random until time is up or something does not hold. Each walk is a process of its own,
// so that a crash is found like any other failure; what fails is replayed with ever fewer actions.
//
//   walk --minutes M [--seed S] [--keep FILE]   walks; 1 when one failed, its shortest sequence in FILE
//   walk --one SEED --steps N --journal FILE    one walk; each action is written down before it is done
//   walk --replay FILE [--journal FILE]         does what a file says
//   --pseudo                                    any of these in a longer, accented language, laid out right to left
#include "checks.h"
#include "kinds.h"
#include "pseudo.h"
#include "shrink.h"

#include "look/appearance.h"
#include "window/barrier.h"

#include <knotfinder/base/files.h>

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace knotfinder;
using walk::Action;
using walk::Actions;

constexpr int stepsOfAWalk = 250;
constexpr int longestWait = 120'000; ///< ms without a next action; what takes longer hangs
constexpr int triesToShrink = 60;

/// An application with a home of its own.
class Surroundings
{
public:
    Surroundings(int &argc, char **argv)
    {
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(place, home_.path().toLocal8Bit());
        app_ = std::make_unique<gui::Application>(argc, argv);
        QApplication::setApplicationName(u"knotfinder-walk"_s);
        QApplication::setQuitOnLastWindowClosed(false);
        QLocale::setDefault(QLocale::c());
        preferences_ = std::make_unique<gui::Preferences>(home_.filePath(u"look.ini"_s));
        appearance_ = std::make_unique<gui::Appearance>(*preferences_);
        test::setLooks(preferences_.get());
        QObject::connect(app_.get(), &gui::Application::failed, [this] { escaped_ = true; });
    }
    [[nodiscard]] bool escaped() const { return escaped_; }
    void speakPseudo()
    {
        QCoreApplication::installTranslator(&pseudo_);
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }

private:
    walk::PseudoLanguage pseudo_;
    QTemporaryDir home_;
    std::unique_ptr<gui::Application> app_;
    std::unique_ptr<gui::Preferences> preferences_;
    std::unique_ptr<gui::Appearance> appearance_;
    bool escaped_ = false;
};

/// Does one action after another, as `next` gives them. Returns what failed, or ''.
template <typename Next>
std::string walkOver(const Surroundings &surroundings, Next next)
{
    try {
        walk::Walked walked;
        walk::Checks checks;
        while (const std::optional<Action> action = next()) {
            if (action->kind == "reload_data" || action->kind == "kill_and_restore")
                checks.letGo();
            walk::act(walked, *action);
            QCoreApplication::processEvents();
            if (surroundings.escaped())
                return "exception: one escaped from a slot";
            checks.check(walked, action->number);
        }
        walked.release();
    } catch (const std::exception &failure) {
        return failure.what();
    }
    return surroundings.escaped() ? "exception: one escaped from a slot" : "";
}

/// Chooses actions by their weights.
class Chooser
{
public:
    explicit Chooser(std::uint32_t seed) : random_(seed)
    {
        std::vector<int> weights;
        for (const auto &kind : walk::allKinds())
            weights.push_back(kind.weight);
        kinds_ = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
    }
    [[nodiscard]] Action next()
    {
        const auto kind = kinds_(random_);
        return {walk::allKinds()[kind].name, static_cast<std::uint32_t>(random_() & 0x7fffffffU)};
    }

private:
    std::mt19937 random_;
    std::discrete_distribution<std::size_t> kinds_;
};

int told(const std::string &failure)
{
    if (failure.empty())
        return 0;
    std::fprintf(stderr, "FAILED %s\n", failure.c_str());
    return 1;
}

/// Does what `next` gives, each action written to `journal` before it is done.
template <typename Next>
int walkNoting(const Surroundings &surroundings, const QString &journal, Next next)
{
    QFile file(journal);
    if (!file.open(QIODevice::WriteOnly))
        return told("walk: the journal cannot be written");
    return told(walkOver(surroundings, [&]() -> std::optional<Action> {
        const std::optional<Action> action = next();
        if (action) {
            file.write(walk::toText({*action}).c_str());
            file.flush();
        }
        return action;
    }));
}

int oneWalk(const Surroundings &surroundings, std::uint32_t seed, int steps, const QString &journal)
{
    Chooser chooser(seed);
    return walkNoting(surroundings, journal, [&]() -> std::optional<Action> {
        return steps-- > 0 ? std::optional(chooser.next()) : std::nullopt;
    });
}

int replay(const Surroundings &surroundings, const QString &path, const QString &journal)
{
    const auto text = readFile(path.toStdString());
    if (!text)
        return told(toLine(text.problems().front()));
    const auto actions = walk::fromText(text.value());
    std::size_t at = 0;
    return walkNoting(surroundings, journal, [&]() -> std::optional<Action> {
        return at < actions.size() ? std::optional(actions[at++]) : std::nullopt;
    });
}

/// Waits for a walk's end as long as it goes on, which a busy machine only slows: what it does, it writes to `journal`
/// first. False when it hangs.
bool waitFor(QProcess &process, const QString &journal)
{
    QElapsedTimer since;
    since.start();
    auto written = QFileInfo(journal).size();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(1000)) {
        if (const auto now = QFileInfo(journal).size(); now != written) {
            written = now;
            since.restart();
        }
        if (since.elapsed() > longestWait)
            return false;
    }
    return true;
}

/// How a walk in a process of its own ended: '' when well, else the name of what failed and, on a new line, all it
/// said. Each action stands in `journal` before it is done.
QString endOf(QStringList arguments, const QString &journal)
{
    QProcess process;
    arguments << u"--journal"_s << journal;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!waitFor(process, journal)) {
        process.kill();
        process.waitForFinished();
        return u"hangs\n"_s;
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const auto said = QString::fromUtf8(process.readAllStandardError());
    const auto line = said.indexOf(u"FAILED "_s);
    const auto name = line < 0 ? u"crash"_s : said.mid(line + 7).section(u':', 0, 0);
    return name + u'\n' + said;
}

int walks(int minutes, std::uint32_t seed, const QString &keep, const QStringList &language)
{
    const QTemporaryDir folder;
    const auto journal = folder.filePath(u"journal"_s);
    const auto candidate = folder.filePath(u"candidate"_s);
    const auto replayed = folder.filePath(u"replayed"_s);
    QElapsedTimer clock;
    clock.start();
    int count = 0;
    for (; clock.elapsed() < minutes * 60'000; ++seed, ++count) {
        const auto end = endOf(
            language + QStringList{u"--one"_s, QString::number(seed), u"--steps"_s, QString::number(stepsOfAWalk)},
            journal);
        if (end.isEmpty())
            continue;
        std::printf("Walk %u failed: %s\nShrinking it …\n", seed, qPrintable(end));
        std::fflush(stdout);
        const auto name = end.section(u'\n', 0, 0);
        const auto actions = walk::fromText(readFile(journal.toStdString()).value());
        const auto fails = [&](const Actions &some) {
            return writeFile(candidate.toStdString(), walk::toText(some)).ok() &&
                   endOf(language + QStringList{u"--replay"_s, candidate}, replayed).section(u'\n', 0, 0) == name;
        };
        const auto text = walk::toText(walk::shrunk(actions, fails, triesToShrink));
        std::printf("Seed %u, shortest sequence (walk --replay FILE):\n%s", seed, text.c_str());
        if (!writeFile(keep.toStdString(), text))
            std::printf("It could not be written to %s.\n", qPrintable(keep));
        return 1;
    }
    std::printf("%d walks of %d actions, seeds up to %u: nothing failed.\n", count, stepsOfAWalk, seed - 1);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Surroundings surroundings(argc, argv);
    QCommandLineParser parser;
    const auto option = [&](const char *name, const char *fallback) {
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(name), QString::fromLatin1(fallback)});
    };
    option("minutes", "1");
    option("seed", "1");
    option("keep", "walk-failed.txt");
    option("one", "");
    option("steps", "250");
    option("journal", "walk-journal.txt");
    option("replay", "");
    parser.addOption(QCommandLineOption(u"pseudo"_s));
    parser.process(*qApp);
    const bool pseudo = parser.isSet(u"pseudo"_s);
    if (pseudo)
        surroundings.speakPseudo();
    if (parser.isSet(u"replay"_s))
        return replay(surroundings, parser.value(u"replay"_s), parser.value(u"journal"_s));
    if (parser.isSet(u"one"_s))
        return oneWalk(surroundings, parser.value(u"one"_s).toUInt(), parser.value(u"steps"_s).toInt(),
                       parser.value(u"journal"_s));
    return walks(parser.value(u"minutes"_s).toInt(), parser.value(u"seed"_s).toUInt(), parser.value(u"keep"_s),
                 pseudo ? QStringList{u"--pseudo"_s} : QStringList());
}
