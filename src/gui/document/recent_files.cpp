// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "document/recent_files.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto settingsKey = "recentFiles"_L1;

} // namespace

RecentFiles::RecentFiles(QSettings &state, QObject *parent) : QObject(parent), state_(state) {}

QStringList RecentFiles::all() const
{
    return state_.value(settingsKey).toStringList();
}

void RecentFiles::add(const QString &path)
{
    auto files = all();
    const auto absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    state_.setValue(settingsKey, QStringList(files.mid(0, most)));
    Q_EMIT changed();
}

void RecentFiles::clear()
{
    state_.remove(settingsKey);
    Q_EMIT changed();
}

} // namespace knotfinder::gui
