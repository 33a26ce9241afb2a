// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_sounds.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// The desktop's own small programs play and speak: the window is not linked to libraries of sound, which would make it
// slower to start for everybody.
namespace knotfinder::gui {
namespace {

struct Program
{
    QString path; ///< '' when none is installed
    QStringList before;
};

Program playerOfDesktop()
{
    for (const auto &[name, before] : {std::pair(u"pw-play"_s, QStringList()), std::pair(u"paplay"_s, QStringList()),
                                       std::pair(u"aplay"_s, QStringList{u"-q"_s})})
        if (const auto path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return {path, before};
    return {};
}

class DesktopSounds : public GuideSounds
{
public:
    DesktopSounds() : player_(playerOfDesktop()), speaker_(QStandardPaths::findExecutable(u"spd-say"_s)) {}

    void play(Tone tone, int volume) override
    {
        if (player_.path.isEmpty() || !folder_.isValid())
            return;
        const auto path = folder_.filePath(u"%1-%2.wav"_s.arg(static_cast<int>(tone)).arg(volume));
        if (!QFile::exists(path)) {
            QFile file(path);
            const auto bytes = waveOf(tone, volume);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return;
        }
        begin(player_.path, player_.before + QStringList{path});
    }

    [[nodiscard]] bool canSpeak() const override { return !speaker_.isEmpty(); }

    void say(const QString &words, int volume) override
    {
        if (speaker_.isEmpty())
            return;
        // A message of this priority takes the place of the one before.
        begin(speaker_, {u"-N"_s, u"Knotfinder"_s, u"-l"_s, u"en"_s, u"-P"_s, u"text"_s, u"-i"_s,
                         QString::number(2 * volume - 100), u"--"_s, words});
    }

private:
    /// Goes its own way: what it says and whether it fails matters to nobody, and it ends by itself.
    static void begin(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProgram(program);
        process.setArguments(arguments);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.startDetached();
    }

    Program player_;
    QString speaker_;
    QTemporaryDir folder_;
};

} // namespace

std::unique_ptr<GuideSounds> desktopSounds()
{
    return std::make_unique<DesktopSounds>();
}

} // namespace knotfinder::gui
