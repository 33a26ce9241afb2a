// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/care_words.h"

#include "session/words.h"

#include <knotfinder/catalog/wording.h>
#include <knotfinder/safety/ask_first.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

using catalog::Range;
using catalog::TechniqueKind;
using words::text;

QString tr(const char *source)
{
    return QCoreApplication::translate("MusclePage", source);
}

QString range(const Range &range)
{
    return range.low == range.high ? QString::number(range.low) : tr("%1 to %2").arg(range.low).arg(range.high);
}

/// "1½"; the seconds are halves of a minute.
QString minutes(int seconds)
{
    const auto whole = seconds >= 60 ? QString::number(seconds / 60) : QString();
    return seconds % 60 == 0 ? whole : whole + u'½';
}

QString titles(const std::vector<const safety::Contraindication *> &list)
{
    QStringList result;
    for (const auto *one : list)
        result << text(catalog::insideSentence(one->title));
    return result.join(tr("; "));
}

} // namespace

QString durationOf(const Range &seconds)
{
    if (!catalog::isSaidInMinutes(seconds.high))
        return tr("%1 seconds").arg(range(seconds));
    if (seconds.low == seconds.high)
        return tr("%1 minutes").arg(minutes(seconds.high));
    if (seconds.low >= 60 && catalog::isHalves(seconds.low))
        return tr("%1 to %2 minutes").arg(minutes(seconds.low), minutes(seconds.high));
    return tr("%1 seconds to %2 minutes").arg(seconds.low).arg(minutes(seconds.high));
}

QString timesOf(const Range &times)
{
    if (times == Range{1, 1})
        return tr("once");
    if (times == Range{1, 2})
        return tr("once or twice");
    return times == Range{2, 2} ? tr("twice") : tr("%1 times").arg(range(times));
}

QString doseOf(const catalog::SelfCare &care, const catalog::Technique *technique)
{
    const auto often = tr("%1 a day").arg(timesOf(care.timesADay));
    const bool presses = technique == nullptr || technique->kind == TechniqueKind::press;
    QString dose;
    if (catalog::isEasy(technique)) {
        dose = tr("%1, %2. It should feel easy and pleasant.").arg(durationOf(care.seconds), often);
    } else {
        const auto time = presses ? tr("%1 a spot").arg(durationOf(care.seconds)) : durationOf(care.seconds);
        dose = tr("%1, %2, %3. It should feel like %4 of 10, never sharp.")
                   .arg(time, timesOf(care.repeats), often, range(care.feel));
    }
    if (!care.stopWhen.empty())
        dose += u' ' + text(care.stopWhen);
    return dose;
}

QString doseOf(const catalog::Stretch &stretch, const catalog::Technique *technique)
{
    const auto pattern = catalog::isEasy(technique) ? tr("Take %1, %2.") : tr("Hold %1, %2.");
    return pattern.arg(durationOf(stretch.seconds), timesOf(stretch.repeats));
}

QStringList askFirstLines(const catalog::Catalog &catalog, const catalog::Muscle &muscle,
                          const safety::Knowledge *knowledge)
{
    if (knowledge == nullptr)
        return {};
    const auto before = safety::askFirst(muscle, catalog, *knowledge);
    QStringList lines;
    if (!before.ask.empty())
        lines << tr("Ask a doctor or midwife first if one of these is true for you: %1.").arg(titles(before.ask));
    if (!before.leaveOut.empty())
        lines << tr("Leave it out with any of these: %1.").arg(titles(before.leaveOut));
    if (!before.keepOff.empty())
        lines << tr("Never press on these: %1.").arg(titles(before.keepOff));
    return lines;
}

} // namespace knotfinder::gui
