// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/places.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <sys/stat.h>

// Where settings, recent files and the window's state are kept.

using namespace Qt::StringLiterals;
namespace places = knotfinder::gui::places;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QFile::Permissions modeOf(const QString &file)
{
    return QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser); // the same for whoever runs the test
}

void keepOne(const QString &file)
{
    QSettings store(file, QSettings::IniFormat);
    store.setValue(u"recentFiles"_s, QStringList{u"/home/ann/knee.knotfinder.json"_s});
}

} // namespace

TEST_CASE("Settings and recent files are for their owner only, also those of an older version")
{
    const QTemporaryDir folder;
    const auto fresh = folder.filePath(u"new/window.ini"_s);
    keepOne(places::ownStore(fresh));
    CHECK(modeOf(fresh) == ownerOnly);
    const auto old = folder.filePath(u"old.ini"_s);
    keepOne(old);
    QFile::setPermissions(old, ownerOnly | QFile::ReadGroup | QFile::ReadOther);
    keepOne(places::ownStore(old));
    CHECK(modeOf(old) == ownerOnly);
    CHECK(QSettings(old, QSettings::IniFormat).value(u"recentFiles"_s).toStringList().size() == 1);
}

TEST_CASE("A pipe or a folder in place of the settings keeps nobody waiting")
{
    const QTemporaryDir folder;
    const auto pipe = folder.filePath(u"pipe.ini"_s);
    REQUIRE(::mkfifo(pipe.toStdString().c_str(), 0600) == 0);
    for (const auto &place : {pipe, folder.path()}) {
        QSettings store(places::ownStore(place), QSettings::IniFormat);
        store.setValue(u"theme"_s, u"dark"_s);
        CHECK(store.value(u"theme"_s).toString() == u"dark"_s); // as long as the program runs
    }
}
