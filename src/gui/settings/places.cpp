// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/places.h"

#include <knotfinder/base/locations.h>

#include <QDir>
#include <QFile>

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

} // namespace knotfinder::gui::places
