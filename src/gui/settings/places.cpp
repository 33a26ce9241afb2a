// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/places.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/locations.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::places {
namespace {

QString base(const char *variable, const QString &fallback)
{
    const auto value = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(value) ? value : QDir::home().filePath(fallback);
}

} // namespace

QString settingsFile()
{
    return base("XDG_CONFIG_HOME", u".config"_s) + u"/knotfinder/knotfinder.ini"_s;
}

QString stateDirectory()
{
    return base("XDG_STATE_HOME", u".local/state"_s) + u"/knotfinder"_s;
}

QString dataDirectory()
{
    return QString::fromStdString(userDataDirectory().string());
}

bool makePrivate(const QString &directory)
{
    if (QDir(directory).exists())
        return true;
    return QDir().mkpath(directory) &&
           QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString ownStore(const QString &file)
{
    const auto path = file.toStdString();
    if (const auto sound = regularOrNothing(path); !sound) {
        qWarning("%s", toLine(sound.problems().front()).c_str());
        return u"/dev/null/knotfinder.ini"_s;
    }
    if (QFile::exists(file))
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    else if (makePrivate(QFileInfo(file).path())) // where it cannot be made, nothing can be kept
        [[maybe_unused]]
        const auto made = writeFile(path, "", Readers::ownerOnly);
    return file;
}

} // namespace knotfinder::gui::places
