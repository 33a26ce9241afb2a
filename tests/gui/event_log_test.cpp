// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "log/event_log.h"
#include "support/test_window.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using knotfinder::gui::EventLog;
using knotfinder::test::TestWindow;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Folder
{
    QTemporaryDir own;
    QString path = own.filePath(u"state"_s);
    QString file = path + u"/knotfinder.log"_s;
};

} // namespace

TEST_CASE("A log file begins with the first warning", "[log]")
{
    const Folder folder;
    {
        const EventLog log(folder.path, u"9.9"_s);
        qDebug("a detail");
        CHECK_FALSE(QFile::exists(folder.path));
        qWarning("first line\nsecond line");
    }
    qWarning("after the end");
    const auto lines = read(folder.file).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].contains(u"info Knotfinder 9.9, Qt "_s + QString::fromLatin1(qVersion())));
    CHECK(lines[1].endsWith(u"warning default: first line second line"_s));
    CHECK(QFile::permissions(folder.file) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("A log file never grows without end", "[log]")
{
    const Folder folder;
    const EventLog log(folder.path, u"9.9"_s);
    const std::string kilobyte(1024, 'x');
    for (int i = 0; i < 1000; ++i)
        qWarning("%s", kilobyte.c_str());
    qint64 bytes = 0;
    for (const auto &file : QDir(folder.path).entryInfoList(QDir::Files))
        bytes += file.size();
    CHECK(bytes > 256 * 1024);
    CHECK(bytes <= 2 * 256 * 1024);
}

TEST_CASE("A folder that cannot be written costs the log, not the program", "[log]")
{
    const QTemporaryDir own;
    QFile blocker(own.filePath(u"state"_s));
    REQUIRE(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    const EventLog log(blocker.fileName(), u"9.9"_s);
    qWarning("nowhere to go");
    CHECK(blocker.size() == 0);
}

TEST_CASE("What the window reports as failed is in the log, what was drawn is not", "[log]")
{
    const Folder folder;
    const EventLog log(folder.path, u"9.9"_s);
    const TestWindow window;
    window.click("temple.right");
    window->openFile(window.file("missing.knotfinder.json"));
    const auto text = read(folder.file);
    CHECK(text.contains(u"missing.knotfinder.json"));
    CHECK_FALSE(text.contains(u"temple"));
}
