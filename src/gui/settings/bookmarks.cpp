// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/bookmarks.h"

#include <knotfinder/base/ids.h>

#include <QSettings>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto key = "bookmarks"_L1;

} // namespace

Bookmarks::Bookmarks(QSettings &settings, QObject *parent) : QObject(parent), settings_(settings)
{
    for (const auto &muscle : settings.value(key).toStringList())
        muscles_.push_back(muscle.toStdString());
}

bool Bookmarks::contains(const std::string &muscle) const
{
    return isAmong(muscle, muscles_);
}

void Bookmarks::toggle(const std::string &muscle)
{
    if (std::erase(muscles_, muscle) == 0)
        muscles_.insert(muscles_.begin(), muscle);
    QStringList list;
    for (const auto &kept : muscles_)
        list << QString::fromStdString(kept);
    settings_.setValue(key, list);
    Q_EMIT changed();
}

} // namespace knotfinder::gui
