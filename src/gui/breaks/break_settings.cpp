// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_settings.h"

#include "session/words.h"

#include <QSettings>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto onKey = "breaks/on"_L1;
constexpr auto everyKey = "breaks/everyMinutes"_L1;
constexpr auto fromKey = "breaks/fromMinute"_L1;
constexpr auto toKey = "breaks/toMinute"_L1;
constexpr auto weekdaysKey = "breaks/weekdaysOnly"_L1;

/// A number as it stands in the file; the usual one where there is none.
int keptNumber(const QSettings &store, QLatin1StringView key, int usual)
{
    bool isNumber = false;
    const int number = store.value(key).toInt(&isNumber);
    return isNumber ? number : usual;
}

} // namespace

BreakSettings::BreakSettings(QSettings &store, QObject *parent) : QObject(parent), store_(store)
{
    on_ = store.value(onKey, false).toBool();
    breaks::Rhythm kept;
    kept.everyMinutes = keptNumber(store, everyKey, kept.everyMinutes);
    kept.hours.from = keptNumber(store, fromKey, kept.hours.from);
    kept.hours.to = keptNumber(store, toKey, kept.hours.to);
    kept.hours.weekdaysOnly = store.value(weekdaysKey, false).toBool();
    QStringList lines;
    for (const auto &problem : breaks::check(kept))
        lines << tr("The settings asked for %1.").arg(words::text(toLine(problem)));
    problem_ = lines.join(u'\n');
    rhythm_ = breaks::withinLimits(kept);
}

void BreakSettings::setOn(bool on)
{
    if (on == on_)
        return;
    on_ = on;
    store_.setValue(onKey, on);
    Q_EMIT changed();
}

void BreakSettings::setRhythm(const breaks::Rhythm &rhythm)
{
    const auto wanted = breaks::withinLimits(rhythm);
    problem_.clear();
    if (wanted == rhythm_)
        return;
    rhythm_ = wanted;
    store_.setValue(everyKey, wanted.everyMinutes);
    store_.setValue(fromKey, wanted.hours.from);
    store_.setValue(toKey, wanted.hours.to);
    store_.setValue(weekdaysKey, wanted.hours.weekdaysOnly);
    Q_EMIT changed();
}

} // namespace knotfinder::gui
