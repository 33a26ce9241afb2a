// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_words.h"

#include "session/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::words {
namespace {

using guide::StepKind;

QString tr(const char *source)
{
    return QCoreApplication::translate("Guide", source);
}

/// A voice stumbles over signs.
QString withoutSigns(QString said)
{
    return said.replace(u"✕ "_s, tr("spot "));
}

} // namespace

QString side(const std::optional<body::Side> &side)
{
    return sides({side.value_or(body::Side::midline), false});
}

QString spotOf(const guide::Step &step)
{
    if (step.point.empty())
        return text(step.where);
    const auto at = side(step.side);
    return at.isEmpty() ? tr("✕ %1").arg(step.number) : tr("✕ %1, %2").arg(step.number).arg(at);
}

QString headOf(const guide::Step &step, int spots)
{
    QStringList parts{shortName(step.muscle)};
    if (const auto at = side(step.side); !at.isEmpty())
        parts << at;
    parts << (step.point.empty() ? tr("stretch") : tr("spot %1 of %2").arg(step.nth).arg(spots));
    return parts.join(u" · "_s);
}

QString kindOf(StepKind kind)
{
    switch (kind) {
    case StepKind::hold: return tr("Press");
    case StepKind::easeOff: return tr("Let go");
    case StepKind::stretch: return tr("Stretch");
    case StepKind::outOfStretch: return tr("Go on");
    default: return tr("Get ready");
    }
}

QString placeOf(const guide::Step &step)
{
    const auto where = text(step.where);
    return step.point.empty() ? where : tr("✕ %1: %2").arg(step.number).arg(where);
}

QString spoken(const guide::Step &step, const guide::Script &script)
{
    auto doThis = withoutSigns(text(step.doThis));
    switch (step.kind) {
    case StepKind::countIn: {
        const auto at = side(step.side);
        const auto spot = at.isEmpty() ? tr("Spot %1 of %2.").arg(step.nth).arg(script.spots)
                                       : tr("Spot %1 of %2, %3.").arg(step.nth).arg(script.spots).arg(at);
        return tr("Get ready. %1 %2 %3").arg(spot, doThis, text(step.where));
    }
    case StepKind::hold: return tr("Press now, %1 seconds. %2").arg(step.seconds).arg(doThis);
    case StepKind::getStretch: return tr("Now a stretch: %1. %2").arg(text(step.where), doThis);
    case StepKind::stretch: return tr("Hold the stretch, %1 seconds. %2").arg(step.seconds).arg(doThis);
    default: return doThis;
    }
}

QString leftInAll(int seconds)
{
    return tr("%1 left in all").arg(text(guide::minutesAndSeconds(seconds)));
}

} // namespace knotfinder::gui::words
